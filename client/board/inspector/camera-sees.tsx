/** Who and which contacts of the open beat are in a camera's frame; the same for everybody who reads the board. */
import { contactInFrame, sightOf, type InFrame } from '#shared/diagram/camera-view.ts';
import type { Beat, Camera } from '#shared/model/board.ts';
import { CAMERA_WORDS } from '#shared/words/camera-words.ts';
import { shortContact } from '#shared/words/contact-twin.ts';
import { useBoardView, useContacts } from '../../state/board-hooks.ts';
import { useNameOf } from '../../state/party-hooks.ts';
import { usePlaceholderOf } from '../../state/rehearsal-hooks.ts';
import { useOnStage } from '../stage/use-on-stage.ts';
import styles from './inspector.module.css';

interface CameraSeesProps {
  readonly camera: Camera;
  readonly beat: Beat | null;
}

export function CameraSees({ camera, beat }: CameraSeesProps) {
  const beatId = beat?.id ?? null;
  const nameOf = useNameOf();
  const places = useOnStage(beatId);
  const unit = useBoardView((state) => state.unit);
  const contacts = useContacts(beatId);
  const placeholderOf = usePlaceholderOf(beatId ?? '');
  const sights = places
    .map((place) => ({ personId: place.personId, ...sightOf(camera, place) }))
    .toSorted((a, b) => a.metres - b.metres);
  const people = sights.flatMap(({ personId, metres, inFrame }) =>
    inFrame === 'out'
      ? []
      : [{ id: personId, text: CAMERA_WORDS.seen(nameOf(personId), metres, inFrame, unit) }],
  );
  // somebody off stage is in no frame
  const of = (personId: string): InFrame =>
    sights.find((sight) => sight.personId === personId)?.inFrame ?? 'out';
  const seen = contacts.flatMap((contact) => {
    const inFrame = contactInFrame(of(contact.giver), of(contact.receiver));
    if (inFrame === 'out') return [];
    const said = shortContact({ ...contact, placeholder: placeholderOf(contact) }, nameOf);
    return [{ id: contact.id, text: inFrame === 'in' ? said : CAMERA_WORDS.contactPartly(said) }];
  });
  return (
    <div className={styles['group']}>
      <Lines title={CAMERA_WORDS.sees} none={CAMERA_WORDS.seesNobody} lines={people} />
      {contacts.length > 0 && (
        <Lines title={CAMERA_WORDS.contacts} none={CAMERA_WORDS.seesNoContact} lines={seen} />
      )}
      <p className={styles['quiet']}>{CAMERA_WORDS.noOcclusion}</p>
    </div>
  );
}

interface LinesProps {
  readonly title: string;
  readonly none: string;
  readonly lines: readonly { readonly id: string; readonly text: string }[];
}

function Lines({ title, none, lines }: LinesProps) {
  return (
    <>
      <h4 className={styles['label']}>{title}</h4>
      {lines.length === 0 && <p className={styles['quiet']}>{none}</p>}
      <ul>
        {lines.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </>
  );
}
