/**
 * The neutral screen: one tap, or Shift three times, and nothing of the work can be read. A layer of the page above
 * everything, because a canvas below may draw itself again. It covers; it does not lock.
 */
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { EyeOff } from 'lucide-react';
import { COVER_WORDS, SHELL_WORDS } from '#shared/words/screens.ts';
import styles from './cover.module.css';
import { IconButton } from './icon-button.tsx';

/** Milliseconds within which Shift is pressed three times. */
const THREE_WITHIN_MS = 1200;

interface CoverSwitch {
  readonly cover: () => void;
  readonly uncover: () => void;
}

const CoverContext = createContext<CoverSwitch>({ cover: () => undefined, uncover: () => undefined });

/** Covers the screen. */
export function useCover(): () => void {
  return useContext(CoverContext).cover;
}

/** Takes the cover away: only where something else stands before the work. */
export function useUncover(): () => void {
  return useContext(CoverContext).uncover;
}

/** Stands top left on every screen. */
export function CoverButton() {
  return (
    <IconButton
      icon={<EyeOff aria-hidden />}
      label={COVER_WORDS.cover}
      hint={COVER_WORDS.hint}
      onPress={useCover()}
    />
  );
}

export function CoverLayer({ children }: { readonly children: ReactNode }) {
  const [isCovered, setCovered] = useState(false);
  const cover = useCallback(() => setCovered(true), []);
  const uncover = useCallback(() => setCovered(false), []);
  useShiftThree(cover);
  const both = useMemo(() => ({ cover, uncover }), [cover, uncover]);
  return (
    <CoverContext value={both}>
      {children}
      {isCovered && <Cover onUncover={uncover} />}
    </CoverContext>
  );
}

function Cover({ onUncover }: { readonly onUncover: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  // the browser's top layer stands above every other layer, a dialog that is open included
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className={styles['cover']}
      aria-label={COVER_WORDS.title}
      onCancel={(event) => event.preventDefault()}
      // some browsers let nobody prevent a second Escape
      onClose={() => {
        if (dialog.current?.open === false) dialog.current.showModal();
      }}
    >
      <p className={styles['name']}>{SHELL_WORDS.product}</p>
      <p className={styles['text']}>{COVER_WORDS.title}</p>
      <button type="button" className={styles['uncover']} onClick={onUncover}>
        {COVER_WORDS.uncover}
      </button>
    </dialog>
  );
}

function useShiftThree(cover: () => void): void {
  useEffect(() => {
    let presses: readonly number[] = [];
    const onKeyDown = (event: KeyboardEvent): void => {
      // any other key in between is typing, not a sign
      if (event.key !== 'Shift') presses = [];
      else if (!event.repeat) presses = [...presses, event.timeStamp].slice(-3);
      const [first, , third] = presses;
      if (first === undefined || third === undefined || third - first > THREE_WITHIN_MS) return;
      presses = [];
      cover();
    };
    addEventListener('keydown', onKeyDown, true);
    return () => removeEventListener('keydown', onKeyDown, true);
  }, [cover]);
}
