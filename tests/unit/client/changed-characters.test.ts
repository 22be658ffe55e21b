import { describe, expect, it } from 'vitest';
import { changedCharacters } from '../../../client/home/use-save-scene.ts';

const [ada, ben] = ['pers_aaaaaa', 'pers_bbbbbb'];
const before = [{ person: ada, character: 'Ida', under18: true }];

describe('what is sent of who plays whom', () => {
  it('is nothing where nothing was changed, and where somebody was unticked before they were in', () => {
    expect(changedCharacters(before, before, [ada])).toBeNull();
    expect(changedCharacters([], [], [ada])).toBeNull();
    expect(
      changedCharacters(before, [...before, { person: ben, character: 'Tom', under18: false }], [ada]),
    ).toBeNull();
  });

  it('[M7] is the whole list, with an age only where it is another, and those who have left keep theirs', () => {
    const renamed = [{ person: ada, character: 'Ida M.', under18: true }];
    expect(changedCharacters(before, renamed, [])).toEqual([{ person: ada, character: 'Ida M.' }]);
    const more = [...before, { person: ben, character: 'Tom', under18: true }];
    expect(changedCharacters(before, more, [ada, ben])).toEqual([
      { person: ada, character: 'Ida' },
      { person: ben, character: 'Tom', under18: true },
    ]);
  });
});
