/** Words of joining: invite, first production, signing in. */
export const JOIN_WORDS = {
  typeTitle: 'Type your code',
  typeText: 'It is on the invitation. Capitals and spaces do not matter; pasting works.',
  code: 'Code',
  go: 'Go on',
  welcome: (name: string) => `Welcome, ${name}.`,
  /** `by` is empty where the command line invited, in nobody's name */
  invited: (production: string, by: string) =>
    `You are invited to “${production}”${by === '' ? '' : ` by ${by}`}.`,
  yourJob: 'Your job here',
  thatsMe: 'That’s me',
  notMe: 'Not me',
  notMeTitle: 'Then leave this code alone',
  notMeText: (who: string) =>
    `It was made for somebody else and has not been used up. Tell ${who === '' ? 'whoever gave it to you' : who}, who can make one for you.`,
  otherCode: 'Type another code',
  nextTitle: 'What happens next',
  next: [
    'You choose how to get back in after a lock.',
    'You see the scenes that are open to you. What you do on a board is seen at once by everyone on it.',
    'Every screen says at the top who sees it.',
  ],
  seenTitle: 'What others see',
  seen: 'Your name and your job. Not your phone, your e-mail or anything you write for yourself.',
  lockTitle: 'How do you get back in?',
  lockText:
    'This opens the device again after it was locked. Both ways are fine, and you can change it later.',
  lockPassphrase: 'A passphrase',
  lockPassphraseHelp: 'Ten letters or more. A short sentence that only you would say is easy to keep.',
  lockNone: (ic: string) => `${ic} lets me in`,
  lockNoneFallback: 'A fresh code lets me in',
  lockNoneHelp: 'Nothing to remember. You get a fresh code whenever you need one.',
  assisted:
    'This code opens your boards on this device. What is only yours stays closed until you sign in with your passphrase.',
  join: 'Come in',
  codeEnded: (who: string) => `This code has ended. Ask ${who} for a new one.`,
  whoInvited: 'whoever invited you',
  signedInAs: (name: string) =>
    `${name} is signed in on this device. Going on signs ${name} out here; nothing of theirs is lost.`,
  standalone: 'Using the app from your Home Screen? Open it there and type this code.',

  startNext: [
    'You invite the others under People. Each gets a code that works once.',
    'You set a passphrase under Settings, so that you can get back in by yourself.',
    'You add the first scene, and its board opens.',
  ],
  startTitle: 'Your first production',
  startText:
    'You are the first one here. Give the production a name and say who you are; everyone else is invited by you.',
  production: 'Name of the production',
  productionHelp: 'A working title is fine.',
  yourName: 'Your name, as people in the room say it',
  job: 'Your job',
  chooseJob: 'Choose one',
  start: 'Open the production',
  startCode: 'Set-up code',
  startCodeHelp: 'The server printed it when it started.',
  startEnded: 'This set-up code has ended. Start the server again to get a new one.',

  deviceTitle: 'Who is here?',
  deviceText: 'Choose your name, or type a code.',
  notListed: 'I have a code',
  signIn: 'Sign in',
  back: 'Back',
  forgetHere: 'Forget my name on this device',
} as const;

/** Headings under which jobs are listed. */
export const JOB_GROUPS = {
  ic: 'Intimacy',
  cast: 'Cast',
  direction: 'Direction and stage',
  costume: 'Costume',
  production: 'Production',
  guardian: 'For under-18s',
  crew: 'Crew and others',
} as const;
