/**
 * Short sentences that come and stay until read: at most three, politely announced, never over the controls of a board.
 * A `brief` notice leaves by itself after some seconds; everything that asks for something stays (WCAG 2.2.1).
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
import { X } from 'lucide-react';
import { CONTROL_WORDS } from '#shared/words/screens.ts';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import { IconButton } from './icon-button.tsx';
import styles from './notices.module.css';

const MOST = 3;
const BRIEF_MS = 6000;

export interface NoticeInput {
  readonly text: string;
  /** `warn`: something the person should know before going on */
  readonly kind?: 'plain' | 'warn';
  readonly isBrief?: boolean;
  /** a newer notice with the same topic takes the older one's place */
  readonly topic?: string;
  readonly action?: { readonly label: string; readonly onPress: () => void };
}

interface Shown extends NoticeInput {
  readonly id: number;
}

export interface Notices {
  readonly say: (notice: NoticeInput) => void;
  readonly clear: (topic: string) => void;
}

const NoticesContext = createContext<Notices | null>(null);

export function useNotices(): Notices {
  const notices = useContext(NoticesContext);
  if (notices === null) throw new Error('no NoticeRegion around this view');
  return notices;
}

export function NoticeRegion({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const lastId = useRef(0);

  const say = useCallback((notice: NoticeInput) => {
    const id = (lastId.current += 1);
    setShown((now) => [...now.filter((old) => !isReplaced(old, notice)), { ...notice, id }].slice(-MOST));
  }, []);
  const clear = useCallback(
    (topic: string) => setShown((now) => now.filter((one) => one.topic !== topic)),
    [],
  );
  const dismiss = useCallback((id: number) => setShown((now) => now.filter((one) => one.id !== id)), []);
  const notices = useMemo(() => ({ say, clear }), [say, clear]);

  return (
    <NoticesContext value={notices}>
      {children}
      <section className={styles['region']} aria-label={CONTROL_WORDS.notices} aria-live="polite">
        {shown.map((one) => (
          <Notice key={one.id} notice={one} onDismiss={dismiss} />
        ))}
      </section>
    </NoticesContext>
  );
}

function Notice({ notice, onDismiss }: { readonly notice: Shown; readonly onDismiss: (id: number) => void }) {
  const { id, text, kind = 'plain', isBrief = false, action } = notice;
  useEffect(() => {
    if (!isBrief) return;
    const timer = setTimeout(() => onDismiss(id), BRIEF_MS);
    return () => clearTimeout(timer);
  }, [id, isBrief, onDismiss]);
  return (
    <div className={cx(styles['notice'], styles[kind])}>
      <p className={styles['text']}>{text}</p>
      {action !== undefined && (
        <Button
          kind="plain"
          size={44}
          onPress={() => {
            onDismiss(id);
            action.onPress();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton
        icon={<X aria-hidden />}
        label={CONTROL_WORDS.dismiss}
        onPress={() => onDismiss(id)}
        side="top"
      />
    </div>
  );
}

function isReplaced(old: Shown, next: NoticeInput): boolean {
  return old.text === next.text || (next.topic !== undefined && old.topic === next.topic);
}
