/** What one client, one room and one update may cost. Bytes, counts and milliseconds as said. */
export interface SyncLimits {
  /** bytes of one frame; a day's work offline fits. Larger is closed with 4413 */
  readonly frameBytes: number;
  /** bytes of a whole document as one update. Beyond it nothing is added (4413) */
  readonly documentBytes: number;
  /** structs of one update; bounds what decoding it may allocate */
  readonly structsPerUpdate: number;
  readonly socketsPerAddress: number;
  readonly socketsPerPerson: number;
  readonly messagesPerSecond: number;
  readonly messageBurst: number;
  readonly bytesPerSecond: number;
  readonly byteBurst: number;
  /** a first sync may be asked for again, but its answer can be a thousand times larger than the question */
  readonly firstSyncsPerSecond: number;
  readonly firstSyncBurst: number;
  /** updates with something forbidden in them, before the person is slowed (4529), on whatever socket */
  readonly strikeBurst: number;
  readonly strikesPerSecond: number;
  /** so many forbidden records of one update count as one more */
  readonly recordsPerStrike: number;
  /** bytes of one presence state */
  readonly presenceBytes: number;
  /** bytes of one presence frame; the stock provider echoes everybody's states, so it is far more than one state */
  readonly presenceFrameBytes: number;
  /** presence is sent at once, and then at most once in this many milliseconds per room */
  readonly presenceWindowMs: number;
  /** bytes waiting for a slow reader: beyond the first it gets no presence, beyond the second it is closed (4508) */
  readonly slowPresenceBytes: number;
  readonly slowCloseBytes: number;
  /** ping, and presence again: under the 30 s after which the stock provider takes a silent server for dead */
  readonly keepAliveMs: number;
  /** rights are looked up again this often besides at every change */
  readonly recheckMs: number;
  /** how long an empty room stays in memory */
  readonly unloadAfterMs: number;
  readonly retryFirstMs: number;
  readonly retryMostMs: number;
  /** bytes that may wait in memory while the disk refuses; beyond it the room closes (4503) */
  readonly unstoredBytes: number;
  readonly compactAfterUpdates: number;
  readonly compactAfterBytes: number;
  /** compaction waits for a quiet moment of this length */
  readonly compactQuietMs: number;
  /** how long a closing socket may take to answer before it is cut */
  readonly closeGraceMs: number;
}

const KiB = 1024;
const MiB = 1024 * KiB;

export const DEFAULT_LIMITS: SyncLimits = {
  frameBytes: 4 * MiB,
  documentBytes: 64 * MiB,
  structsPerUpdate: 250_000,
  // a whole production sits behind one address of the rehearsal room
  socketsPerAddress: 2000,
  socketsPerPerson: 250,
  messagesPerSecond: 200,
  messageBurst: 2000,
  bytesPerSecond: 512 * KiB,
  byteBurst: 16 * MiB,
  firstSyncsPerSecond: 1,
  firstSyncBurst: 20,
  strikeBurst: 20,
  strikesPerSecond: 0.5,
  recordsPerStrike: 50,
  presenceBytes: 2 * KiB,
  presenceFrameBytes: 512 * KiB,
  presenceWindowMs: 16,
  slowPresenceBytes: MiB,
  slowCloseBytes: 6 * MiB,
  keepAliveMs: 20_000,
  recheckMs: 60_000,
  unloadAfterMs: 30_000,
  retryFirstMs: 250,
  retryMostMs: 10_000,
  unstoredBytes: 16 * MiB,
  compactAfterUpdates: 500,
  compactAfterBytes: MiB,
  compactQuietMs: 5_000,
  closeGraceMs: 2_000,
};
