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
};

export const LIVE_SENTENCES: Readonly<Record<LiveMessage['kind'], string>> = {
  me: 'Who I am, on which production, locked or not, and who the neutral contact is.',
  people: 'The people of the production as this role may see them.',
  scenes: 'The scenes this person may open, in order; others are absent.',
  here: 'Who is connected now, and on which board.',
  kit: 'The kit of each scene, as far as this role may see it; costume gets number and timing, never a text of the board (R33).',
  ended: 'This session is over; the socket closes with the same code.',
};

export const SYNC_SENTENCES: Readonly<Record<ServerMessage['kind'], string>> = {
  stored: 'Everything this connection sent before mark `n` is on disk; `at` is the server’s clock.',
  'not-taken': 'These records were put back, with the reason for each.',
  store: 'Whether the disk takes anything now; while it does not, nothing is called saved.',
};
