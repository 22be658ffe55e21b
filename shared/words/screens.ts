/** Words of the shell: bars, notices, what is said when something is not there. */
export const API_WORDS = {
  offline: 'No connection just now. Nothing is lost; try again in a moment.',
  broken: 'The server could not answer. Nothing was changed; try again in a moment.',
} as const;

export const CONTROL_WORDS = {
  close: 'Close',
  cancel: 'Cancel',
  less: (what: string) => `${what}: less`,
  more: (what: string) => `${what}: more`,
  noNumber: (stays: string) => `That is no number; ${stays} stays.`,
  noLength: (stays: string) => `That is no length; ${stays} stays.`,
  tooSmall: (least: string) => `${least} is the least that can be entered.`,
  tooLarge: (most: string) => `${most} is the most that can be entered.`,
  notices: 'Notices',
  dismiss: 'Dismiss',
  copy: 'Copy',
  copied: 'Copied',
  leaveBlank: 'You can leave this blank.',
} as const;

export const SHELL_WORDS = {
  product: 'Accord',
  tagline: 'The choreography board for intimacy coordination',
  skip: 'Skip to the page',
  nav: 'Pages',
  home: 'Scenes',
  people: 'People',
  talk: 'Talk',
  desk: 'Desk',
  kit: 'Kit',
  /** says nothing of what is in it: it stands in the tab of the browser */
  map: 'My map',
  childMap: 'Map',
  peopleHere: (count: number) => `${count} here now`,
  settings: 'Settings',
  mine: 'Yours',
  me: 'You',
  lock: 'Lock',
  signOut: 'Sign out',
  opening: 'Opening',
  tryAgain: 'Try again',
  toScenes: 'Back to the scenes',
  reload: 'Reload',
} as const;

/** The circles a screen may be seen by, named in its header (ux.md B1). */
export const CIRCLE_WORDS = {
  label: 'Who sees this:',
  you: 'Only you',
  'you-and-ic': 'You and the IC',
  'you-and-guardian': 'You and your guardian',
  'you-guardian-and-ic': 'You, your guardian, the IC',
  'child-and-guardian': 'The child and you',
  'child-guardian-and-ic': 'The child, you, the IC',
  'person-and-ics': 'This person and the ICs',
  ics: 'ICs only',
  'directors-and-ics': 'Directors and ICs',
  scene: 'Everyone on this scene',
  production: 'Everyone in the production',
  keepers: 'ICs and admins',
  kit: 'You, costume and the IC',
  'kit-all': 'ICs, costume, wearers',
} as const;
export type Circle = Exclude<keyof typeof CIRCLE_WORDS, 'label'>;

export const LINE_WORDS = {
  open: 'Connected',
  opening: 'Connecting',
  offline: 'No connection',
  offlineHelp:
    'You see what this device remembers. Boards you have opened here still work; your work is kept and sent later.',
} as const;

export const COVER_WORDS = {
  cover: 'Cover',
  hint: 'Cover this screen (Shift three times)',
  title: 'This screen is covered',
  uncover: 'Uncover',
} as const;

export const LOCK_WORDS = {
  title: (name: string) => `${name} is here`,
  text: 'This device is locked. Nothing is lost, and what was not sent is still kept here.',
  passphrase: 'Your passphrase',
  unlock: 'Unlock',
  forgot: 'I would rather not type it',
  none: (ic: string) => `${ic} can let you in: ask for a fresh code, and type it here.`,
  useCode: 'Type a fresh code',
  someoneElse: 'Someone else? Sign out here',
  failed: 'That did not match. Take your time, or ask for a fresh code.',
  noneForIc:
    'Another coordinator, or whoever looks after the server, can let you in: ask for a fresh code, and type it here.',
  lockOffline: 'There is no connection, so this device cannot be locked now. Cover it, or keep it with you.',
} as const;

/** The device was not touched for a while. */
export const IDLE_WORDS = {
  title: 'Still here?',
  locks:
    'Nobody has touched this device for a while. It locks in 20 seconds. What you typed is kept; the time is set under Settings.',
  covers:
    'Nobody has touched this device for a while. It covers itself in 20 seconds. What you typed is kept; the time is set under Settings.',
  stay: 'Stay',
  coveredOffline:
    'There was no connection, so this device covered itself and is not locked. Lock it when the connection is back, or keep it with you.',
  coveredOnly:
    'This device covered itself and is not locked, because nobody could let you in again. Set a passphrase under Settings, and it locks.',
} as const;

export const ENDED_WORDS = {
  signedOutTitle: 'You are signed out',
  endedTitle: 'Your access has ended',
  reloadTitle: 'A newer page is here',
  otherTitle: 'This was closed',
  offlineTitle: 'There is no connection',
  offlineText:
    'This device does not remember anyone yet, so there is nothing to show. It tries again by itself.',
  endedNote: 'What you did and what was not sent is still kept on this device.',
  withCode: 'Type a code',
} as const;

export const LOST_WORDS = {
  notFoundTitle: 'There is nothing at this address',
  notFoundText: 'The link may be old, or it may belong to a scene that is not open to you.',
  brokenTitle: 'This page stopped',
  brokenText:
    'Something here did not work. Nothing is lost: what you did is kept on this device and on the server.',
  sceneTitle: 'This scene is not open to you',
  sceneText: (ic: string) =>
    `It may have been closed or taken off the list. Ask ${ic} if that is a surprise.`,
} as const;

export const VERSION_WORDS = {
  isHere: 'A new version is here. Your work is kept.',
  reload: 'Reload',
} as const;

/** Whom to turn to, wherever a name is needed and may be missing. */
export function contactName(ic: { readonly name: string } | null): string {
  return ic?.name ?? 'your intimacy coordinator';
}
