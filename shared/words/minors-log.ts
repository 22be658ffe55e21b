/** Words of the list of what the under-18 rules did not take (M8). Who, when, where and which rule; never what. */
import type { MinorsRule } from '../rules/minors.ts';

/** What a line says; `at` is said beside it. */
interface SaidAttempt {
  readonly by: string;
  readonly scene: string | null;
  readonly isBoard: boolean;
}

const RULES: Readonly<Record<MinorsRule, string>> = {
  M2: 'nothing uncovered and no kit for intimate work, for under-18s',
  M3: 'only the listed kinds of beat with under-18s',
  M4: 'adult content needs a unit of its own',
  M7: 'the character is under 18',
};

export const MINORS_LOG_WORDS = {
  title: 'Not taken because of under-18 rules',
  text: 'Whatever these rules put back or refuse is listed here for intimacy coordinators and safeguarding, without its content. Many are slips: ask, before you conclude.',
  none: 'Nothing so far.',
  again: 'Look again',
  line: ({ by, scene, isBoard }: SaidAttempt): string => {
    const who = by === '' ? 'Somebody who has left' : by;
    const where = scene === null ? 'a scene you cannot open' : `scene ${scene}`;
    return isBoard ? `${who}, on the board of ${where}` : `${who}, in a form for ${where}`;
  },
  rules: (rules: readonly string[]): string =>
    rules.length === 0
      ? 'under-18 rules'
      : rules.map((rule) => (isRule(rule) ? `${rule}: ${RULES[rule]}` : rule)).join('; '),
} as const;

function isRule(rule: string): rule is MinorsRule {
  return Object.hasOwn(RULES, rule);
}
