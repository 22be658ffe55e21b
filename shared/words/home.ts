/** Words of the production home: scenes, who is here. */
import type { AccessRole } from '../model/roles.ts';

export const HOME_WORDS = {
  inTheRoom: 'Here now',
  nobodyElse: 'Only you so far.',
  notKnown: 'Not known without a connection.',
  contact: 'Your neutral contact',
  contactRole: 'intimacy coordinator',
  noContact: 'There is no intimacy coordinator in this production yet.',
  scenes: 'Scenes',
  addScene: 'Add a scene',
  open: 'Open the board',
  look: 'Look at the board',
  beats: (count: number) => (count === 0 ? 'No beats yet' : count === 1 ? '1 beat' : `${count} beats`),
  /** of beats, never of people */
  ready: (count: number) => `${count} ready`,
  readyInAll: (count: number) => (count === 1 ? '1 beat is ready.' : `${count} beats are ready.`),
  sceneNumber: (number: string) => `Scene ${number}`,
  kitReady: 'Kit ready',
  kitNotReady: 'Kit not ready',
  closed: 'Closed set',
  here: (names: string) => `Here: ${names}`,
  nobodyIn: 'Nobody in it yet',
  inScene: 'In this scene',
  noIntent: 'No story intent written yet.',
  moreWord: 'More',
  more: (scene: string) => `More for scene ${scene}`,
  edit: 'Edit',
  earlier: 'Move earlier',
  later: 'Move later',
  close: 'Close to a list',
  changeList: 'Change the closed list',
  reopen: 'Open to the roles again',
  retire: 'Take off the list',
  opened: (scene: string) => `Scene ${scene} is open to the roles again.`,
  moved: (scene: string) => `Scene ${scene} has moved.`,
  retired: (scene: string) => `Scene ${scene} was taken off the list. Nothing is erased.`,
} as const;

export const SCENE_FORM_WORDS = {
  addTitle: 'A new scene',
  editTitle: (number: string) => `Scene ${number}`,
  number: 'Number',
  numberHelp: 'As in the script, for example 12A.',
  title: 'Title',
  titleHelp: 'Where or what, in a few words.',
  intent: 'Story intent',
  intentHelp: 'What the story needs here, in the characters’ words. You can leave this blank.',
  categories: 'What the scene contains',
  categoriesHelp: 'So that nobody is surprised. It decides nothing by itself.',
  people: 'Performers in the scene',
  peopleHelp: 'They can open the board and place themselves. Others come in by their job.',
  characters: 'Who plays whom',
  charactersHelp:
    'The character’s name, as in the script. What a moment means is always said of the character.',
  charactersHelpIc:
    'The character’s name, as in the script. Where a character is under 18, nothing is uncovered and no action is simulated, whoever plays the part.',
  plays: (name: string) => `${name} plays`,
  under18: (name: string) => `${name}’s character is under 18`,
  isUnder18: 'This character is under 18.',
  noPerformers: 'No performers are invited yet. Invite them under People.',
  add: 'Add the scene',
  save: 'Save',
  partlySaved: (what: string) => `The scene was added, but not everything: ${what}`,
} as const;

export const CLOSE_FORM_WORDS = {
  title: (number: string) => `Close scene ${number} to a list`,
  text: 'Only the people on this list can open the board, whatever their job. Everyone else who has it open now leaves it at once.',
  list: 'On the list',
  you: 'You (always)',
  save: (count: number) => `Close to ${count} ${count === 1 ? 'person' : 'people'}`,
} as const;

export const RETIRE_WORDS = {
  title: (number: string) => `Take scene ${number} off the list`,
  text: 'Its board closes for everyone. Nothing is erased.',
  confirm: 'Take it off',
} as const;

/** What an empty list of scenes means to each role: what comes, and from whom. */
export function emptyScenes(
  role: AccessRole,
  mayAdd: boolean,
  ic: string,
): { readonly title: string; readonly text: string } {
  if (mayAdd) {
    return {
      title: 'Begin with one scene',
      text: 'Give it the number it has in the script. Its board opens empty: a floor, a first beat, and the people you put in.',
    };
  }
  switch (role) {
    case 'performer':
      return {
        title: 'No scenes for you yet',
        text: `When you are put into a scene, it appears here. ${ic} can tell you what is planned.`,
      };
    case 'costume':
      return {
        title: 'Boards stay in the rehearsal room',
        text: `They belong to the people who rehearse them. ${ic} tells you which garments and barriers to bring.`,
      };
    case 'producer':
      return {
        title: 'Boards stay in the rehearsal room',
        text: `You can see who is in the production under People. For where a scene stands, ask ${ic}.`,
      };
    case 'guardian':
      return {
        title: 'Nothing to look at yet',
        text: `Scenes of the person you look after appear here. ${ic} answers questions at any time.`,
      };
    case 'crew':
      return {
        title: 'You are signed in',
        text: `Boards stay with the people who rehearse them. If something worries you, ${ic} is there for you too.`,
      };
    case 'ic':
    case 'director':
    case 'stage-manager':
      return { title: 'No scenes yet', text: 'Scenes appear here as soon as they are added.' };
  }
}
