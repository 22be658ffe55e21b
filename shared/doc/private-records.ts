/** The record kinds of the documents beside the board: wishes, the ICs' desk, a performer's map, the private line. */
import * as v from 'valibot';
import { COMFORT_STATES, DIRECTIONS } from '../model/comfort.ts';
import { isExtraAbout } from '../model/comfort-extras.ts';
import { CONDITION_LIMITS } from '../model/conditions.ts';
import { LONGEST_LABEL, MOST_ADDED } from '../model/figure-bounds.ts';
import { LIMITS } from '../model/board.ts';
import { DESK_MARKS } from '../model/desk-marks.ts';
import { idPattern } from '../model/ids.ts';
import { WISH_STATES } from '../model/wishes.ts';
import { ZONE_IDS } from '../model/zones.ts';
import { beatPerson, contactSpec } from './board-records.ts';
import { field, optionalField, recordSpec, textField } from './record-spec.ts';

const id = (kind: Parameters<typeof idPattern>[0]) => v.pipe(v.string(), v.regex(idPattern(kind)));
const words = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const zone = v.picklist(ZONE_IDS);

/**
 * A contact that somebody would like, in one piece: the fields of a contact of the board without those that say where it
 * stands there. A field added to contacts is here by itself, and so are its bounds.
 */
const wished = v.strictObject(
  Object.fromEntries(
    Object.entries(contactSpec.fields)
      .filter(([name]) => name !== 'beatId' && name !== 'retired')
      .map(([name, { schema }]) => [name, schema]),
  ),
);

/** milliseconds since 1970, of the writer's device: only for order on screen */
const time = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What someone would like, seen by directors and ICs only; an answer comes back as an offer or an alternative. */
export const wishSpec = recordSpec('wishes', 'nested', idPattern('wish'), {
  beatId: optionalField(id('beat')),
  by: field(id('person'), ''),
  at: optionalField(time),
  text: textField(LIMITS.text),
  contact: optionalField(wished),
  state: field(v.picklist(WISH_STATES), 'with-ic'),
  /** what the IC suggests, in the IC's words (R20); never who, never why */
  answer: optionalField(words(LIMITS.text)),
  retired: optionalField(v.boolean()),
});

const deskFields = {
  beatId: optionalField(id('beat')),
  by: field(id('person'), ''),
  text: textField(LIMITS.text),
  retired: optionalField(v.boolean()),
};
/** What an IC keeps to place later. `from`: the wish or the line it came from. */
export const draftSpec = recordSpec('drafts', 'nested', idPattern('draft'), {
  ...deskFields,
  at: optionalField(time),
  contact: optionalField(wished),
  from: optionalField(v.union([id('wish'), id('line')])),
});
export const findingSpec = recordSpec('findings', 'nested', idPattern('draft'), deskFields);
export const alternativeSpec = recordSpec('alternatives', 'nested', idPattern('draft'), deskFields);
/** What an IC noted of one person's row, in one piece: of two that meet one holds, and the row it is not about stands. */
export const markSpec = recordSpec('marks', 'value', beatPerson, {
  by: field(id('person'), ''),
  said: field(v.picklist(DESK_MARKS), 'later'),
  of: field(time, 0),
  at: field(time, 0),
});
/** Kept off the call sheet while it stands. */
export const flagSpec = recordSpec('flags', 'value', idPattern('beat'), {
  by: field(id('person'), ''),
  at: field(time, 0),
});

/**
 * Every edit of a map adds one `says` under a never-reused random key and deletes those of that direction and zone it
 * has seen; the strictest survivor holds. So of concurrent edits the stricter wins, whatever the order (R39).
 */
export const saysSpec = recordSpec('says', 'value', idPattern('says'), {
  direction: field(v.picklist(DIRECTIONS), 'receive'),
  zone: field(zone, 'hand-l'),
  state: field(v.picklist(COMFORT_STATES), 'fence'),
  conditions: field(
    v.pipe(v.array(words(CONDITION_LIMITS.length)), v.maxLength(CONDITION_LIMITS.perZone)),
    [],
  ),
  /** kept to its owner: never released */
  mineOnly: optionalField(v.boolean()),
});
const byZone = new RegExp(`^(${ZONE_IDS.join('|')})$`);
export const wordsSpec = recordSpec('words', 'value', byZone, {
  label: field(words(60), ''),
  /** to oneself; never released */
  note: optionalField(words(LIMITS.text)),
});

const part = v.pipe(v.string(), v.maxLength(48));
const share = v.pipe(v.number(), v.minValue(-1), v.maxValue(1));
/** The owner's figure, as `figureOptionsFrom` reads it; here only its bounds. */
const figure = v.strictObject({
  pose: part,
  build: v.strictObject({ shoulders: share, waist: share, hips: share, limbs: share }),
  hidden: v.pipe(v.array(part), v.maxLength(120)),
  added: v.pipe(
    v.array(
      v.strictObject({
        id: part,
        label: words(LONGEST_LABEL),
        place: v.union([
          v.strictObject({ kind: v.literal('instead'), of: v.pipe(v.array(part), v.maxLength(60)) }),
          v.strictObject({
            kind: v.literal('on'),
            zone: part,
            dx: v.optional(v.number()),
            dy: v.optional(v.number()),
          }),
        ]),
      }),
    ),
    v.maxLength(MOST_ADDED),
  ),
});

/**
 * What a map says beyond the zones of the catalogue, in the way of `says`: every edit adds a record and deletes those
 * about the same thing that it has seen. Without `about`: words alone, as before there were kinds of them.
 */
export const extraSpec = recordSpec('extras', 'value', idPattern('says'), {
  text: field(words(LIMITS.line), ''),
  about: optionalField(
    v.pipe(
      v.string(),
      v.maxLength(48),
      v.check((about) => isExtraAbout(about)),
    ),
  ),
  state: optionalField(v.picklist(COMFORT_STATES)),
  conditions: optionalField(
    v.pipe(v.array(words(CONDITION_LIMITS.length)), v.maxLength(CONDITION_LIMITS.perZone)),
  ),
  mineOnly: optionalField(v.boolean()),
  figure: optionalField(figure),
});
export const mapNoteSpec = recordSpec('note', 'self', /^$/, {
  text: optionalField(words(LIMITS.text)),
  /** what was said for a day last, to be said again with one press (R6); never released */
  lastDay: optionalField(
    v.pipe(
      v.array(
        v.strictObject({
          direction: v.picklist(DIRECTIONS),
          zone,
          state: v.picklist(COMFORT_STATES),
        }),
      ),
      v.maxLength(300),
    ),
  ),
});

/** One message on the private line; never changed, never deleted. */
export const lineSpec = recordSpec('lines', 'value', idPattern('line'), {
  by: field(id('person'), ''),
  at: field(time, 0),
  text: field(words(LIMITS.text), ''),
  contact: optionalField(wished),
  /** where the contact would stand */
  sceneId: optionalField(id('scene')),
  beatId: optionalField(id('beat')),
});
