/** One sentence on each command and message, for `docs/protocol.md`; a command without one does not compile. */
import type { CommandName } from './commands.ts';
import type { LiveMessage } from './live-messages.ts';
import type { ServerMessage } from './sync-messages.ts';

export const COMMAND_SENTENCES: Readonly<Record<CommandName, string>> = {
  'create-production': 'Uses the one-time set-up code and makes the production and its first person.',
  'look-at-invite': 'Tells what a code is for; uses nothing up.',
  join: 'Uses an invite or sign-in code and starts a session (cookie).',
  'sign-in': 'Starts a session with a passphrase. A wrong person and a wrong passphrase get one answer.',
  'sign-out': 'Ends this session.',
  lock: 'Locks this session until `unlock`; its documents close.',
  unlock: 'Opens a locked session.',
  'set-lock': 'Chooses how this person gets back in after a lock.',
  invite: 'Adds a person and makes a single-use code for them.',
  'invite-again': 'Makes a fresh code for somebody who already is in the production.',
  'change-person': 'Changes name, job, admin flag or guarded children.',
  'end-access': 'Ends every session of a person; their sockets close within one second.',
  'end-session': 'Ends one session, for example of a lost tablet.',
  'attest-adult': 'Notes that the signed-in person has checked that somebody is 18 or older (M1).',
  'list-minors-attempts': 'Lists what the minors’ rules refused: who, when, which rule and where (M8).',
  'add-scene': 'Adds a scene with its board, its wishes and the ICs’ desk.',
  'change-scene': 'Changes number, title, story intent or categories.',
  'move-scene': 'Puts a scene behind another; null is first.',
  'set-scene-people': 'Says which performers are in the scene.',
  'set-characters': 'Says who plays whom, and which characters are under 18 (M7).',
  'split-scene':
    'Makes a unit of its own from the blocking of chosen beats: a new scene behind this one (M4).',
  'close-scene': 'Closes the scene to all but the named list, whatever their role.',
  'open-scene': 'Opens a closed scene to the roles again.',
  'retire-scene': 'Takes a scene off the list; nothing is erased.',
  'add-kit':
    'Adds a garment, barrier or consumable to a scene’s kit. What is worn is for one person and never shared.',
  'change-kit': 'Changes a line of kit; size, tone, more beats or another body ask its wearer again.',
  'fit-kit': 'Notes that something was fitted on its wearer, or takes that back.',
  'confirm-kit':
    'The wearer says that they will wear it, as the version on their screen has it, or not, and what their skin has to avoid.',
  'return-kit': 'Notes that something was given back, or is out again.',
  'retire-kit': 'Takes a line off the kit list; nothing is erased.',
  'release-map':
    'Shares one’s map, or as a guardian that of `person`, with the ICs as it stands, without what is marked "mine only".',
  'unrelease-map':
    'Takes the shared map back; the ICs’ screens lose it at once. What a minor took back, only they share again (M5).',
  'narrow-today':
    'Closes or narrows zones until tap-out or midnight of the server’s day; never opens one (R6).',
  'offer-beat':
    'Puts the present version of a beat to everybody in it, or answers with what stands in the way, to the IC alone.',
  'look-at-offer': 'What somebody was shown with an offer, and the version they had agreed to before it.',
  'answer-offer':
    'One’s own answer on one’s own full session (R11). A yes to anything but the present version is `stale`, with the difference in words.',
  withdraw: 'Takes back any yes to a beat: no reason, any time, also in an assisted session (R12).',
  'call-ready':
    'Publishes a beat as ready; `not-ready` with what is missing unless the answer of every person in it stands.',
  'call-not-ready': 'Publishes a beat as not ready.',
  'freeze-beat': 'Marks a beat as locked against accidents; others see that it is.',
  'reopen-beat': 'Takes the mark away and publishes the beat as not ready: it will be asked again.',
  'set-rider': 'Notes whether a performer’s rider for a scene is needed, and which text was executed (R23).',
  'set-double': 'Says who does a performer’s action in their place; both have to agree (R14).',
  'beat-versions':
    'The newest versions of a beat that were offered, as they stood on the board, to restore one.',
  'called-version':
    'The beat as it stood on the board when it was last called ready or frozen, for whoever may read the board.',
  'export-ledger':
    'The ledger as a file without what is private in it; it gets a copy number and a line of the ledger.',
  'read-ledger':
    'The lines of the ledger about oneself; to an IC those of the production, without what is private in them.',
  'my-archive': 'Everything that is kept about oneself, machine-readable.',
};

export const LIVE_SENTENCES: Readonly<Record<LiveMessage['kind'], string>> = {
  me: 'Who I am, on which production, locked or not, let in by somebody else or not, and who the neutral contact is.',
  people: 'The people of the production as this role may see them.',
  scenes: 'The scenes this person may open, in order; others are absent.',
  here: 'Who is connected now, and on which board.',
  consent:
    'Readiness of beats as this role may see it; to a performer also where they stand, to an IC where everybody stands and what is released. What is missing is draft and not ready.',
  kit: 'The kit of each scene, as far as this role may see it; costume gets number and timing, never a text of the board (R33).',
  ended: 'This session is over; the socket closes with the same code.',
};

export const SYNC_SENTENCES: Readonly<Record<ServerMessage['kind'], string>> = {
  stored: 'Everything this connection sent before mark `n` is on disk; `at` is the server’s clock.',
  'not-taken': 'These records were put back, with the reason for each.',
  store: 'Whether the disk takes anything now; while it does not, nothing is called saved.',
};
