/** Words of splitting a unit off a scene (M4). */
export const SPLIT_WORDS = {
  title: 'Split off a unit',
  text: 'Makes a scene of its own behind this one, for people who may not be in one unit with everything here. It gets where people and furniture stand in these beats. Contacts, exposure, intents and notes stay here, and the beats are taken off this board.',
  beats: 'Beats for the new unit',
  beat: (place: number, title: string) => (title === `Beat ${place}` ? title : `${place}. ${title}`),
  confirm: (count: number) => `Split off ${count} ${count === 1 ? 'beat' : 'beats'}`,
  done: (number: string) =>
    `Scene ${number} was made. Put people into it under Scenes; the beats here can be brought back by undo.`,
} as const;
