/** How much of what was written in private is not on the server. It is not on the device either, so signing out loses it. */
export const UNSENT_WORDS = {
  signOut: (count: number) =>
    `${count} not sent: private words written here. This device does not keep ${count === 1 ? 'them' : 'any of them'}, so send or clear them before you sign out.`,
  /** whoever holds the device reads it: a number, and nothing of what it is */
  locked: (count: number) =>
    `${count} not sent. ${count === 1 ? 'It waits' : 'They wait'} here until this device is unlocked; signing out loses ${count === 1 ? 'it' : 'them'}.`,
} as const;
