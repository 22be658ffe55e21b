/**
 * The contact form with what becomes of a contact: an IC places it or keeps it on the desk, a director's wish goes to the
 * wishes of the scene, anybody else's to their own line with the ICs. Nothing here reads a map (R19).
 */
import { CONTACT_WISH } from '#shared/words/contact-form-words.ts';
import { WISH_WORDS } from '#shared/words/wishes.ts';
import { useParty } from '../../state/board-hooks.ts';
import { useDesk } from '../../state/desk.ts';
import { useTalk } from '../../state/talk.ts';
import { useWishes } from '../../state/wishes.ts';
import { useNotices } from '../../ui/notices.tsx';
import { ContactForm, type ContactFormProps } from './contact-form.tsx';
import { useIcName } from './use-ic-name.ts';

export type ContactEditorProps = Omit<ContactFormProps, 'mode'>;

export function ContactEditor(props: ContactEditorProps) {
  const { me } = useParty();
  if (me.role === 'ic') return <ForBoard {...props} />;
  return me.role === 'director' ? <ForWishes {...props} /> : <ForTalk {...props} />;
}

function ForBoard(props: ContactEditorProps) {
  const { scene } = useParty();
  const { acts } = useDesk(scene.id);
  const notices = useNotices();
  const beatId = props.beat.id;
  return (
    <ContactForm
      {...props}
      mode={{
        kind: 'board',
        keepOnDesk:
          acts &&
          ((contact) => {
            acts.placeOnDesk({ contact, beatId, text: '', from: null });
            notices.say({ text: WISH_WORDS.kept, topic: 'wish', isBrief: true });
          }),
      }}
    />
  );
}

function ForWishes(props: ContactEditorProps) {
  const { scene } = useParty();
  const { acts } = useWishes(scene.id);
  const ic = useIcName();
  const notices = useNotices();
  return (
    <ContactForm
      {...props}
      mode={{
        kind: 'wish',
        ic,
        circle: 'directors-and-ics',
        about: WISH_WORDS.about(ic),
        send:
          acts &&
          ((contact) => {
            acts.sendContactWish(contact, props.beat.id, '');
            notices.say({ text: CONTACT_WISH.goes(ic), topic: 'wish', isBrief: true });
          }),
      }}
    />
  );
}

function ForTalk(props: ContactEditorProps) {
  const { scene, me } = useParty();
  const { sendTalk } = useTalk(me.personId);
  const ic = useIcName();
  const notices = useNotices();
  return (
    <ContactForm
      {...props}
      mode={{
        kind: 'wish',
        ic,
        circle: 'you-and-ic',
        about: CONTACT_WISH.about(ic),
        send:
          sendTalk &&
          ((contact) => {
            sendTalk('', { contact, sceneId: scene.id, beatId: props.beat.id });
            notices.say({ text: CONTACT_WISH.goes(ic), topic: 'wish', isBrief: true });
          }),
      }}
    />
  );
}
