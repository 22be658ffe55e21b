/**
 * Whom the page believes to be signed in: `Accord-As: <person id>` with a command, `?as=<person id>` on `/sync` and
 * `/live`. A cookie belongs to the browser, so on a shared tablet a tab left open for one person would come back with the
 * next one's cookie, and send the first one's unsent work as the next one's. Where the two differ the socket is closed
 * with 4401 and a command is answered as one without a session.
 *
 * Security: of a command it is a header, because addresses lie in the logs of whatever stands in front of the server, and
 * there `answer-offer` or `withdraw` beside an id would tell who. A browser cannot set headers of a WebSocket, whose
 * address tells only who is connected.
 */
export const AS_HEADER = 'accord-as';
export const AS_PERSON = 'as';

/** False when the header names somebody else, or several; a request without one fits everyone. */
export function isSentAs(header: string | undefined, personId: string): boolean {
  return header === undefined || header === personId;
}

/** False when the address names somebody else; an address that names nobody fits everyone. Ids need no decoding. */
export function isAskedAs(url: string, personId: string): boolean {
  const query = url.split('?', 2)[1] ?? '';
  const asked = query.split('&').filter((part) => part.startsWith(`${AS_PERSON}=`));
  return asked.every((part) => part === `${AS_PERSON}=${personId}`);
}
