/** The frame of every screen but the board: cover, where I am, who sees this, how the line is, me. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import {
  Clapperboard,
  Inbox,
  Lock,
  LogOut,
  MessageSquare,
  PersonStanding,
  Shirt,
  SlidersHorizontal,
  UserRound,
  UsersRound,
  WifiOff,
} from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { seesKitLines } from '#shared/access/kit.ts';
import { mayOpen } from '#shared/access/talk.ts';
import { LINE_WORDS, LOCK_WORDS, SHELL_WORDS, type Circle } from '#shared/words/screens.ts';
import { useLiveStatus, useMe } from '../state/live-hooks.ts';
import { runCommand } from '../state/api.ts';
import { CircleChip } from '../ui/circle-chip.tsx';
import { CircleContext } from '../ui/circle-context.ts';
import { CoverButton } from '../ui/cover.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu } from '../ui/menu.tsx';
import { useNotices } from '../ui/notices.tsx';
import styles from './page.module.css';
import { PATHS } from './paths.ts';

const LINKS = [
  { to: PATHS.home, label: SHELL_WORDS.home, Icon: Clapperboard },
  { to: PATHS.kit, label: SHELL_WORDS.kit, Icon: Shirt },
  { to: PATHS.talk, label: SHELL_WORDS.talk, Icon: MessageSquare },
  { to: PATHS.desk, label: SHELL_WORDS.desk, Icon: Inbox },
  { to: PATHS.map, label: SHELL_WORDS.map, Icon: PersonStanding },
  { to: PATHS.people, label: SHELL_WORDS.people, Icon: UsersRound },
  { to: PATHS.settings, label: SHELL_WORDS.settings, Icon: SlidersHorizontal },
] as const;

export interface PageProps {
  readonly title: string;
  readonly circle: Circle;
  readonly children: ReactNode;
}

export function Page({ title, circle, children }: PageProps) {
  const main = useRef<HTMLElement>(null);
  const [said, setSaid] = useState<Circle | null>(null);
  useEffect(() => {
    document.title = `${title} – ${SHELL_WORDS.product}`;
    // a new page begins at its beginning, for eyes and for a screen reader
    main.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [title]);
  return (
    <div className={styles['page']}>
      <a className={styles['skip']} href="#page" onClick={(event) => skip(event, main.current)}>
        {SHELL_WORDS.skip}
      </a>
      <header className={styles['bar']}>
        <CoverButton />
        <Where />
        <Links />
        <div className={styles['end']}>
          <LineChip />
          <span className={styles['circle']}>
            <CircleChip circle={said ?? circle} />
          </span>
          <MeMenu />
        </div>
      </header>
      <main ref={main} id="page" tabIndex={-1} className={styles['main']}>
        <CircleContext value={setSaid}>{children}</CircleContext>
      </main>
    </div>
  );
}

/** The home says the production's name itself. */
function Where() {
  const me = useMe();
  const [path] = useLocation();
  const name = path === PATHS.home ? SHELL_WORDS.product : me?.production.name;
  return <p className={styles['where']}>{name}</p>;
}

/** In the bar where there is room, at the thumb where there is not. */
function Links() {
  const [path] = useLocation();
  const me = useMe();
  const links = LINKS.filter(({ to }) => {
    if (to === PATHS.kit) return me !== null && seesKitLines(me);
    if (to === PATHS.desk) return me?.role === 'ic' && mayOpen('desk', me);
    if (to === PATHS.map) return me?.role === 'performer' && mayOpen('map', me);
    return to !== PATHS.talk || (me !== null && mayOpen('talk', me));
  });
  return (
    <nav className={styles['nav']} aria-label={SHELL_WORDS.nav}>
      {links.map(({ to, label, Icon }) => (
        <Link
          key={to}
          to={to}
          className={styles['link']}
          aria-current={path === to || (to !== PATHS.home && path.startsWith(`${to}/`)) ? 'page' : undefined}
        >
          <Icon size={20} aria-hidden />
          {label}
        </Link>
      ))}
    </nav>
  );
}

function LineChip() {
  const status = useLiveStatus();
  if (status === 'open' || typeof status === 'object') return null;
  return (
    <output className={styles['line']} title={LINE_WORDS.offlineHelp}>
      <WifiOff size={16} aria-hidden />
      {LINE_WORDS[status]}
    </output>
  );
}

function MeMenu() {
  const me = useMe();
  const [, navigate] = useLocation();
  const { say } = useNotices();

  async function lock(): Promise<void> {
    const answer = await runCommand('lock', {}, { as: me?.personId ?? null });
    if (answer.ok) return;
    say({
      text: answer.reason === 'offline' ? LOCK_WORDS.lockOffline : answer.sentence,
      kind: 'warn',
      topic: 'lock',
    });
  }

  return (
    <Menu
      label={me?.name ?? SHELL_WORDS.me}
      trigger={<IconButton icon={<UserRound aria-hidden />} label={SHELL_WORDS.me} />}
      items={[
        {
          id: 'settings',
          label: SHELL_WORDS.settings,
          icon: <SlidersHorizontal size={20} aria-hidden />,
          onPress: () => navigate(PATHS.settings),
        },
        {
          id: 'lock',
          label: SHELL_WORDS.lock,
          icon: <Lock size={20} aria-hidden />,
          onPress: () => void lock(),
        },
        {
          id: 'sign-out',
          label: SHELL_WORDS.signOut,
          icon: <LogOut size={20} aria-hidden />,
          isApart: true,
          // the settings page asks and names what was not sent
          onPress: () => navigate(`${PATHS.settings}?sign-out`),
        },
      ]}
    />
  );
}

function skip(event: { preventDefault: () => void }, main: HTMLElement | null): void {
  // the fragment of an address is for codes only
  event.preventDefault();
  main?.focus();
}
