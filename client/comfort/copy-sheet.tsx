/** Last time as a start: everything is shown, nothing is ticked, and nothing unticked is copied. */
import { useMemo, useState } from 'react';
import { DIRECTIONS } from '#shared/model/comfort.ts';
import { capital } from '#shared/words/capital.ts';
import { COPY_WORDS } from '#shared/words/comfort-words.ts';
import { COMFORT_STATE_LABELS } from '#shared/words/labels/comfort.ts';
import { conditionText } from '#shared/words/matching-findings.ts';
import { readCondition } from '#shared/model/conditions.ts';
import { CONTROL_WORDS } from '#shared/words/screens.ts';
import { nameZone } from '#shared/words/zone-name.ts';
import { MarkIcon } from '../body/figure-mark.tsx';
import { zoneKey, type ComfortMap, type SaysEdit } from '../state/comfort-map.ts';
import { useConditionNames } from '../state/condition-names.ts';
import { ARCHIVE_BYTES, entriesToCopy, readArchivedMap } from '../state/map-copy.ts';
import { Button } from '../ui/button.tsx';
import { CheckList } from '../ui/check-list.tsx';
import { Sheet } from '../ui/dialog.tsx';
import { isOffered } from './body-part.tsx';
import formStyles from './form.module.css';
import styles from './comfort.module.css';
import { MARK_OF } from './map-marks.ts';
import { useVoice } from './voice.ts';

interface CopySheetProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly map: ComfortMap;
  /** what was shared last; null where nothing is shared now */
  readonly shared: readonly SaysEdit[] | null;
  readonly isMinor: boolean;
}

export function CopySheet({ isOpen, onClose, map, shared, isMinor }: CopySheetProps) {
  const [file, setFile] = useState<readonly SaysEdit[] | 'no-map' | null>(null);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const names = useConditionNames();
  const { directions } = useVoice();
  const source = Array.isArray(file) ? file : shared;
  const own = map.said.state;
  const entries = useMemo(
    () => (source === null ? [] : entriesToCopy(source, own).filter(({ zone }) => isOffered(zone, isMinor))),
    [source, own, isMinor],
  );

  function close(): void {
    setFile(null);
    setTicked([]);
    onClose();
  }

  async function read(chosen: File | undefined): Promise<void> {
    if (chosen === undefined) return;
    setTicked([]);
    setFile(chosen.size > ARCHIVE_BYTES ? 'no-map' : (readArchivedMap(await chosen.text()) ?? 'no-map'));
  }

  function copy(): void {
    const wanted = entries.filter(({ direction, zone }) => ticked.includes(zoneKey(direction, zone)));
    map.acts?.say(wanted);
    close();
  }

  return (
    <Sheet
      isOpen={isOpen}
      onClose={close}
      width={640}
      title={COPY_WORDS.title}
      actions={
        <>
          <Button onPress={close}>{CONTROL_WORDS.cancel}</Button>
          <Button isDisabled={ticked.length === 0} onPress={copy}>
            {COPY_WORDS.copy(ticked.length)}
          </Button>
        </>
      }
    >
      <p>{COPY_WORDS.lead}</p>
      <label className={formStyles['file']}>
        <span className={formStyles['fileName']}>{COPY_WORDS.file}</span>
        <input
          type="file"
          accept="application/json,.json"
          onChange={(event) => void read(event.target.files?.[0])}
        />
        <span className={styles['quiet']}>{COPY_WORDS.fileHelp}</span>
      </label>
      {file === 'no-map' && (
        <p className={styles['told']} role="alert">
          {COPY_WORDS.notAMap}
        </p>
      )}
      {source !== null && entries.length === 0 && <p className={styles['quiet']}>{COPY_WORDS.same}</p>}
      {DIRECTIONS.map((direction) => {
        const group = entries.filter((entry) => entry.direction === direction);
        if (group.length === 0) return null;
        const keys = group.map(({ zone }) => zoneKey(direction, zone));
        const others = ticked.filter((key) => !keys.includes(key));
        return (
          <div key={direction} className={formStyles['copies']}>
            <CheckList
              label={directions[direction]}
              options={group.map(({ zone, state, conditions }) => ({
                id: zoneKey(direction, zone),
                label: capital(nameZone(zone, map.words.labels, [])),
                icon: <MarkIcon state={MARK_OF[state === 'cleared' ? 'unset' : state]} />,
                detail: [
                  COMFORT_STATE_LABELS[state],
                  ...conditions.map((condition) => conditionText(readCondition(condition), names)),
                ].join(' · '),
              }))}
              value={ticked.filter((key) => keys.includes(key))}
              onChange={(now) => setTicked([...others, ...now])}
            />
            <Button size={44} onPress={() => setTicked([...others, ...keys])}>
              {COPY_WORDS.tickAll}
            </Button>
          </div>
        );
      })}
    </Sheet>
  );
}
