/** All parts of a region at once. What is set already stays unless it is ticked: nothing is widened by accident. */
import { useState } from 'react';
import type { ComfortReading } from '#shared/model/comfort.ts';
import type { FigureZoneId } from '#shared/model/figure.ts';
import { REGION_WORDS } from '#shared/words/comfort-words.ts';
import { CONTROL_WORDS } from '#shared/words/screens.ts';
import { Button } from '../ui/button.tsx';
import { CheckList } from '../ui/check-list.tsx';
import { Sheet } from '../ui/dialog.tsx';
import styles from './comfort.module.css';
import { StateChoice, type Choice } from './state-choice.tsx';

interface RegionSheetProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly name: string;
  readonly zones: readonly FigureZoneId[];
  readonly readingOf: (zone: FigureZoneId) => ComfortReading;
  readonly onSet: (zones: readonly FigureZoneId[], choice: Choice) => void;
}

export function RegionSheet({ isOpen, onClose, name, zones, readingOf, onSet }: RegionSheetProps) {
  const [choice, setChoice] = useState<Choice | null>(null);
  const [ticked, setTicked] = useState<readonly 'set'[]>([]);
  const isSet = (zone: FigureZoneId): boolean => !['unset', 'expired'].includes(readingOf(zone));
  const set = zones.filter(isSet);
  const free = zones.length - set.length;
  const targets = ticked.length > 0 ? zones : zones.filter((zone) => !isSet(zone));

  function close(): void {
    setChoice(null);
    setTicked([]);
    onClose();
  }

  return (
    <Sheet
      isOpen={isOpen}
      onClose={close}
      title={REGION_WORDS.title(name)}
      actions={
        <>
          <Button onPress={close}>{CONTROL_WORDS.cancel}</Button>
          <Button
            isDisabled={choice === null || targets.length === 0}
            onPress={() => {
              if (choice !== null) onSet(targets, choice);
              close();
            }}
          >
            {REGION_WORDS.apply}
          </Button>
        </>
      }
    >
      <p className={styles['quiet']}>{free === 0 ? REGION_WORDS.nothingFree : REGION_WORDS.text(free)}</p>
      <StateChoice label={REGION_WORDS.choice} value={choice} onChange={setChoice} />
      {set.length > 0 && (
        <CheckList
          label={REGION_WORDS.title(name)}
          options={[{ id: 'set', label: REGION_WORDS.alsoSet(set.length) }]}
          value={ticked}
          onChange={setTicked}
        />
      )}
    </Sheet>
  );
}
