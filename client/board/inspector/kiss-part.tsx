/**
 * What a kiss always has: its placeholder for rehearsal and its Plan B; and on a Plan B the way back to its beat. Everyone
 * of the scene reads it, an IC writes the placeholder, whoever writes beats makes the Plan B.
 */
import { Check } from 'lucide-react';
import { isKissKind } from '#shared/model/kiss-contact.ts';
import { LIMITS, type Beat } from '#shared/model/board.ts';
import { beatTitle } from '#shared/words/beat-title.ts';
import { INTENT_WORDS } from '#shared/words/contact-form-words.ts';
import { KISS_WORDS } from '#shared/words/kiss-words.ts';
import { useBeats, useBoard, useContacts, useIntent } from '../../state/board-hooks.ts';
import { writeIntent } from '../../state/contact-actions.ts';
import { useMayWrite } from '../../state/party-hooks.ts';
import { addPlanB, choosePlanB, planBChoices, planBsOf } from '../../state/plan-b-actions.ts';
import { Button } from '../../ui/button.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { Select } from '../../ui/select-field.tsx';
import { Disclosure } from './disclosure.tsx';
import { DraftField } from './draft-field.tsx';
import styles from './inspector.module.css';
import own from './kiss-part.module.css';
import { useWanted } from './use-wanted.ts';

interface KissPartProps {
  readonly beat: Beat;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

export function KissPart({ beat, isOpen, onToggle }: KissPartProps) {
  const intent = useIntent(beat.id);
  const beats = useBeats();
  if (!isKissKind(beat.kind)) return beat.planBOf === undefined ? null : <StandsInFor beat={beat} />;
  const placeholder = (intent?.placeholder ?? '').trim();
  const planBs = planBsOf(beats, beat.id);
  const needs = [
    ...(placeholder === '' ? (['placeholder'] as const) : []),
    ...(planBs.length === 0 ? (['plan-b'] as const) : []),
  ];
  const settled = [placeholder, ...planBs.map((plan) => titleIn(beats, plan))].join(' · ');
  return (
    <Disclosure
      className={own['part']}
      isOpen={isOpen}
      onToggle={onToggle}
      summary={
        <span className={styles['names']}>
          <span className={own['title']}>{KISS_WORDS.title}</span>
          <span className={styles['what']}>{needs.length > 0 ? KISS_WORDS.toSettle(needs) : settled}</span>
        </span>
      }
    >
      <Placeholder beatId={beat.id} placeholder={placeholder} />
      <PlanB beat={beat} planBs={planBs} />
      {beat.planBOf !== undefined && <StandsInFor beat={beat} />}
    </Disclosure>
  );
}

const PLACEHOLDER_LINT = { place: 'note' } as const;

function Placeholder({ beatId, placeholder }: { readonly beatId: string; readonly placeholder: string }) {
  const { store } = useBoard();
  const notices = useNotices();
  const mayWrite = useMayWrite('intents');
  const wanted = useWanted<HTMLDivElement>('kiss placeholder');
  function write(words: string): void {
    if (!writeIntent(store, beatId, { placeholder: words.trim() }))
      notices.say({ text: INTENT_WORDS.notHere, kind: 'warn', topic: 'intent' });
  }
  if (!mayWrite)
    return (
      <div className={styles['group']}>
        <p className={styles['label']}>{KISS_WORDS.placeholder}</p>
        <p>{placeholder === '' ? KISS_WORDS.noPlaceholder : placeholder}</p>
      </div>
    );
  return (
    <div ref={wanted} tabIndex={-1} className={styles['group']}>
      <DraftField
        label={KISS_WORDS.placeholder}
        help={KISS_WORDS.placeholderHelp}
        value={placeholder}
        maxLength={LIMITS.line}
        onCommit={write}
        lint={PLACEHOLDER_LINT}
      />
      <ul className={own['suggestions']} aria-label={KISS_WORDS.suggestionsLabel}>
        {KISS_WORDS.suggestions.map((words) => (
          <li key={words}>
            <Button
              size={44}
              isPressed={words === placeholder}
              icon={words === placeholder ? <Check aria-hidden size={18} /> : undefined}
              onPress={() => write(words)}
            >
              {words}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function PlanB({ beat, planBs }: { readonly beat: Beat; readonly planBs: readonly Beat[] }) {
  const { store, view } = useBoard();
  const notices = useNotices();
  const beats = useBeats();
  const mayWrite = useMayWrite('beats');
  // a contact added elsewhere may make a beat no Plan B for under-18s: asked again when the list is shown anew
  useContacts(beat.id);
  const wanted = useWanted<HTMLDivElement>('kiss plan-b');
  const choices = mayWrite && planBs.length === 0 ? planBChoices(store, beat) : [];

  function add(): void {
    const id = addPlanB(store, beat.id);
    const plan = store.beat(id);
    if (plan === null) return;
    notices.say({
      text: KISS_WORDS.added(plan.name),
      topic: `plan-b ${beat.id}`,
      isBrief: true,
    });
  }

  return (
    <div ref={wanted} tabIndex={-1} className={styles['group']}>
      <p className={styles['label']}>{KISS_WORDS.planB}</p>
      {planBs.length === 0 && !mayWrite && <p>{KISS_WORDS.noPlanB}</p>}
      {planBs.length === 0 && mayWrite && (
        <>
          <Button kind="primary" isWide onPress={add}>
            {KISS_WORDS.addPlanB}
          </Button>
          <p className={styles['quiet']}>{KISS_WORDS.planBHelp}</p>
          {choices.length > 0 && (
            <Select
              label={KISS_WORDS.orChoose}
              placeholder={KISS_WORDS.choose}
              value={null}
              options={choices.map((choice) => ({ id: choice.id, label: numberedTitle(beats, choice) }))}
              onChange={(planId) => choosePlanB(store, planId, beat.id)}
            />
          )}
        </>
      )}
      {planBs.map((plan) => {
        const title = titleIn(beats, plan);
        return (
          <div key={plan.id} className={own['plan']}>
            <p>{numberedTitle(beats, plan)}</p>
            <div className={styles['row']}>
              <Button size={44} label={KISS_WORDS.openOne(title)} onPress={() => view.openBeat(plan.id)}>
                {KISS_WORDS.open}
              </Button>
              {mayWrite && (
                <Button
                  size={44}
                  label={KISS_WORDS.detachOne(title)}
                  onPress={() => choosePlanB(store, plan.id, null)}
                >
                  {KISS_WORDS.detach}
                </Button>
              )}
            </div>
          </div>
        );
      })}
    </div>
  );
}

function StandsInFor({ beat }: { readonly beat: Beat }) {
  const { store, view } = useBoard();
  const beats = useBeats();
  const mayWrite = useMayWrite('beats');
  const at = beats.findIndex(({ id }) => id === beat.planBOf);
  const original = beats[at];
  return (
    <div className={own['standsIn']}>
      <p>
        {original === undefined ? KISS_WORDS.gone : KISS_WORDS.standsInFor(at + 1, beatTitle(original, at))}
      </p>
      <div className={styles['row']}>
        {original !== undefined && (
          <Button size={44} onPress={() => view.openBeat(original.id)}>
            {KISS_WORDS.backTo(at + 1)}
          </Button>
        )}
        {mayWrite && (
          <Button size={44} onPress={() => choosePlanB(store, beat.id, null)}>
            {KISS_WORDS.detach}
          </Button>
        )}
      </div>
    </div>
  );
}

function titleIn(beats: readonly Beat[], beat: Beat): string {
  return beatTitle(beat, beats.indexOf(beat));
}

/** "4 · Plan B: the kiss"; "Beat 4" where it has no name. */
function numberedTitle(beats: readonly Beat[], beat: Beat): string {
  const title = titleIn(beats, beat);
  return beat.name === '' ? title : `${beats.indexOf(beat) + 1} · ${title}`;
}
