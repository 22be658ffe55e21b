/** The sheet that says a beat's blocking in words, and one performer's score for the whole scene. */

export const SCORE_WORDS = {
  title: 'Blocking in words',
  which: 'Show',
  beat: 'This beat',
  score: 'One performer',
  form: 'As',
  sentences: 'Sentences',
  shorthand: 'Shorthand',
  who: 'Performer',
  nobody: 'Nobody is in this beat yet.',
  noScene: 'Nobody is in this scene yet.',
  scoreOf: (name: string) => `Score of ${name}`,
  scene: (number: string, title: string) => (title === '' ? `Scene ${number}` : `Scene ${number}, ${title}`),
  printed: (name: string, when: string) => `Printed by ${name}, ${when}`,
  print: 'Print',
  columns: { beat: 'Beat', scene: 'Count of the scene', counts: 'Counts', does: 'What they do' },
  beatAt: (place: number, title: string) => (title === `Beat ${place}` ? title : `${place} ${title}`),
  notIn: 'Not in this beat.',
  from: (where: string) => `From ${where}`,
  help: 'X: crosses. T: turns. Areas and directions are the performer’s own left and right; on screen areas are the camera’s.',
  counts: (start: number, length: number) => (length === 1 ? `${start}` : `${start}–${start + length - 1}`),
} as const;
