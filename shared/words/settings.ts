/** Words of one's own settings on this device. */
export const SETTINGS_WORDS = {
  title: 'Settings',
  here: 'These hold on this device.',
  look: 'How it looks',
  theme: 'Theme',
  themes: { system: 'As the device', light: 'Paper', dark: 'Dim room' },
  contrast: 'Contrast',
  contrasts: { system: 'As the device', usual: 'Usual', more: 'More' },
  text: 'Text size',
  texts: { '100': 'Usual', '115': 'Standing', '130': 'Large', '150': 'Larger', '200': 'Largest' },
  sample: 'SA crosses to the window, 8 counts.',
  motion: 'Motion',
  motions: { system: 'As the device', less: 'None' },
  labels: 'Words under icons',
  labelsHelp: 'Every icon shows its name.',
  you: 'You',
  name: 'Name',
  job: 'Job',
  production: 'Production',
  lockTitle: 'Getting back in',
  lockNow: { passphrase: 'You unlock with a passphrase.', none: 'The IC lets you in with a fresh code.' },
  lockNowIc:
    'You have no passphrase yet. You let the others in; set one, so that you can get back in by yourself.',
  setPassphrase: 'Set a passphrase',
  changePassphrase: 'Change the passphrase',
  useNone: 'Use no passphrase',
  lockSaved: 'Saved.',
  lockDevice: 'Lock now',
  lockBy: 'Lock by itself',
  lockAfter: (minutes: number | null) =>
    minutes === null
      ? 'Never'
      : minutes === 1
        ? 'After a minute without a touch'
        : `After ${minutes} minutes without a touch`,
  lockByPrivate: 'Close my map by itself',
  lockByPrivateHelp: 'Sooner than the rest of the device, and never left open for good.',
  lockByHelp: 'You are warned 20 seconds before. What you typed is kept.',
  coverByHelp:
    'Without a passphrase this device only covers itself: you let the others in, and nobody could let you in again.',
  signOut: 'Sign out here',
  device: 'This device',
  kept: 'What is kept here',
  keptText:
    'Boards you have opened, so that they open without a network, and the names on this page. No map and no private line is ever kept. Signing out removes what has been sent.',
  unsent: (count: number) =>
    count === 0
      ? 'Everything you did here has been sent.'
      : count === 1
        ? 'One board has work that has not been sent yet.'
        : `${count} boards have work that has not been sent yet.`,
  /** answers, withdrawals: what waits for a connection */
  notSent: (count: number) =>
    `${count} not sent: ${count === 1 ? 'an answer' : 'answers'} you gave without a connection. Only you can open ${count === 1 ? 'it' : 'them'}; sent when you are signed in here with a connection.`,
  signOutTitle: 'Sign out here',
  signOutUnsent: (count: number) =>
    `${count === 1 ? 'One board has' : `${count} boards have`} work that has not been sent. It stays on this device and is sent when you sign in here again.`,
  signOutText: 'Boards kept on this device are removed from it. They are all on the server.',
  signOutConfirm: 'Sign out',
  signOutOffline:
    'There is no connection, so the server cannot be told. Lock the device itself, or try again in a moment.',
  help: 'Help',
  contact: (ic: string) => `Questions, or something you would rather not say in the room: ${ic}.`,
} as const;
