/** What is still to settle in a beat, for ICs: a heading, a count, and where each of it is mended. */
export const SETTLE_WORDS = {
  title: 'To settle in this beat',
  count: (count: number) => `${count} to settle`,
  goTo: {
    contact: 'Open the contact',
    exposure: 'Open exposure',
    kiss: 'Open placeholder and Plan B',
    kit: 'Open kit',
  },
} as const;
