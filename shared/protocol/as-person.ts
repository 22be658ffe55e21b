/**
 * `?as=<person id>` on `/sync`, `/live` and commands: whom the page believes to be signed in. A cookie belongs to the browser, so
 * on a shared tablet a tab left open for one person would come back with the next one's cookie, and send the first
 * one's unsent work as the next one's. Where the two differ the socket is closed with 4401 and a command
 * is answered as one without a session.
 */
export const AS_PERSON = 'as';

/** False when the address names somebody else; an address that names nobody fits everyone. Ids need no decoding. */
export function isAskedAs(url: string, personId: string): boolean {
  const query = url.split('?', 2)[1] ?? '';
  const asked = query.split('&').filter((part) => part.startsWith(`${AS_PERSON}=`));
  return asked.every((part) => part === `${AS_PERSON}=${personId}`);
}
