/**
 * WebSocket close codes (design 3.1). 4400-4499 are final for the provider; 45xx mean "come back, with jitter".
 * One code for "no such document" and "not yours": the two must look the same.
 */
export const CLOSE = {
  noSession: 4401,
  rightEnded: 4403,
  notFound: 4404,
  malformed: 4409,
  tooLarge: 4413,
  clientTooOld: 4426,
  shuttingDown: 4503,
  idle: 4508,
  tooFast: 4529,
} as const;

export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE];

/** What the person is told, in one sentence. */
export const CLOSE_SENTENCES: Readonly<Record<CloseCode, string>> = {
  4401: 'You are signed out. Sign in to go on; what you did here is kept on this device.',
  4403: 'Your access to this has ended. Ask your intimacy coordinator if that is a surprise.',
  4404: 'We could not open this. Try again or ask your intimacy coordinator.',
  4409: 'This device’s copy could not be read, so it was set aside and a fresh one was opened.',
  4413: 'That change is too large to send. It is kept on this device.',
  4426: 'This page is older than the server. Reload to go on; nothing is lost.',
  4503: 'The server is starting again. You can go on; your work is kept on this device and sent when it is back.',
  4508: 'The connection was too slow and was closed. It opens again by itself.',
  4529: 'Too many changes at once. The connection opens again in a moment.',
};

export function isFinalClose(code: number): boolean {
  return code >= 4400 && code < 4500;
}
