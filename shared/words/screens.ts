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
  notices: 'Notices',
  dismiss: 'Dismiss',
  copy: 'Copy',
  copied: 'Copied',
} as const;
