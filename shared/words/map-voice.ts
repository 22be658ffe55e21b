/**
 * The words of a comfort map that differ by who has it open: its owner, a minor whose guardian writes it too, or that
 * guardian. What is the same for all is in `comfort-words.ts`.
 */
import type { ComfortReading, Direction } from '../model/comfort.ts';

/** `guardians`: their names in one phrase, null where nobody but the owner writes it. */
export type MapWhose =
  | { readonly kind: 'own'; readonly guardians: string | null }
  | { readonly kind: 'child'; readonly name: string };

/** `who`: the ICs who would read it, "Mara", or "Mara and Lee". */
export interface MapVoice {
  readonly title: string;
  readonly lead: string;
  readonly notSet: (who: string) => string;
  readonly opening: string;
  readonly closed: string;
  readonly listed: string;
  readonly pickGive: string;
  readonly directions: Readonly<Record<Direction, string>>;
  readonly meanings: Readonly<Record<Exclude<ComfortReading, 'expired'>, string>>;
  readonly mineOnly: string;
  readonly mineOnlyHelp: string;
  readonly label: string;
  readonly extraText: string;
  readonly extraTextHelp: string;
  /** under a note to oneself; null where there is none to write */
  readonly noteHelp: string | null;
  readonly closedToAll: string;
  readonly shared: (who: string) => string;
  readonly notSharedHelp: (who: string) => string;
  readonly stale: (who: string) => string;
  readonly empty: (who: string) => string;
  readonly stays: string;
  readonly staysNothing: string;
  readonly staysMineOnly: (names: string) => string;
}

export function mapVoice(whose: MapWhose): MapVoice {
  if (whose.kind === 'child') return childVoice(whose.name);
  return whose.guardians === null ? OWN : withGuardians(whose.guardians);
}

const OWN: MapVoice = {
  title: 'My comfort map',
  lead: 'Where contact is welcome, where to ask first and where not. Leave blank whatever you like: an empty map is a full answer.',
  notSet: (who) => `Not set is never a yes. ${who} may ask you, and you answer.`,
  opening: 'Opening your map.',
  closed:
    'Your map is not open in this session. It opens when you unlock this device yourself, or on a device of your own. Nothing in it has changed.',
  listed: 'Only the zones that can be part of a beat for you are listed here.',
  pickGive: 'Here the figure stands for your partner: where you would place contact yourself.',
  directions: { receive: 'Touching me', give: 'Me touching' },
  meanings: {
    open: 'May be offered to you. You are asked about every beat all the same.',
    gate: 'May be offered under your conditions, or after asking you.',
    fence: 'Is not offered to you, by anybody.',
    unset: 'Never a yes. You may be asked.',
  },
  mineOnly: 'For me only',
  mineOnlyHelp: 'Stays out of what you share.',
  label: 'My word for it',
  extraText: 'In my words',
  extraTextHelp: 'You do not have to explain. It goes along if you share it.',
  noteHelp: 'Only you read it. It is never part of what you share.',
  closedToAll: 'Only you see this map.',
  shared: (who) => `You and ${who} see this map.`,
  notSharedHelp: (who) =>
    `${who} can plan around what you share. Nobody else ever gets it, and you can take it back.`,
  stale: (who) => `You have changed it since you shared it. ${who} still has what you shared.`,
  empty: (who) =>
    `Your map says nothing yet. Shared like this, it tells ${who} only that: nothing is set, and you are to be asked.`,
  stays: 'What stays with you',
  staysNothing: 'Notes to yourself and the build of your figure always stay with you.',
  staysMineOnly: (names) => `For you only: ${names}.`,
};

/** A minor is told who else has it, and that their own no stands (M5). */
function withGuardians(guardians: string): MapVoice {
  return {
    ...OWN,
    lead: `${OWN.lead} ${guardians} can read and change it with you.`,
    mineOnly: NOT_FOR_ICS,
    noteHelp: `It is never part of what is shared. ${guardians} could read it.`,
    closedToAll: `You and ${guardians} see this map.`,
    shared: (who) => `You, ${guardians} and ${who} see this map.`,
    notSharedHelp: (who) =>
      `${who} can plan around what is shared. Nobody else ever gets it. If you take it back, only you can share it again.`,
    stale: (who) => `It was changed since it was shared. ${who} still has what was shared.`,
    staysNothing: 'Notes to yourself are never shared.',
    staysMineOnly: (names) => `Not for the ICs: ${names}.`,
  };
}

function childVoice(name: string): MapVoice {
  return {
    title: `${name}’s comfort map`,
    lead: `Where contact is welcome for ${name}, where to ask first and where not. Fill it in together, and leave blank whatever you like: an empty map is a full answer.`,
    notSet: (who) => `Not set is never a yes. ${who} may ask, and ${name}’s no is final.`,
    opening: `Opening ${name}’s map.`,
    closed: `${name}’s map is not open in this session. It opens when you unlock this device yourself, or on a device of your own. Nothing in it has changed.`,
    listed: `Only the zones that can be part of a beat for ${name} are listed here.`,
    pickGive: `Here it is about ${name}’s partner: where ${name} would place contact.`,
    directions: { receive: `Touching ${name}`, give: `${name} touching` },
    meanings: {
      open: `May be offered. ${name} is asked about every beat all the same.`,
      gate: 'May be offered under these conditions, or after asking.',
      fence: 'Is not offered, by anybody.',
      unset: 'Never a yes. It may be asked.',
    },
    mineOnly: NOT_FOR_ICS,
    mineOnlyHelp: 'Stays out of what is shared.',
    label: `${name}’s word for it`,
    extraText: 'In words',
    extraTextHelp: 'No explanation is needed. It goes along if it is shared.',
    noteHelp: null,
    closedToAll: `Only ${name} and whoever looks after them see this map.`,
    shared: (who) => `${name}, whoever looks after them and ${who} see this map.`,
    notSharedHelp: (who) =>
      `${who} can plan around what is shared. Nobody else ever gets it, and you or ${name} can take it back.`,
    stale: (who) => `It was changed since it was shared. ${who} still has what was shared.`,
    empty: (who) =>
      `The map says nothing yet. Shared like this, it tells ${who} only that: nothing is set, and ${name} is to be asked.`,
    stays: 'What stays here',
    staysNothing: `${name}’s own notes are never shared.`,
    staysMineOnly: (names) => `Not for the ICs: ${names}.`,
  };
}

const NOT_FOR_ICS = 'Not for the ICs';
