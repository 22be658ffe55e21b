// THE WALLS: who may import what. An allow-list: a folder may import itself and what its line names, nothing else.
// The line with the longest matching `at` decides. A folder of shared/ or server/ without a line is refused.
//
// at      a folder, or the beginning of a file path ("client/player/clock" is clock.ts, clock-math.ts ...)
// may     folders, path beginnings or DOORS of other parts
// npm     packages, by name ("node:*" is every module of Node)
// never   packages and folders that must not be reached even through helpers (imports of types do not count)
// noTsx   no components here
// isPure  no clock, no randomness: time and ids come in as arguments

/** @typedef {{ at: string, may?: readonly string[], npm?: readonly string[], never?: readonly string[],
 *              noTsx?: boolean, isPure?: boolean }} Wall */

const node = 'node:*';
const crdt = ['yjs', 'y-protocols', 'lib0'];
const crdtAll = [...crdt, 'y-websocket'];
const canvas = ['konva', 'react-konva'];
const dnd = ['@dnd-kit/core', '@dnd-kit/sortable', '@dnd-kit/utilities', '@dnd-kit/modifiers'];
const react = ['react', 'react-dom'];
const view = ['react', 'lucide-react', 'wouter'];

const shared = [
  'shared/model',
  'shared/rules',
  'shared/access',
  'shared/words',
  'shared/diagram',
  'shared/doc',
  'shared/protocol',
];
const notPure = [...crdtAll, 'shared/doc', 'shared/protocol'];

// A part's door is the file named after its folder, or port.ts (its interfaces). The rest is its inside.
/** @param {string} part */
const door = (part) => [`server/${part}/${part}.ts`, `server/${part}/port.ts`];
const doors = ['sync', 'live', 'records', 'auth', 'documents', 'store'].flatMap(door);

// Small things every server part uses. They import each other and no part.
const ground = [
  'server/config.ts',
  'server/clock.ts',
  'server/log.ts',
  'server/errors.ts',
  'server/refuse-upgrade.ts',
];

// What a screen family may use of the client. `figure`, `stage`, `clock` and a beat's thumbnail are what families share.
const common = [
  'client/ui',
  'client/state',
  'client/app/tokens',
  'client/app/i18n',
  'client/app/paths',
  'client/body/figure',
  'client/beats/beat-thumbnail',
  'client/board/stage',
  'client/player/clock',
];
const seen = ['shared/model', 'shared/access', 'shared/words', 'shared/diagram'];

// Pure parts of the client: state charts, clocks, sums.
const pureClient = {
  may: ['shared/model', 'client/state'],
  never: [...crdtAll, ...canvas, ...dnd, ...react, 'shared/doc'],
  noTsx: true,
};

/** @type {readonly Wall[]} */
export const walls = [
  // shared: rules < access < words < diagram; doc and protocol stand beside them
  { at: 'shared/model', npm: ['valibot'], never: notPure, isPure: true },
  { at: 'shared/rules', may: ['shared/model'], npm: ['@noble/hashes'], never: notPure, isPure: true },
  { at: 'shared/access', may: ['shared/model', 'shared/rules'], never: notPure, isPure: true },
  {
    at: 'shared/words',
    may: ['shared/model', 'shared/rules', 'shared/access'],
    never: notPure,
    isPure: true,
  },
  {
    at: 'shared/diagram',
    may: ['shared/model', 'shared/rules', 'shared/access', 'shared/words'],
    never: notPure,
    isPure: true,
  },
  { at: 'shared/doc', may: ['shared/model'], npm: ['yjs', 'valibot', 'fractional-indexing'], isPure: true },
  {
    at: 'shared/protocol',
    may: ['shared/model', 'shared/rules'],
    npm: ['valibot'],
    never: crdtAll,
    isPure: true,
  },

  // server: parts meet at doors; main.ts joins them
  ...ground.map((at) => ({ at, may: ['shared/model', ...ground], npm: [node, 'valibot', 'pino'] })),
  { at: 'server/store', may: ['shared/model', ...ground], npm: [node, '@photostructure/sqlite'] },
  { at: 'server/sync', may: [...shared, ...ground, ...doors], npm: [node, 'valibot', 'ws', ...crdt] },
  { at: 'server/live', may: [...shared, ...ground, ...doors], npm: [node, 'valibot', 'ws'] },
  { at: 'server/records', may: [...shared, ...ground, ...doors], npm: [node, 'valibot'] },
  { at: 'server/auth', may: [...shared, ...ground, ...doors], npm: [node, 'valibot'] },
  {
    at: 'server/documents',
    may: [...shared, ...ground, ...doors],
    npm: [node, 'valibot', 'pdfkit', 'fontkit'],
  },
  {
    at: 'server/http',
    may: [...shared, ...ground, ...doors],
    npm: [node, 'valibot', 'hono', '@hono/node-server', 'pino'],
  },
  {
    at: 'server/cli',
    may: [...shared, ...ground, ...doors, 'server/store', 'server/http/http.ts', 'server/compose'],
    npm: [node, 'valibot', 'uqr'],
  },
  // the composition: joins what lies behind the doors into one running server
  { at: 'server/compose', may: [...shared, 'server'], npm: [node, '@hono/node-server'] },
  {
    at: 'server/main.ts',
    may: [...shared, 'server'],
    npm: [node, 'valibot', 'ws', 'pino', 'hono', '@hono/node-server'],
  },

  // client: views see state and words, never the document
  {
    at: 'client/sync',
    may: shared,
    npm: [...crdtAll, 'valibot'],
    never: [...canvas, ...dnd, ...react],
    noTsx: true,
  },
  {
    at: 'client/state',
    may: [...shared, 'client/sync'],
    npm: ['react', 'valibot'],
    never: [...canvas, ...dnd],
    noTsx: true,
  },
  { at: 'client/ui', may: [...seen, 'client/app/tokens', 'client/app/i18n'], npm: view },
  { at: 'client/app', may: [...seen, 'client'], npm: [...view, 'react-dom'] },
  { at: 'client/app/tokens' },
  { at: 'client/app/i18n', may: ['shared/model', 'shared/words'], npm: ['react'] },
  { at: 'client/app/paths', may: ['shared/model'] },
  { at: 'client/main', may: ['client'], npm: ['react', 'react-dom'] },
  { at: 'client/board', may: [...seen, ...common], npm: [...view, ...canvas] },
  // the one place where the board and its strip meet
  {
    at: 'client/board/board-screen',
    may: [
      ...seen,
      ...common,
      'client/board',
      'client/beats/beat-strip',
      'client/beats/beat-pager',
      'client/beats/capture-button',
      'client/player/player.tsx',
      'client/player/blocking-sheet.tsx',
    ],
    npm: view,
  },
  // every key has words
  { at: 'client/board/tools', ...pureClient, may: [...pureClient.may, 'shared/words/board-keys'] },
  { at: 'client/beats', may: [...seen, ...common], npm: [...view, ...dnd] },
  { at: 'client/beats/reorder', ...pureClient },
  { at: 'client/player/clock', ...pureClient },
  { at: 'client/*', may: [...seen, ...common], npm: [...view, 'uqr'] },

  // around the code
  { at: 'scripts/protocol.js', may: ['scripts/lib'], npm: [node] },
  { at: 'scripts/lib/protocol-paper.js', may: shared },
  { at: 'scripts', npm: [node, 'vite', '@playwright/test', '(computed)'] },
];
