/** Words of a field for a passphrase. */
export const PASSPHRASE_WORDS = {
  passphrase: 'Passphrase',
  tooShort: (left: number) => `${left} more ${left === 1 ? 'letter' : 'letters'}.`,
  hide: 'Hide it',
  show: 'Show it',
} as const;
