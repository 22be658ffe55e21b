/** What an IC can make of a contact on a private line: the desk of its scene, from where it is placed on the board. */
import type { TalkLine } from '#shared/model/wishes.ts';
import { TALK_WORDS } from '#shared/words/talk.ts';
import { PATHS } from '../app/paths.ts';
import { useDesk } from '../state/desk.ts';
import { useScene } from '../state/live-hooks.ts';
import { Button } from '../ui/button.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { useNotices } from '../ui/notices.tsx';
import styles from './talk.module.css';

export function LineActs({ line }: { readonly line: TalkLine }) {
  const scene = useScene(line.sceneId ?? '');
  const desk = useDesk(scene?.id ?? null);
  const { say } = useNotices();
  const isKept = desk.drafts.some(({ from }) => from === line.id);
  if (scene === null) return null;

  function keep(): void {
    desk.acts?.placeOnDesk({
      contact: line.contact ?? null,
      beatId: line.beatId ?? null,
      text: line.text,
      from: line.id,
    });
    say({ text: TALK_WORDS.kept, topic: 'talk', isBrief: true });
  }

  return (
    <div className={styles['acts']}>
      <Button size={44} kind="quiet" isDisabled={desk.acts === null || isKept} onPress={keep}>
        {isKept ? TALK_WORDS.isKept : TALK_WORDS.keep}
      </Button>
      <LinkButton size={44} kind="plain" to={PATHS.scene(scene.id)}>
        {TALK_WORDS.openScene}
      </LinkButton>
    </div>
  );
}
