/** Addresses of the screens. */
export const PATHS = {
  home: '/',
  start: '/start',
  join: '/join',
  people: '/people',
  kit: '/kit',
  talk: '/talk',
  talkPattern: '/talk/:person',
  talkWith: (personId: string) => `/talk/${personId}`,
  settings: '/settings',
  keptCopyPattern: '/kept/:scene/:at',
  keptCopy: (sceneId: string, at: number) => `/kept/${sceneId}/${at}`,
  scenePattern: '/scene/:id',
  scene: (sceneId: string) => `/scene/${sceneId}`,
} as const;
