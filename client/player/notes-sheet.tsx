/** The notes at a beat: read, written, answered and settled by whoever may block; one's own are changed and removed. */
import { useState } from 'react';
import { LIMITS, type Note } from '#shared/model/board.ts';
import { NOTE_WORDS } from '#shared/words/note-words.ts';
import { beatTitle } from '#shared/words/beat-title.ts';
import { contactName } from '#shared/words/screens.ts';
import { useBeat, useBeats, useBoard, useParty } from '../state/board-hooks.ts';
import { useMe } from '../state/live-hooks.ts';
import { addNote, changeNote, replyToNote, retireNote, settleNote } from '../state/note-actions.ts';
import { useNotesAt } from '../state/note-hooks.ts';
import { useMayWrite, useNameOf } from '../state/party-hooks.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { Sheet } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { LintPart } from '../ui/lint-part.tsx';
import styles from './notes-sheet.module.css';

interface NotesSheetProps {
  readonly beatId: string;
  /** the count that is shown, 0 for the beginning: what a new note may begin with */
  readonly count: number;
  /** what was begun and not added: closing the sheet loses nothing */
  readonly draft: string;
  readonly onDraft: (text: string) => void;
  readonly onClose: () => void;
}

export function NotesSheet({ beatId, count, draft, onDraft, onClose }: NotesSheetProps) {
  const { store } = useBoard();
  const { me } = useParty();
  const beat = useBeat(beatId);
  const beats = useBeats();
  const notes = useNotesAt(beatId);
  const mayWrite = useMayWrite('notes');
  const ic = contactName(useMe()?.ic ?? null);
  if (beat === null) return null;
  const place = beats.findIndex(({ id }) => id === beatId);

  function add(): void {
    if (draft.trim() === '') return;
    addNote(store, beatId, me.personId, draft);
    onDraft('');
  }

  return (
    <Sheet isOpen onClose={onClose} title={NOTE_WORDS.title(place + 1, beatTitle(beat, place))}>
      <div className={styles['sheet']}>
        <p className={styles['quiet']}>{mayWrite ? NOTE_WORDS.who(ic) : NOTE_WORDS.readOnly}</p>
        {mayWrite && (
          <section className={styles['form']}>
            <Words label={NOTE_WORDS.write} text={draft} onText={onDraft} />
            <fieldset aria-label={NOTE_WORDS.starts} className={styles['starts']}>
              {NOTE_WORDS.ingredients.map((ingredient) => (
                <Button
                  key={ingredient}
                  size={44}
                  onPress={() => onDraft(joined(draft, NOTE_WORDS.startAt(count, ingredient)))}
                >
                  {ingredient}
                </Button>
              ))}
            </fieldset>
            <Button kind="primary" isDisabled={draft.trim() === ''} onPress={add}>
              {NOTE_WORDS.add}
            </Button>
          </section>
        )}
        {notes.length === 0 ? (
          <p>{NOTE_WORDS.none}</p>
        ) : (
          <ul className={styles['notes']} aria-label={NOTE_WORDS.list}>
            {notes.map((note) => (
              <OneNote key={note.id} note={note} mayWrite={mayWrite} />
            ))}
          </ul>
        )}
      </div>
    </Sheet>
  );
}

function joined(text: string, start: string): string {
  return text.trim() === '' ? `${start} ` : `${text.trimEnd()}\n${start} `;
}

interface WordsProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}

function Words({ label, text, onText }: WordsProps) {
  return (
    <div>
      <Field label={label} value={text} onChange={onText} rows={3} maxLength={LIMITS.text} />
      <LintPart text={text} context={{ place: 'note' }} onTake={onText} />
    </div>
  );
}

type Doing = 'nothing' | 'edit' | 'reply';

function OneNote({ note, mayWrite }: { readonly note: Note; readonly mayWrite: boolean }) {
  const { store } = useBoard();
  const { me } = useParty();
  const nameOf = useNameOf();
  const [doing, setDoing] = useState<Doing>('nothing');
  const [text, setText] = useState('');
  const isOwn = note.by === me.personId;
  const said = (personId: string): string => (personId === me.personId ? NOTE_WORDS.you : nameOf(personId));
  const who = said(note.by);

  function begin(what: Doing): void {
    setText(what === 'edit' ? note.text : '');
    setDoing(what);
  }

  function keep(): void {
    if (text.trim() === '') return;
    if (doing === 'edit') changeNote(store, note.id, text);
    else replyToNote(store, note, me.personId, text);
    setDoing('nothing');
  }

  const act = (action: string, onPress: () => void) => (
    <Button size={44} kind="plain" label={NOTE_WORDS.actionOf(action, who)} onPress={onPress}>
      {action}
    </Button>
  );
  return (
    <li className={cx(styles['note'], note.resolved && styles['settled'])}>
      <p className={styles['by']}>
        {who}
        {note.resolved && <span className={styles['mark']}>{NOTE_WORDS.settled}</span>}
      </p>
      {doing !== 'edit' && <p className={styles['text']}>{note.text}</p>}
      {Object.entries(note.replies).map(([id, reply]) => (
        <p key={id} className={styles['reply']}>
          <strong>{said(reply.by)}</strong> {reply.text}
        </p>
      ))}
      {doing !== 'nothing' && (
        <div className={styles['form']}>
          <Words
            label={doing === 'edit' ? NOTE_WORDS.text : NOTE_WORDS.replyTo(who)}
            text={text}
            onText={setText}
          />
          <div className={styles['acts']}>
            <Button size={44} kind="primary" isDisabled={text.trim() === ''} onPress={keep}>
              {doing === 'edit' ? NOTE_WORDS.save : NOTE_WORDS.send}
            </Button>
            <Button size={44} onPress={() => setDoing('nothing')}>
              {NOTE_WORDS.cancel}
            </Button>
          </div>
        </div>
      )}
      {mayWrite && doing === 'nothing' && (
        <div className={styles['acts']}>
          {act(NOTE_WORDS.reply, () => begin('reply'))}
          {act(note.resolved ? NOTE_WORDS.reopen : NOTE_WORDS.settle, () =>
            settleNote(store, note.id, !note.resolved),
          )}
          {isOwn && act(NOTE_WORDS.edit, () => begin('edit'))}
          {isOwn && act(NOTE_WORDS.remove, () => retireNote(store, note.id))}
        </div>
      )}
    </li>
  );
}
