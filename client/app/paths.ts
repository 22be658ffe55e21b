/** Addresses of the screens. */
export const PATHS = {
  home: '/',
  start: '/start',
  join: '/join',
  people: '/people',
  kit: '/kit',
  map: '/map',
  childMapPattern: '/map/:person',
  /** of a minor, for whoever looks after them */
  childMap: (personId: string) => `/map/${personId}`,
  talk: '/talk',
  talkPattern: '/talk/:person',
  talkWith: (personId: string) => `/talk/${personId}`,
  settings: '/settings',
  keptCopyPattern: '/kept/:scene/:at',
  keptCopy: (sceneId: string, at: number) => `/kept/${sceneId}/${at}`,
  minePattern: '/mine/*',
  mineScenePattern: '/mine/scene/:scene',
  mineScene: (sceneId: string) => `/mine/scene/${sceneId}`,
  mineBeatPattern: '/mine/scene/:scene/:beat',
  mineBeat: (sceneId: string, beatId: string) => `/mine/scene/${sceneId}/${beatId}`,
  track: '/mine/track',
  archive: '/mine/archive',
  scenePattern: '/scene/:id',
  desk: '/desk',
  sceneBeatPattern: '/scene/:id/:beat',
  /** the board, open at one of its beats */
  sceneBeat: (sceneId: string, beatId: string) => `/scene/${sceneId}/${beatId}`,
  scene: (sceneId: string) => `/scene/${sceneId}`,
} as const;

/** Screens of one pair of eyes: an untouched device leaves them sooner (ux.md B5). */
export function isPrivatePath(path: string): boolean {
  const isMap = path === PATHS.map || path.startsWith(`${PATHS.map}/`);
  return isMap || path === PATHS.desk || path.startsWith('/mine/');
}
