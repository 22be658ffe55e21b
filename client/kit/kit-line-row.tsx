/** One thing on the list: what it is, when and for whom, fitted, confirmed, where; and what the reader may do about it. */
import type { ReactNode } from 'react';
import { Circle, CircleCheck, RefreshCw, TriangleAlert } from 'lucide-react';
import { isAlwaysSingle, isWorn, needsFitting } from '#shared/model/kit.ts';
import { capital } from '#shared/words/capital.ts';
import type { SaidSceneFinding } from '#shared/words/findings.ts';
import { coverageText, KIT_WORDS, kitLabel } from '#shared/words/kit.ts';
import { kitTiming } from '#shared/words/kit-lists.ts';
import { formatWhen } from '../app/i18n.ts';
import type { LiveKitLine, LiveKitWearer } from '../state/kit-hooks.ts';
import { KitActs } from './kit-acts.tsx';
import { OwnAnswer } from './own-answer.tsx';
import { useOpenedAt } from './use-opened-at.ts';
import styles from './kit.module.css';

export interface KitLineRowProps {
  readonly line: LiveKitLine;
  /** ids of the scene's beats in playing order */
  readonly order: readonly string[];
  readonly mayEdit: boolean;
  readonly nameOf: (personId: string) => string;
  readonly findings: readonly SaidSceneFinding[];
  readonly onEdit: () => void;
}

export function KitLineRow(props: KitLineRowProps) {
  const { line, order, mayEdit, nameOf, findings, onEdit } = props;
  const name = capital(kitLabel(line.item));
  return (
    <li className={styles['line']} data-returned={line.returnedAt !== null || undefined}>
      <div className={styles['what']}>
        <h3 className={styles['item']}>{name}</h3>
        <p className={styles['quiet']}>{detailsOf(line)}</p>
      </div>
      <dl className={styles['facts']}>
        <Fact label={KIT_WORDS.timing}>{capital(kitTiming(line.beats, order))}</Fact>
        <Fact label={line.wearers.length > 1 ? KIT_WORDS.bodies : KIT_WORDS.wearer} isWide>
          {line.wearers.length === 0 ? KIT_WORDS.forNobody : <Wearers line={line} nameOf={nameOf} />}
        </Fact>
        <Fact label={KIT_WORDS.fitted}>
          <Fitted line={line} nameOf={nameOf} />
        </Fact>
        <Fact label={KIT_WORDS.where}>{line.place === '' ? KIT_WORDS.noPlace : line.place}</Fact>
      </dl>
      {mayEdit ? <KitActs line={line} onEdit={onEdit} /> : <OwnAnswer line={line} order={order} />}
      {findings.length > 0 && (
        <ul className={styles['findings']}>
          {findings.map(({ text }) => (
            <li key={text}>
              <TriangleAlert size={18} aria-hidden />
              {text}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Fact({
  label,
  isWide = false,
  children,
}: {
  readonly label: string;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className={isWide ? styles['wide'] : undefined}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Wearers({ line, nameOf }: Pick<KitLineRowProps, 'line' | 'nameOf'>) {
  const openedAt = useOpenedAt();
  return (
    <ul className={styles['wearers']}>
      {line.wearers.map((wearer) => (
        <li key={wearer.person}>
          <span className={styles['mark']}>
            <AnswerMark wearer={wearer} />
          </span>
          <span>
            {nameOf(wearer.person)}
            <span className={styles['quiet']}>
              {wearer.confirmedAt === null
                ? wearer.said === null
                  ? KIT_WORDS.notConfirmed
                  : KIT_WORDS.askedAgain
                : `${KIT_WORDS.confirmed} ${formatWhen(wearer.confirmedAt, openedAt)}`}
            </span>
            <Skin wearer={wearer} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The marks of an agreement: nothing yet, asked again, yes. */
function AnswerMark({ wearer: { confirmedAt, said } }: { readonly wearer: LiveKitWearer }) {
  if (confirmedAt !== null) return <CircleCheck size={18} aria-hidden />;
  return said === null ? <Circle size={18} aria-hidden /> : <RefreshCw size={18} aria-hidden />;
}

function Skin({ wearer: { allergy, avoid } }: { readonly wearer: LiveKitWearer }) {
  if (allergy === 'not-asked') return null;
  const text = { asked: KIT_WORDS.skinAsked, clear: KIT_WORDS.skinClear, avoid: KIT_WORDS.skinAvoid(avoid) }[
    allergy
  ];
  return <span className={allergy === 'avoid' ? styles['avoid'] : styles['quiet']}>{text}</span>;
}

function Fitted({ line, nameOf }: Pick<KitLineRowProps, 'line' | 'nameOf'>) {
  const { item, fittedAt, fittedBy, returnedAt } = line;
  const openedAt = useOpenedAt();
  const isFitted = fittedAt !== null;
  const text = needsFitting(item)
    ? isFitted
      ? formatWhen(fittedAt, openedAt)
      : KIT_WORDS.notFitted
    : KIT_WORDS.noFitting;
  return (
    <>
      {text}
      {isFitted && fittedBy !== null && (
        <span className={styles['quiet']}>{KIT_WORDS.fittedBy(nameOf(fittedBy))}</span>
      )}
      {returnedAt !== null && (
        <span className={styles['quiet']}>{KIT_WORDS.returnedOn(formatWhen(returnedAt, openedAt))}</span>
      )}
    </>
  );
}

/** "size M2, tone 3 · 2 per take · spare at hand · covers front" */
function detailsOf({ item, size, tone, quantity, spare, single }: LiveKitLine): string {
  const parts = [
    coverageText(item),
    size === '' ? '' : KIT_WORDS.size(size),
    tone === '' ? '' : KIT_WORDS.tone(tone),
    quantity === 1 && isWorn(item) ? '' : KIT_WORDS.perTake(quantity),
    spare ? KIT_WORDS.spare : '',
    // what is worn always is
    single && !isAlwaysSingle(item) ? KIT_WORDS.single : '',
  ];
  return capital(parts.filter((part) => part !== '').join(' · '));
}
