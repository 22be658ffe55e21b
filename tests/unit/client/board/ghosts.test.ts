import { describe, expect, it } from 'vitest';
import { contactLinks, ghostsOf } from '../../../../client/board/stage/ghosts.ts';
import { inReadingOrder } from '../../../../client/board/twin/reading-order.ts';
import type { Contact, PlacedPerson } from '../../../../shared/model/board.ts';
import { itemTwin, personTwin } from '../../../../shared/words/board.ts';
import { ANN, beatId, BEN, CAT, CONTACT } from '../state/boards.ts';

function place(personId: string, x: number, y: number): PlacedPerson {
  return {
    personId,
    beatId: beatId(0),
    x,
    y,
    facing: 90,
    height: 'standing',
    path: [],
    moves: [],
    onStage: true,
  };
}
const contact = (id: string, giver: string, receiver: string): Contact => ({
  ...CONTACT,
  id,
  beatId: beatId(0),
  giver,
  receiver,
});

describe('ghosts', () => {
  it('only who moved has one: a square where they came from, a circle where they go', () => {
    const now = [place(ANN, 0, 0), place(BEN, 1, 0)];
    const ghosts = ghostsOf(
      [place(ANN, -2, 0), place(BEN, 1, 0.05)],
      now,
      [place(ANN, 0, 0), place(BEN, 3, 0)],
      (id) => id,
    );
    expect(ghosts.map(({ kind, initials, at }) => [kind, initials, at.x])).toEqual([
      ['before', ANN, -2],
      ['after', BEN, 3],
    ]);
  });

  it('who was not there before has none', () => {
    expect(ghostsOf([], [place(ANN, 0, 0)], [], (id) => id)).toEqual([]);
  });
});

describe('connectors', () => {
  it('one for each two people, with the number of contacts either way', () => {
    const places = [place(ANN, 0, 0), place(BEN, 1, 0), place(CAT, 2, 0)];
    const contacts = [contact('a', ANN, BEN), contact('b', BEN, ANN), contact('c', CAT, BEN)];
    const links = contactLinks(contacts, places);
    expect(links.map(({ a, b, count, contactIds }) => [a.personId, b.personId, count, contactIds])).toEqual([
      [ANN, BEN, 2, ['a', 'b']],
      [BEN, CAT, 1, ['c']],
    ]);
  });

  it('none to somebody who is off stage', () => {
    expect(contactLinks([contact('a', ANN, BEN)], [place(ANN, 0, 0)])).toEqual([]);
  });
});

describe('twins', () => {
  it('[B6 15] a person is read with initials, name, height, facing and number', () => {
    expect(personTwin(place(ANN, 0, 0), { initials: 'AO', name: 'Ann Ode' }, 2, 5)).toBe(
      'AO Ann Ode, standing, facing stage left, 2 of 5',
    );
  });

  it('[B6 13] furniture is read with name, size, turn, lock and number', () => {
    const bed = {
      id: 'i',
      kind: 'bed',
      x: 0,
      y: 0,
      w: 1.6,
      d: 2,
      rotation: 90,
      label: '',
      locked: true,
    } as const;
    expect(itemTwin(bed, 1, 3)).toBe('Bed, 1.6 by 2 metres, turned 90 degrees, locked, 1 of 3');
  });

  it('rows from upstage to downstage, each from stage right to stage left', () => {
    const points = [place('d', 0, 3), place('b', 2, -2), place('a', -1, -2.1), place('c', -3, 0)];
    expect(inReadingOrder(points).map(({ personId }) => personId)).toEqual(['a', 'b', 'c', 'd']);
  });
});
