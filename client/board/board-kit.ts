/** What belongs to one open stage beside its session: camera, tools, overlay, spoken words. One lifetime. */
import { createContext, useContext, useMemo } from 'react';
import { BOARD_WORDS } from '#shared/words/board.ts';
import { useParty } from '../state/board-hooks.ts';
import type { BoardSession } from '../state/board-session.ts';
import type { PlayerPort } from '../player/clock-port.ts';
import { Following } from './following.ts';
import { boardMarks, type PersonMarks } from './person-marks.ts';
import { Overlay } from './stage/overlay.ts';
import { motionMs } from './stage/palette.ts';
import { PlanLabels } from './stage/plan-labels.ts';
import { StageCamera } from './stage/stage-camera.ts';
import { StageHost } from './stage/stage-host.ts';
import { TokenMotion } from './stage/token-motion.ts';
import { BoardPointer } from './tools/board-pointer.ts';
import { Spoken } from './spoken.ts';
import type { MoveAnnouncer } from './announce-moves.ts';
import type { ContactFormDraft } from './inspector/contact-draft.ts';
import type * as WayTools from './way-tools.ts';

export class BoardKit {
  readonly session: BoardSession;
  #marks: PersonMarks;
  readonly camera: StageCamera;
  readonly tokens: TokenMotion;
  readonly overlay: Overlay;
  readonly labels: PlanLabels;
  readonly host: StageHost;
  readonly pointer: BoardPointer;
  readonly spoken = new Spoken();
  /** what is told to everyone's eyes for some seconds */
  readonly told = new Spoken();
  readonly following: Following;
  /** contacts that were begun and neither kept nor discarded, by beat and contact: a beat may go and come back under them */
  readonly begunContacts = new Map<string, ContactFormDraft>();
  #player: PlayerPort | null = null;
  #way: typeof WayTools | null = null;
  /** once ways can be bent, or cannot because the tools could not be fetched */
  readonly isWayReady: Promise<void>;
  /** once the work of others is told */
  readonly isAnnouncing: Promise<void>;
  #announcer: MoveAnnouncer | null = null;
  #isClosed = false;
  readonly #stop: readonly (() => void)[];

  constructor(session: BoardSession) {
    this.session = session;
    this.#marks = boardMarks(session.party, BOARD_WORDS.someone);
    const marks = (): PersonMarks => this.#marks;
    let { party } = session;
    this.camera = new StageCamera(() => motionMs('--d-fit'));
    // listens before the overlay does: where a change comes from is asked while the overlay still knows whose drag it was
    this.tokens = new TokenMotion(session, this.camera, {
      duration: () => motionMs('--d-sheet'),
      heldAt: (personId) => this.overlay.heldAt(personId),
    });
    this.overlay = new Overlay(session, marks, this.tokens, () => performance.now());
    this.labels = new PlanLabels(session, { tokens: this.tokens, overlay: this.overlay, marks });
    this.host = new StageHost(session, {
      camera: this.camera,
      tokens: this.tokens,
      overlay: this.overlay,
      marks,
      wayTools: () => this.#way,
      strokeState: (pressed, idle) => {
        if (this.#way !== null) return this.#way.strokeState(this, idle, pressed);
        // a stroke that cannot be drawn yet is no drag, either
        return session.view.get().tool === 'way' ? idle : null;
      },
      onRefused: (sentence) => this.told.say(sentence),
    });
    this.pointer = new BoardPointer(this.host);
    this.following = new Following(session, (personId) =>
      this.told.say(BOARD_WORDS.followedLeft(this.#marks.name(personId))),
    );
    this.isWayReady = import('./way-tools.ts').then(
      (tools) => {
        this.#way = tools;
        // somebody may be picked already
        this.overlay.showWay(null);
      },
      () => undefined,
    );
    this.isAnnouncing = import('./announce-moves.ts').then(
      (module) => {
        if (this.#isClosed) return;
        this.#announcer = new module.MoveAnnouncer(session, marks, (text) => this.spoken.say(text));
      },
      () => undefined,
    );
    let beatId = session.view.get().beatId;
    // the beat that was open and is retired; who did it is known only once the change is told
    let left: string | null = null;
    this.#stop = [
      () => this.following.close(),
      session.subscribe(() => {
        if (session.party === party) return;
        ({ party } = session);
        this.#marks = boardMarks(party, BOARD_WORDS.someone);
      }),
      session.store.onChanges(({ records, isOwn }) => {
        const isGone = records.some(({ root, key }) => root === 'beats' && key === left);
        left = null;
        if (isGone && !isOwn) this.told.say(BOARD_WORDS.beatGone);
      }),
      session.view.subscribe(() => {
        const next = session.view.get().beatId;
        if (next === beatId) return;
        if (beatId !== null && session.store.beat(beatId)?.retired === true) left = beatId;
        beatId = next;
        this.#beatOpened(next);
      }),
    ];
  }

  /** Marks and names as they are now; views that must draw again ask `useMarks`. */
  get marks(): PersonMarks {
    return this.#marks;
  }

  /** Null until they are fetched. */
  get way(): typeof WayTools | null {
    return this.#way;
  }

  /** Null while the player is closed. */
  get player(): PlayerPort | null {
    return this.#player;
  }

  /** Hands the player to the keys of the board, until the returned function is called. */
  attachPlayer = (port: PlayerPort): (() => void) => {
    this.#player = port;
    return () => {
      this.#player = null;
    };
  };

  close(): void {
    this.#isClosed = true;
    this.#announcer?.close();
    for (const stop of this.#stop) stop();
    this.pointer.cancel();
    this.tokens.close();
    this.labels.close();
    this.overlay.close();
    this.camera.close();
  }

  #beatOpened(beatId: string | null): void {
    // a gesture belongs to the beat it began in
    this.pointer.cancel();
    this.session.view.settle(this.session.store);
    this.session.show({ beatId: beatId ?? undefined, drag: undefined, way: undefined });
  }
}

export const KitContext = createContext<BoardKit | null>(null);

export function useKit(): BoardKit {
  const kit = useContext(KitContext);
  if (kit === null) throw new Error('no stage around this view');
  return kit;
}

export function useMarks(): PersonMarks {
  const party = useParty();
  return useMemo(() => boardMarks(party, BOARD_WORDS.someone), [party]);
}
