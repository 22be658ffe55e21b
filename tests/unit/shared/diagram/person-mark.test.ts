import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personInitials, personMarks, ringDash, RING_DASHES } from '#shared/diagram/person-mark.ts';

const people = (names: readonly string[]): { id: string; name: string }[] =>
  names.map((name, at) => ({ id: `pers_${String(at).padStart(6, '0')}`, name }));

describe('marks of persons', () => {
  it('are initials of the first and the last word', () => {
    expect(['Sara Adel', 'Jean-Luc de Groot', 'Åsa', 'o', '  ', '42', '!!'].map(personInitials)).toEqual([
      'SA',
      'JG',
      'ÅS',
      'O',
      '–',
      '42',
      '–',
    ]);
  });

  it('grow a letter where two people would read the same', () => {
    const marks = personMarks(people(['Sara Adel', 'Sam Andersen', 'Sid Abel']));
    expect([...marks.values()].map((mark) => mark.initials)).toEqual(['SA', 'SAn', 'SAb']);
  });

  it('[issue 6 people] are never the same for two, even of one name to the last letter', () => {
    const twins = personMarks(people(['Al B', 'Al B', 'Al B', '!', '!']));
    expect([...twins.values()].map((mark) => mark.initials)).toEqual(['AB', 'AB2', 'AB3', '–', '–2']);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Sam Ade', 'Sam Adé', 'S A', 'sa', '', 'AB2'), { maxLength: 20 }),
        (names) => {
          const marks = [...personMarks(people(names)).values()].map((mark) => mark.initials);
          expect(new Set(marks).size).toBe(names.length);
        },
      ),
    );
  });

  it('do not depend on the order of the list, and six people get six dashes', () => {
    const six = people(['A B', 'C D', 'E F', 'G H', 'I J', 'K L']);
    const marks = personMarks(six);
    expect(personMarks(six.toReversed())).toEqual(marks);
    expect(new Set([...marks.values()].map((mark) => mark.dash)).size).toBe(6);
  });

  it('exist for any names at all', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { maxLength: 14 }), (names) => {
        const marks = personMarks(people(names));
        expect(marks.size).toBe(names.length);
        for (const { initials, dash } of marks.values()) {
          expect(Array.from(initials).length).toBeLessThanOrEqual(6);
          expect(initials.length).toBeGreaterThan(0);
          expect(RING_DASHES[dash]).toBeDefined();
        }
      }),
    );
  });

  it('a dash closes the ring: its pattern fits the circumference a whole number of times', () => {
    for (const [dash, parts] of RING_DASHES.entries()) {
      const whole = ringDash(dash, 10).reduce((sum, length) => sum + length, 0);
      if (parts.length === 0) expect(whole).toBe(0);
      else expect((2 * Math.PI * 10) / whole).toBeCloseTo(Math.round((2 * Math.PI * 10) / whole), 1);
    }
    expect(ringDash(99, 10)).toEqual([]);
  });
});
