/**
 * A WOFF file as the OpenType font it was packed from (W3C WOFF 1.0, section 3): the reader of fonts unpacks a whole table
 * for each letter otherwise, which took 17 s for one line of names.
 */
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';

const HEADER = 44;
const ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;
const unpack = promisify(inflate);

/** Throws where it is not such a file. */
export async function unpackWoff(woff: Buffer): Promise<Buffer> {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF file');
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(SFNT_HEADER + count * SFNT_ENTRY);
  woff.copy(head, 0, 4, 8);
  // the numbers by which old readers search the directory
  const power = 2 ** Math.floor(Math.log2(count));
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((count - power) * 16, 10);
  const parts: Buffer[] = [head];
  let offset = head.length;
  for (let at = 0; at < count; at += 1) {
    const from = HEADER + at * ENTRY;
    const [start, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(from + field));
    const bytes = woff.subarray(start, start! + packed!);
    const table = packed === length ? bytes : await unpack(bytes);
    const to = SFNT_HEADER + at * SFNT_ENTRY;
    woff.copy(head, to, from, from + 4);
    woff.copy(head, to + 4, from + 16, from + 20);
    head.writeUInt32BE(offset, to + 8);
    head.writeUInt32BE(length!, to + 12);
    // tables begin at multiples of four
    const gap = Buffer.alloc((4 - (length! % 4)) % 4);
    parts.push(table, gap);
    offset += length! + gap.length;
  }
  return Buffer.concat(parts);
}
