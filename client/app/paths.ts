/** Addresses of the screens. */
export const PATHS = {
  home: '/',
  start: '/start',
  join: '/join',
  people: '/people',
  settings: '/settings',
  scenePattern: '/scene/:id',
  scene: (sceneId: string) => `/scene/${sceneId}`,
} as const;
