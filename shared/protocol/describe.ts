/** Writes `docs/protocol.md` from the validators, so that the paper cannot say something else than the program. */
import type * as v from 'valibot';
import { CLOSE, CLOSE_SENTENCES, isFinalClose } from './close-codes.ts';
import { COMMANDS, type CommandName } from './commands.ts';
import { REFUSALS } from './refusals.ts';
import { COMMAND_SENTENCES, LIVE_SENTENCES, SYNC_SENTENCES } from './sentences.ts';
import { OLDEST_CLIENT, PROTOCOL_VERSION } from './version.ts';

/** What the paper quotes from outside this folder: words of refusals, and who may run a command. */
export interface Quoted {
  readonly refusalSentence: (reason: string) => string;
  readonly changeRefusals: readonly string[];
  readonly mayRun: (command: CommandName) => string;
}

export function describeProtocol(quoted: Quoted): string {
  const commands = Object.entries(COMMANDS).map(
    ([name, schema]) =>
      `### \`${name}\`\n${COMMAND_SENTENCES[name as CommandName]} Who: ${quoted.mayRun(name as CommandName)}.\n${body(schema)}`,
  );
  const rows = (cells: readonly (readonly string[])[]): string =>
    cells.map((row) => `| ${row.join(' | ')} |`).join('\n');
  return `# Protocol

Written from the validators in \`shared/protocol\` by \`npm run protocol\`; a test fails when it is stale.
Protocol version ${PROTOCOL_VERSION}; the oldest client that is still understood is ${OLDEST_CLIENT}.

## Commands
\`POST /api/<name>\` with a JSON body, from our own page (Origin), with the session cookie. Answer: \`{"ok":true,"result":…}\` or
\`{"ok":false,"reason":…,"sentence":…}\`. A command that changes something takes an \`Idempotency-Key\` header; the same key with the same
body gets the first answer again. A body is at most 64 KiB. With an \`Accord-As: <person id>\` header a client says whom it takes to be signed in:
where the session is somebody else's, a command that needs one is answered with \`no-session\`, and the session is left alone.
(\`?as=\`, which older pages send, is judged as strictly.)

\`GET /api/session\` answers \`{"signedIn":…,"locked":…}\`; everything else about oneself comes by \`/live\`.

${commands.join('\n\n')}

## Refusals
The same for "does not exist" and "not yours".

| reason | sentence |
|---|---|
${rows(REFUSALS.map((reason) => [`\`${reason}\``, quoted.refusalSentence(reason)]))}

## Sync
\`/sync/<kind>/<id>\` (the slash plain or percent-encoded), plain y-websocket protocol, session cookie; kinds \`board\`, \`wishes\`, \`desk\`
(scene id), \`map\`, \`talk\` (person id). A foreign Origin gets HTTP 403 before the upgrade. With \`?accord=${PROTOCOL_VERSION}\` a client also
gets messages of type 9 (\`varuint 9\`, \`varstring\` JSON); it may send \`{"kind":"mark","n":…}\` and is answered when everything before it
is stored. With \`?as=<person id>\` a client says whom it takes to be signed in: where the session is somebody else's, the socket is
closed with ${CLOSE.noSession} before anything is read or sent. What is kept on the device stays.

| message | meaning |
|---|---|
${rows(Object.entries(SYNC_SENTENCES).map(([kind, sentence]) => [`\`${kind}\``, sentence]))}

A record that was not taken comes with one of these reasons:

| reason | sentence |
|---|---|
${rows(quoted.changeRefusals.map((reason) => [`\`${reason}\``, quoted.refusalSentence(reason)]))}

## Close codes
| code | provider | sentence |
|---|---|---|
${rows(Object.entries(CLOSE_SENTENCES).map(([code, sentence]) => [code, isFinalClose(Number(code)) ? 'final' : 'comes back', sentence]))}

## Live
\`/live\`: WebSocket, session cookie, JSON. The server pushes whole projections made for the person's role; the client sends
\`{"kind":"here"}\` about every 25 seconds. \`?as=\` is understood as for sync.

| message | meaning |
|---|---|
${rows(Object.entries(LIVE_SENTENCES).map(([kind, sentence]) => [`\`${kind}\``, sentence]))}
`;
}

/** The fields of a command's body, as a table; or that it has none. */
function body(schema: v.GenericSchema): string {
  const entries = Object.entries(entriesOf(schema) ?? {});
  if (entries.length === 0) return '\nNo body fields: `{}`.';
  return [
    '',
    '| field | form |',
    '|---|---|',
    ...entries.map(([name, field]) => `| \`${name}\` | ${form(field)} |`),
  ].join('\n');
}

/** A schema's form in words. */
function form(schema: unknown): string {
  const { type, wrapped, item, options, literal, pipe, entries } = parts(schema);
  if (type === 'optional') return `optional, ${form(wrapped)}`;
  if (type === 'nullable') return `${form(wrapped)}, or null`;
  if (type === 'array') return `list of: ${form(item)}${bounds(pipe)}`;
  if (type === 'picklist')
    return `one of ${asList(options)
      .map((one) => `\`${String(one)}\``)
      .join(' ')}`;
  if (type === 'literal') return `\`${JSON.stringify(literal)}\``;
  if (type === 'variant') return asList(options).map(form).join(' *or* ');
  if (type === 'strict_object') {
    return `{ ${Object.entries(entries ?? {})
      .map(([name, field]) => `\`${name}\`: ${form(field)}`)
      .join(', ')} }`;
  }
  return `${type}${bounds(pipe)}`;
}

function bounds(pipe: unknown): string {
  const said = asList(pipe)
    .slice(1)
    .flatMap((action) => {
      const { type, requirement } = parts(action);
      if (type === 'min_length') return [`at least ${String(requirement)}`];
      if (type === 'max_length') return [`at most ${String(requirement)}`];
      if (type === 'regex') return [`\`${String(requirement)}\``];
      return type === 'trim' || type === 'check' ? [] : [String(type).replaceAll('_', ' ')];
    });
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
}

function entriesOf(schema: unknown): Readonly<Record<string, unknown>> | undefined {
  return parts(schema).entries;
}

interface Parts {
  readonly type?: string;
  readonly wrapped?: unknown;
  readonly item?: unknown;
  readonly options?: unknown;
  readonly literal?: unknown;
  readonly pipe?: unknown;
  readonly requirement?: unknown;
  readonly entries?: Readonly<Record<string, unknown>>;
}

// valibot's schemas are plain objects with these fields; reading them loosely keeps this page apart from its types
function parts(schema: unknown): Parts {
  return typeof schema === 'object' && schema !== null ? schema : {};
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
