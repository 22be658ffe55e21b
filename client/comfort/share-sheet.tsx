/** Exactly what the ICs would get, or have, and what stays with the owner. Sharing is one press below it. */
import { isExtraItem } from '#shared/model/comfort-extras.ts';
import { DIRECTIONS } from '#shared/model/comfort.ts';
import { capital } from '#shared/words/capital.ts';
import { EXTRA_LABELS, SHARE_WORDS } from '#shared/words/comfort-words.ts';
import { CONTROL_WORDS } from '#shared/words/screens.ts';
import { nameZone } from '#shared/words/zone-name.ts';
import { formatNames } from '../app/i18n.ts';
import { FigureReleasedMap } from '../body/figure-released-map.tsx';
import type { ComfortMap } from '../state/comfort-map.ts';
import { useConditionNames } from '../state/condition-names.ts';
import type { Sharing } from '../state/sharing.ts';
import { Button } from '../ui/button.tsx';
import { Sheet } from '../ui/dialog.tsx';
import shareStyles from './share.module.css';
import styles from './comfort.module.css';
import { useVoice } from './voice.ts';

interface ShareSheetProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly map: ComfortMap;
  readonly sharing: Sharing;
  readonly who: string;
  readonly mayShare: boolean;
  readonly isMinor: boolean;
}

export function ShareSheet(props: ShareSheetProps) {
  const { isOpen, onClose, map, sharing, who, mayShare, isMinor } = props;
  const { part, released, isStale, isBusy } = sharing;
  const names = useConditionNames();
  const voice = useVoice();
  const isAsIs = released !== null && !isStale;
  const isStored = map.save.kind === 'saved';
  const mine = mineOnly(map);
  const isEmpty = part.entries.length + part.extras.length === 0 && part.figure === undefined;

  async function share(): Promise<void> {
    if (await sharing.share()) onClose();
  }

  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      width={640}
      title={isAsIs ? SHARE_WORDS.titleShared(who) : SHARE_WORDS.title(who)}
      actions={
        isAsIs ? (
          <Button onPress={onClose}>{CONTROL_WORDS.close}</Button>
        ) : (
          <>
            <Button onPress={onClose}>{CONTROL_WORDS.cancel}</Button>
            <Button isBusy={isBusy} isDisabled={!mayShare || !isStored} onPress={() => void share()}>
              {SHARE_WORDS.share(who)}
            </Button>
          </>
        )
      }
    >
      {sharing.failure !== null && (
        <p className={styles['told']} role="alert">
          {sharing.failure.sentence}
        </p>
      )}
      {!isAsIs && !isStored && <output className={styles['told']}>{SHARE_WORDS.waits}</output>}
      {isEmpty && <p className={styles['quiet']}>{voice.empty(who)}</p>}
      {!isEmpty && (
        <FigureReleasedMap
          map={part}
          names={names}
          isForMinor={isMinor}
          directionOf={(direction) => voice.directions[direction]}
        />
      )}
      <section className={shareStyles['stays']} aria-label={voice.stays}>
        <h3>{voice.stays}</h3>
        <p>{voice.staysNothing}</p>
        {mine.length > 0 && <p>{voice.staysMineOnly(formatNames(mine))}</p>}
      </section>
    </Sheet>
  );
}

/** By name, each once. */
function mineOnly({ said, beyond, words }: ComfortMap): readonly string[] {
  const zones = DIRECTIONS.flatMap((direction) =>
    [...said.state[direction]]
      .filter(([, { isMineOnly }]) => isMineOnly)
      .map(([zone]) => nameZone(zone, words.labels, [])),
  );
  const extras = [...beyond.extras]
    .filter(([, { isMineOnly }]) => isMineOnly)
    .map(([about]) =>
      isExtraItem(about) ? EXTRA_LABELS[about] : nameZone(about, new Map(), beyond.figure.added),
    );
  return [...new Set([...zones, ...extras])].map((name, at) => (at === 0 ? capital(name) : name));
}
