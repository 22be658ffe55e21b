/** Words of the kit screen. Coverage is the wearer's choice, and the words never press. */
import type { AccessRole } from '../model/roles.ts';
import { isKitId, kitById, KIT_CATALOGUE, type KitId } from '../model/kit-catalogue.ts';
import { isAlwaysSingle, isWorn } from '../model/kit.ts';
import { capital } from './capital.ts';
import { COVER_LABELS, KIT_KIND_LABELS, KIT_LABELS } from './labels/kit.ts';

export const KIT_WORDS = {
  title: 'Kit',
  choice: 'Coverage is the wearer’s choice.',
  lead: 'Garments, barriers and what lies ready, scene by scene.',
  leadOwn:
    'What is planned for you. You can ask for more, for less or for something else, and change your answer, at any time and without a reason.',
  views: 'Show',
  viewList: 'Kit',
  viewPull: 'Pull list',
  viewReset: 'Reset list',
  add: 'Add from kit',
  scene: (number: string) => `Scene ${number}`,
  ready: 'Kit ready',
  notReady: 'Kit not ready',
  coversWhat: (what: string) => `covers ${what}`,
  timing: 'For',
  wearer: 'Wearer',
  bodies: 'Bodies',
  forNobody: 'Lies ready',
  fitted: 'Fitted',
  notFitted: 'Not yet',
  fittedBy: (name: string) => `by ${name}`,
  noFitting: 'No fitting',
  confirmed: 'Confirmed',
  notConfirmed: 'Not yet confirmed',
  askedAgain: 'Asked again after a change',
  where: 'Where',
  noPlace: 'No place yet',
  returnedOn: (when: string) => `Given back ${when}`,
  perTake: (quantity: number) => `${quantity} per take`,
  spare: 'spare at hand',
  single: 'one person only',
  shared: 'Shared with your partner in this beat; each of you confirms for yourself.',
  size: (code: string) => `size ${code}`,
  tone: (tone: string) => `tone ${tone}`,
  noFittedYet: (item: string) => `Note as fitted: ${item}`,
  markFitted: 'Fitted',
  undoFitted: 'Not fitted after all',
  markReturned: 'Given back',
  undoReturned: 'Out again',
  edit: 'Change',
  askSkin: 'Ask about skin',
  skinAsked: 'Skin: asked',
  skinClear: 'Skin: nothing to avoid',
  skinAvoid: (text: string) => (text === '' ? 'Skin: something to avoid' : `Skin: avoid ${text}`),
  retire: 'Take off the list',
  retired: (item: string) => `${capital(item)} is off the list. Nothing is erased.`,
  more: (item: string) => `More for ${item}`,
  moreWord: 'More',
  yours: 'Is this right for you?',
  yes: 'Yes',
  notYet: 'Not yet',
  yourSkin: 'Your skin',
  skinQuestion: 'Does your skin have to avoid something here?',
  skinHelp: 'Read by you, costume and your intimacy coordinator, by nobody else.',
  skinNothing: 'Nothing to avoid',
  skinText: 'What to avoid',
  skinTextHelp: 'For example latex, or a plaster. No reason is needed.',
  skinSave: 'Save',
  skinChange: 'Say what to avoid',
  offline: 'Kit is not kept on this device. It appears when there is a connection.',
} as const;

export const KIT_FORM_WORDS = {
  editTitle: (item: string) => `Change: ${item}`,
  scene: 'Scene',
  item: 'What',
  chooseItem: 'Choose one',
  wearers: 'For whom',
  wearerOne: 'This is worn by one person and never shared. Add a line for each.',
  wearerBoth: 'A barrier is noted on both bodies.',
  wearerNone: 'Nobody chosen: it lies ready for all.',
  noPeople: 'Nobody is in this scene yet.',
  beats: 'For which beats',
  beatsHelp: 'None chosen: the whole scene. Beats are counted as they stand on the board.',
  noBeats: 'There are no beats yet, so it is for the whole scene.',
  beat: (n: number) => `Beat ${n}`,
  size: 'Size code',
  sizeHelp: 'The department’s own code, no measurements.',
  tone: 'Tone',
  quantity: 'Pieces per take',
  place: 'Where it lies',
  placeHelp: 'For example Props 4.',
  spare: 'A spare is at hand',
  single: 'For one person only',
  again: 'A change of size, tone, wearer or more beats asks for fitting or confirmation again.',
  add: 'Add to the list',
  save: 'Save',
} as const;

export const KIT_LIST_WORDS = {
  pullTitle: 'Pull list',
  resetTitle: 'Reset list',
  pullText: 'What to bring, scene by scene.',
  resetText: 'What goes back to its place, with fresh pieces, before the next take.',
  print: 'Print',
  printed: (name: string, when: string) => `Printed by ${name}, ${when}`,
  item: 'Item',
  size: 'Size, tone',
  quantity: 'Per take',
  wearer: 'Wearer',
  scene: 'Scene',
  timing: 'Timing',
  checks: 'Checks',
  toFit: 'to be fitted',
  isFitted: 'fitted',
  skinToAsk: 'skin to ask',
  skinOpen: 'skin asked, no answer',
  skinDone: 'skin checked',
  skinNoted: 'skin: see the kit page',
  forAll: 'Lies ready',
  /** how long the scene is, so that "beat 3" says when */
  sceneOf: (number: string, beats: number) =>
    beats === 0 ? `Scene ${number}` : `Scene ${number} · ${beats === 1 ? '1 beat' : `${beats} beats`}`,
  care: 'What is for one person is never passed on. Used consumables are thrown away, the rest goes back to costume.',
  contact: (ic: string) => `Questions and changes: ${ic}.`,
  place: 'Where',
  done: 'Done',
  tick: 'To tick',
  noPlace: 'No place noted',
  plusSpare: (quantity: number) => `${quantity} + spare`,
  empty: 'Nothing is out. What was given back is not on this list.',
} as const;

/** What an empty kit screen means to each role. */
export function emptyKit(role: AccessRole, ic: string): { readonly title: string; readonly text: string } {
  switch (role) {
    case 'ic':
      return {
        title: 'Nothing on the list yet',
        text: 'Choose from the kit what each wearer would like to have. Costume sees item, size code, wearer, place and timing, and nothing of the scene.',
      };
    case 'costume':
      return {
        title: 'Nothing to pull yet',
        text: `When ${ic} begins a scene’s list, it appears here: item, size code, wearer, place and timing. Boards stay with the people who rehearse them.`,
      };
    case 'guardian':
      return {
        title: 'Nothing planned yet',
        text: `Garments and pads for the person you look after appear here. ${capital(ic)} answers questions at any time.`,
      };
    case 'performer':
    case 'director':
    case 'stage-manager':
    case 'producer':
    case 'crew':
      return {
        title: 'Nothing planned for you yet',
        text: `If you would like something to wear or to have between you, tell ${ic}. Coverage is your choice.`,
      };
  }
}

/** Catalogue entries for a picker, under the heading of their kind. */
export const KIT_OPTIONS: readonly { readonly id: KitId; readonly label: string; readonly group: string }[] =
  KIT_CATALOGUE.map(({ id, kind }) => ({
    id,
    label: capital(KIT_LABELS[id]),
    group: `${KIT_KIND_LABELS[kind]}s`,
  }));

export function kitLabel(item: string): string {
  return isKitId(item) ? KIT_LABELS[item] : item;
}

/** "front, rear"; '' for what covers nothing. */
export function coversText(item: KitId): string {
  return kitById
    .get(item)!
    .covers.map((cover) => COVER_LABELS[cover])
    .join(', ');
}

/** "covers front"; "between bodies"; '' for what covers nothing. */
export function coverageText(item: KitId): string {
  const covers = coversText(item);
  return isWorn(item) ? KIT_WORDS.coversWhat(covers) : covers;
}

/** What the form says below "For whom". */
export function wearersHelp(item: KitId | null, hasPeople: boolean): string {
  if (!hasPeople) return KIT_FORM_WORDS.noPeople;
  if (item === null) return '';
  if (isAlwaysSingle(item)) return KIT_FORM_WORDS.wearerOne;
  return kitById.get(item)!.needsBothBodies ? KIT_FORM_WORDS.wearerBoth : KIT_FORM_WORDS.wearerNone;
}
