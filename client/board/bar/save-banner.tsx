/** A calm line above the plan while something stands between the work and the server, or was set aside. */
import { useState } from 'react';
import { BOARD_WORDS } from '#shared/words/board.ts';
import { KEPT_NOTICE } from '#shared/words/kept-notice.ts';
import { saveHelp, saveWords } from '#shared/words/save-words.ts';
import { formatTime } from '../../app/i18n.ts';
import { PATHS } from '../../app/paths.ts';
import { useBoard, useLeftCopy, useSaveState } from '../../state/board-hooks.ts';
import type { LeftCopy } from '../../state/document-session.ts';
import { closeSentence, mayStartAfresh } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import styles from './bar.module.css';

export function SaveBanner() {
  const state = useSaveState();
  const left = useLeftCopy();
  const isTold = state.kind === 'offline' || state.kind === 'on-device' || state.kind === 'not-storing';
  return (
    <>
      {left !== null && <LeftBanner left={left} />}
      {state.kind === 'ended' && <ClosedBanner code={state.code} />}
      {isTold && (
        <output className={styles['banner']}>
          <span>
            <strong>{saveWords(state, formatTime)}.</strong> {saveHelp(state)}
          </span>
        </output>
      )}
    </>
  );
}

function ClosedBanner({ code }: { readonly code: number }) {
  const session = useBoard();
  const [isBusy, setBusy] = useState(false);

  async function startAfresh(): Promise<void> {
    setBusy(true);
    await session.startAfresh();
    setBusy(false);
  }

  return (
    <output className={styles['banner']}>
      <span>{closeSentence(code)}</span>
      <span className={styles['bannerActs']}>
        {mayStartAfresh(code) && (
          <Button size={44} isBusy={isBusy} onPress={() => void startAfresh()}>
            {KEPT_NOTICE.startAfresh}
          </Button>
        )}
        <Button size={44} onPress={() => session.reconnect()}>
          {BOARD_WORDS.reconnect}
        </Button>
      </span>
    </output>
  );
}

/** Stays until it is read: it is the only sign that something lies beside the board. */
function LeftBanner({ left }: { readonly left: LeftCopy }) {
  const session = useBoard();
  return (
    <output className={styles['banner']}>
      <span>{left.kind === 'kept' ? KEPT_NOTICE.setAside : KEPT_NOTICE.refused}</span>
      <span className={styles['bannerActs']}>
        {left.kind === 'kept' && (
          <LinkButton to={PATHS.keptCopy(left.copy.sceneId, left.copy.at)} size={44}>
            {KEPT_NOTICE.look}
          </LinkButton>
        )}
        <Button kind="plain" size={44} onPress={() => session.dismissLeftCopy()}>
          {KEPT_NOTICE.dismiss}
        </Button>
      </span>
    </output>
  );
}
