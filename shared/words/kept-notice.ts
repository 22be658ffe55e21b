/** That a copy of a board was set aside: what the board itself says of it. The rest is in `kept-copies.ts`, with the screens that show one. */
export const KEPT_NOTICE = {
  setAside:
    'The server could not take this device’s copy of this board, so it was set aside here and the server’s own was opened. What had not been sent is only in that copy.',
  refused:
    'The server could not take what this page held, and this device refused to keep a copy. The server’s own board was opened; look through it for what is missing.',
  look: 'Look at the copy',
  dismiss: 'Dismiss',
  startAfresh: 'Set my copy aside and open a fresh one',
  page: 'A copy set aside',
} as const;
