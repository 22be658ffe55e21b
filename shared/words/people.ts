/** Words of people and devices. */
import { listWords } from './strip-words.ts';

export const PEOPLE_WORDS = {
  title: 'People',
  textKeeper: 'Who is in the production, on which devices. Invite, and end access, here.',
  text: 'Who is in the production.',
  invite: 'Invite someone',
  here: 'Here now',
  onScene: (number: string) => `On scene ${number}`,
  notJoined: 'Not in yet',
  ended: 'Access ended',
  admin: 'Admin',
  you: 'You',
  contact: 'Neutral contact',
  adult: '18 or older: checked',
  notAdult: '18 or older: not checked yet',
  attest: 'I have checked: 18 or older',
  underRules: 'Under-18 rules hold',
  attestHelp:
    'Until somebody has checked, the stricter rules for under-18s hold. No date of birth is kept, only that you checked.',
  attested: (name: string) => `Noted for ${name}.`,
  newCode: 'New code',
  newCodeHelp: 'For a new tablet, a lost link or a forgotten passphrase.',
  edit: 'Edit',
  details: 'Details',
  endAccess: 'End access',
  endTitle: (name: string) => `End access for ${name}`,
  endText: (name: string) =>
    `${name} is signed out everywhere within a second and can open nothing more. Their work on the boards stays. You can invite them again.`,
  endConfirm: 'End access now',
  endedNow: (name: string) => `Access for ${name} has ended.`,
  devices: 'Devices',
  noDevices: 'No device is signed in.',
  thisOnline: 'Online now',
  lastSeen: (when: string) => `Last seen ${when}`,
  endSession: 'Sign this device out',
  sessionEnded: 'The device was signed out.',
  device: (n: number) => `Device ${n}`,
  empty: 'So far it is only you. Invite the director, the performers and whoever keeps the board with you.',
  formerly: 'No longer here',
} as const;

export const INVITE_WORDS = {
  title: 'Invite someone',
  name: 'Name',
  nameHelp: 'As people in the room say it. Others see it.',
  job: 'Job',
  jobHelp: 'The job decides what a person may see and do.',
  chooseJob: 'Choose one',
  scenes: 'Put into scenes',
  scenesHelp: 'Performers open only the scenes they are in. You can change this later.',
  noScenes: 'There are no scenes yet. You can put them in later.',
  admin: 'May invite and end access too',
  adminHelp: 'People and devices only. It opens no board and no map.',
  make: 'Make the code',
  readyTitle: (name: string) => `A code for ${name}`,
  readyText: 'Show this screen, read the code out, or send the link. It works once.',
  endsAt: (time: string) => `Works until ${time}.`,
  copyLink: 'Copy the link',
  copied: 'The link is copied.',
  notCopied: 'This browser does not let the page copy. Select the link instead.',
  link: 'Link',
  qr: (name: string) => `QR code with the link for ${name}`,
  another: 'Invite another',
  done: 'Done',
} as const;

export const EDIT_PERSON_WORDS = {
  guards: 'Looks after',
  guardsHelp:
    'The under-18 performers this person is on duty for. They read and write each one’s comfort map, and can share it with the ICs.',
  saveGuards: 'Note whom they look after',
  noMinors: 'There is nobody under 18 to look after. Invite the performer first.',
  looksAfter: (names: string) => `Looks after ${names}`,
} as const;

/** Names said one by one; more are counted. */
const MOST_NAMED = 4;

/** Of performers who are not noted as 18 or older: what holds until they are, and where that is done. */
export function notAttestedWords(names: readonly string[]): string {
  const isOne = names.length === 1;
  const whom = names.length > MOST_NAMED ? `${names.length} of the performers` : listWords(names);
  return `Nobody has noted yet that ${whom} ${isOne ? 'is' : 'are'} 18 or older, so the stricter rules for under-18s hold in every beat they are in. Whoever has checked it notes it under Details.`;
}
