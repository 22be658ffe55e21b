/** What the commands about consent answer with. Times are milliseconds since 1970. */
import type { Beat, Camera, Contact, Intent, PlacedPerson } from '../model/board.ts';
import type { Narrowing, ReleasedMap } from '../model/comfort-map.ts';
import type { Answer, Digest, Doubling, Offer, OfferHead } from '../model/consent.ts';
import type { KitLine } from '../model/kit.ts';
import type { MaterialPart } from '../model/material-part.ts';
import type { Rider } from '../model/rider.ts';
import type { ExposedPerson } from '../rules/beat-rules.ts';
import type { Difference } from '../rules/difference.ts';
import type { OfferFinding } from '../rules/offer-rules.ts';

/** Findings are shown to the IC alone. */
export type OfferOutcome = { readonly offered: string } | { readonly findings: readonly OfferFinding[] };

export interface OfferLook {
  /** what this person was shown with this offer */
  readonly part: MaterialPart;
  /** what their newest yes in this beat was to; null where there is none */
  readonly agreed: MaterialPart | null;
  /**
   * what it is now, with what a page of theirs is not shown of others: who doubles for whom, what one's own double wears.
   * null where they are not in the beat any more
   */
  readonly now: MaterialPart | null;
}

/** A version as it stood on the board when it was offered; for the ICs, who can put it back. */
export interface OfferedVersion {
  readonly offer: OfferHead;
  /** null of offers from before it was kept */
  readonly contents: VersionContents | null;
  /** by person: what each was shown */
  readonly parts: Readonly<Record<string, MaterialPart>>;
}

/** A beat and what lies in it, where people stand included. Cameras are of the scene and stay as they are. */
export interface VersionContents {
  readonly beat: Beat;
  readonly intent: Intent | null;
  readonly contacts: readonly Contact[];
  readonly exposure: readonly ExposedPerson[];
  readonly places: readonly PlacedPerson[];
}

/** A beat as it stood on the board when an IC last called it ready, or froze it: what everybody with the board could read. */
export interface CalledVersion {
  readonly at: number;
  /** it was frozen; else called ready */
  readonly isFrozen: boolean;
  /** counts per minute of the scene */
  readonly tempo: number;
  readonly contents: VersionContents & { readonly cameras: readonly Camera[] };
}

/** A file made on the server. */
export interface ExportedFile {
  readonly name: string;
  /** media type */
  readonly type: string;
  readonly base64: string;
}

/** What a refusal says beyond its sentence, to whom it may be said. */
export interface RefusalMore {
  /** `stale`: what is other than what was offered; its words are in `shared/words/differences.ts` */
  readonly difference?: readonly Difference[];
  /** `not-ready`, to ICs alone: whose answer does not stand */
  readonly people?: readonly string[];
  /** `not-ready`, to ICs alone */
  readonly findings?: readonly OfferFinding[];
}

/** One line of the ledger, as its reader may see it. */
export interface LedgerEntry {
  readonly event: string;
  readonly at: number;
  /** person id, or 'system' */
  readonly by: string;
  /** of the people it is about, those the reader may know of: to ICs all, to others themselves */
  readonly about: readonly string[];
  /** to ICs without what is private to somebody else */
  readonly detail: unknown;
  /** to ICs: its place in the chain. A count of lines would tell others how much was answered (R19) */
  readonly seq?: number;
  readonly hash?: string;
}

export interface ArchivedOffer extends Pick<Offer, 'id' | 'sceneId' | 'beatId' | 'by' | 'at'> {
  /** 1, 2, ... of the different versions of the beat that this person was asked about */
  readonly number: number;
  readonly digest: Digest;
  readonly part: MaterialPart | null;
}

/** Everything that is kept about one person, for that person. */
export interface Archive {
  readonly at: number;
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly job: string;
    readonly adult: boolean;
  };
  /** one's own map as it lies in its document: by root, then by key */
  readonly map: PlainRecords;
  /** one's own line to the ICs */
  readonly talk: PlainRecords;
  readonly released: ReleasedMap | null;
  readonly today: Narrowing | null;
  readonly offers: readonly ArchivedOffer[];
  readonly answers: readonly Answer[];
  readonly riders: readonly Rider[];
  readonly doubles: readonly (Doubling & { readonly sceneId: string })[];
  /** lines one wears, without what is about others on them */
  readonly kit: readonly KitLine[];
  readonly ledger: readonly LedgerEntry[];
}

type PlainRecords = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
