// The text of docs/protocol.md: the description of shared/protocol with the words and rights it quotes. Needs tsx.
import { COMMAND_ACCESS } from '#shared/access/commands.ts';
import { ACCESS_ROLES } from '#shared/model/roles.ts';
import { describeProtocol } from '#shared/protocol/describe.ts';
import { CHANGE_REFUSAL_SENTENCES, REFUSAL_SENTENCES } from '#shared/words/refusals.ts';

/** @type {ReadonlyMap<string, string>} */
const sentences = new Map(Object.entries({ ...REFUSAL_SENTENCES, ...CHANGE_REFUSAL_SENTENCES }));

/** @returns {string} */
export function protocolPaper() {
  return describeProtocol({
    refusalSentence: (reason) => sentences.get(reason) ?? '',
    changeRefusals: Object.keys(CHANGE_REFUSAL_SENTENCES),
    mayRun: (command) => mayRun(COMMAND_ACCESS[command]),
  });
}

/** @param {import('#shared/access/commands.ts').CommandRight} right */
function mayRun({ session, roles, admin }) {
  if (session === 'none') return 'anyone; the body proves the right';
  if (session === 'any') return 'whoever is signed in, locked or not';
  if (roles.length === ACCESS_ROLES.length) return 'whoever is signed in';
  return [...roles.map((role) => `\`${role}\``), ...(admin ? ['the admin flag'] : [])].join(', ');
}
