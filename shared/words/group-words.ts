/** Several people at once. */
import { listWords } from './strip-words.ts';

export const GROUP_WORDS = {
  title: 'Several people',
  picked: 'Picked together',
  everyone: 'Pick everyone',
  few: 'Pick two or more to line them up, mirror them or let them swap.',
  swap: 'Swap the two',
  alignAcross: 'Line up across',
  alignDeep: 'Line up in depth',
  spreadAcross: 'Space evenly across',
  spreadDeep: 'Space evenly in depth',
  mirrorSides: 'Mirror left and right',
  mirrorDeep: 'Mirror front and back',
  mirrorCentre: 'Mirror over the centre line',
  copy: (who: string) => `Take places of ${who} from`,
  everybody: 'everyone',
  before: 'Beat before',
  after: 'Beat after',
  done: {
    align: (names: readonly string[]) => `${listWords(names)} are in line.`,
    spread: (names: readonly string[]) => `${listWords(names)} are evenly spaced.`,
    mirror: (names: readonly string[]) => `${listWords(names)} mirrored.`,
    swap: (names: readonly string[]) => `${listWords(names)} have swapped places.`,
  },
  needs: {
    align: 'Pick two or more people who are on stage.',
    spread: 'Pick three or more people who are on stage.',
    mirror: 'Pick somebody who is on stage.',
    swap: 'Pick exactly two people who are on stage.',
  },
  copied: {
    before: (names: readonly string[]) => `${listWords(names)} now as in the beat before.`,
    after: (names: readonly string[]) => `${listWords(names)} now as in the beat after.`,
  },
  nobodyThere: {
    before: 'Nobody of them is on stage in the beat before.',
    after: 'Nobody of them is on stage in the beat after.',
  },
  noNeighbour: {
    before: 'This is the first beat.',
    after: 'This is the last beat.',
  },
} as const;
