import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CLOSE, CLOSE_SENTENCES, isFinalClose } from '#shared/protocol/close-codes.ts';
import { COMMANDS } from '#shared/protocol/commands.ts';
import { liveClientMessage } from '#shared/protocol/live-messages.ts';
import { presence } from '#shared/protocol/presence.ts';
import { clientMessage, serverMessage } from '#shared/protocol/sync-messages.ts';
import { OLDEST_CLIENT, PROTOCOL_VERSION } from '#shared/protocol/version.ts';

describe('close codes', () => {
  it('44xx end the provider, 45xx bring it back; each has its sentence', () => {
    const final = Object.entries(CLOSE)
      .filter(([, code]) => isFinalClose(code))
      .map(([name]) => name);
    expect(final).toEqual(['noSession', 'rightEnded', 'notFound', 'malformed', 'tooLarge', 'clientTooOld']);
    for (const code of Object.values(CLOSE)) expect(CLOSE_SENTENCES[code]).toMatch(/^[A-Z].*\.$/);
    for (const code of [1000, 1006, 1013, 4399, 4500]) expect(isFinalClose(code)).toBe(false);
  });

  it('"no such document" and "not yours" are one code and one sentence', () => {
    expect(Object.values(CLOSE).filter((code) => code === 4404)).toHaveLength(1);
    expect(CLOSE_SENTENCES[4404]).not.toMatch(/exist|found|right|allowed/i);
  });
});

describe('messages', () => {
  const schemas = [clientMessage, serverMessage, liveClientMessage, presence, ...Object.values(COMMANDS)];

  it('no validator throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...schemas), (odd, schema) => {
        expect(() => v.safeParse(schema, odd)).not.toThrow();
      }),
    );
  });

  it('a mark is a whole number and nothing beside', () => {
    expect(v.is(clientMessage, { kind: 'mark', n: 3 })).toBe(true);
    for (const odd of [
      { kind: 'mark', n: -1 },
      { kind: 'mark', n: 0.5 },
      { kind: 'mark', n: 1, by: 'x' },
      { kind: 'mark' },
    ])
      expect(v.is(clientMessage, odd)).toBe(false);
  });

  it('what the server says may grow: unknown fields are passed over, unknown kinds are not understood', () => {
    const stored = { kind: 'stored', n: 1, at: 2 };
    expect(v.parse(serverMessage, { ...stored, later: true })).toEqual(stored);
    expect(v.is(serverMessage, { kind: 'later' })).toBe(false);
    expect(v.is(serverMessage, { kind: 'store', storing: 'no' })).toBe(false);
  });

  it('[sync 5] presence is bounded, and whatever else a client puts there is dropped', () => {
    const drag = { kind: 'person', id: 'pers_aaaaaa', x: 1, y: 2, facing: 0 };
    expect(v.parse(presence, { beatId: 'b', cursor: { x: 1, y: 2 }, drag, name: 'Somebody else' })).toEqual({
      beatId: 'b',
      cursor: { x: 1, y: 2 },
      drag,
    });
    const way = {
      id: 'pers_aaaaaa',
      path: [
        { x: 0, y: 0 },
        { x: 1, y: 2 },
      ],
    };
    expect(v.parse(presence, { way })).toEqual({ way });
    const odd = [
      { cursor: { x: 1e9, y: 0 } },
      { beatId: 'x'.repeat(41) },
      { drag: { ...drag, facing: Number.NaN } },
      { role: 'king' },
      { way: { ...way, path: Array.from({ length: 65 }, () => ({ x: 0, y: 0 })) } },
      { way: { ...way, path: [{ x: 1e9, y: 0 }] } },
      null,
      'x',
    ];
    for (const one of odd) expect(v.is(presence, one)).toBe(false);
  });

  it('no command takes a field it does not know', () => {
    for (const [name, schema] of Object.entries(COMMANDS)) {
      expect([name, v.is(schema, { role: 'ic' })]).toEqual([name, false]);
      expect([name, v.is(schema, null)]).toEqual([name, false]);
      expect([name, v.is(schema, [1])]).toEqual([name, false]);
    }
  });

  it('the oldest client that is understood is not newer than the protocol', () => {
    expect(OLDEST_CLIENT).toBeLessThanOrEqual(PROTOCOL_VERSION);
  });
});
