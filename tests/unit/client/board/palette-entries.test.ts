import { describe, expect, it } from 'vitest';
import { findEntries, paletteEntries } from '../../../../client/board/around/palette-entries.ts';
import { ANN, beatId } from '../state/boards.ts';
import { openKit, type OpenKit } from './open-kit.ts';

const around = { scenes: [], mayJoin: () => true, show: () => undefined, openScene: () => undefined };

const titles = ({ kit }: OpenKit, asked: string): readonly string[] =>
  findEntries(paletteEntries(kit, around), asked).map(({ title }) => title);

describe('the palette', () => {
  it('finds by parts of words, what begins so first', () => {
    const open = openKit();
    expect(titles(open, 'dupl').slice(0, 1)).toEqual(['Duplicate beat']);
    expect(titles(open, 'beat next').slice(0, 1)).toEqual(['Next beat']);
    expect(titles(open, 'zzz')).toEqual([]);
  });

  it('offers people by where they are, and picks whom one asks for', () => {
    const open = openKit();
    expect(titles(open, '').slice(0, 3)).toEqual([
      'Pick Ann Ode',
      'Pick Ben Pike',
      'Add Cat Rowe to this beat',
    ]);
  });

  it('offers nothing that somebody may not do, and nothing for what is picked while nothing is', () => {
    const reader = openKit('crew');
    expect(titles(reader, 'capture')).toEqual([]);
    expect(titles(reader, 'add')).toEqual([]);
    const open = openKit();
    expect(titles(open, 'seated')).toEqual([]);
    open.session.view.select([{ kind: 'person', id: ANN }]);
    expect(titles(open, 'seated')).toEqual(['Seated']);
  });

  it('a minor whom the rules keep out of a beat is not offered to be added', () => {
    const { kit } = openKit();
    const found = paletteEntries(kit, { ...around, mayJoin: () => false });
    expect(found.filter(({ title }) => title.includes('Cat Rowe'))).toEqual([]);
  });

  it('opens beats', () => {
    const { kit, session } = openKit();
    const [third] = findEntries(paletteEntries(kit, around), 'open beat 3');
    third?.run();
    expect(session.view.get().beatId).toBe(beatId(2));
  });
});
