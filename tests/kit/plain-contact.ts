/** A contact that breaks no rule: the one record that tests of boards, shapes and rules begin with. */
import type { Contact } from '#shared/model/board.ts';

export function plainContact(giver: string, receiver: string): Omit<Contact, 'id' | 'beatId'> {
  return {
    giver,
    agent: 'palm',
    receiver,
    zone: 'shoulder-l',
    verb: 'rest',
    level: 'skin',
    layer: 'over-costume',
    start: 1,
    counts: 4,
    tempo: 'still',
    onset: 'gradual',
    weight: 'own',
    barriers: { giver: [], receiver: [] },
    looksLike: '',
    masked: false,
    leads: receiver,
  };
}
