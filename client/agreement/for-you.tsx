/** "For you" on the home, seen by this person alone: what may be looked at. No badge, no count of others, no hurry. */
import { Fragment } from 'react';
import { mayRunCommand } from '#shared/access/commands.ts';
import { AGREEMENT_WORDS, forYouText } from '#shared/words/agreement.ts';
import { GUARDIAN_WORDS } from '#shared/words/guardian-words.ts';
import { HOME_WORDS } from '#shared/words/home.ts';
import { contactName } from '#shared/words/screens.ts';
import { capital } from '#shared/words/capital.ts';
import { PATHS } from '../app/paths.ts';
import { useConsent, type LiveConsentScene } from '../state/consent-hooks.ts';
import { useMe, usePeople, useScenes, type MeMessage } from '../state/live-hooks.ts';
import { useOutbox, useOutboxState } from '../state/outbox-hooks.ts';
import { Button } from '../ui/button.tsx';
import { CircleChip } from '../ui/circle-chip.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import styles from './for-you.module.css';

export function ForYou() {
  const me = useMe();
  if (me === null) return null;
  if (me.role === 'guardian') return <ForGuardian me={me} />;
  return mayRunCommand('answer-offer', me) ? <ForPerformer me={me} /> : <ReadyInAll />;
}

function ForPerformer({ me }: { readonly me: MeMessage }) {
  const consent = useConsent();
  const scenes = useScenes();
  const lines = scenes.flatMap(({ id, number }) => {
    const said = consent?.scenes.find((scene) => scene.id === id);
    return said === undefined ? [] : linesOf(said, me.personId).map((text) => ({ id, number, text }));
  });
  return (
    <section className={styles['card']} aria-labelledby="for-you">
      <div className={styles['head']}>
        <h2 id="for-you">{AGREEMENT_WORDS.forYou}</h2>
        <CircleChip circle="you" />
      </div>
      <NotSent ic={contactName(me.ic)} />
      {lines.length > 0 && (
        <ul className={styles['lines']}>
          {lines.map(({ id, number, text }) => (
            <li key={`${id} ${text}`} className={styles['line']}>
              <span>
                {AGREEMENT_WORDS.scene(number)}: {text}
              </span>
              <LinkButton
                size={44}
                to={PATHS.mineScene(id)}
                label={`${AGREEMENT_WORDS.look}: ${AGREEMENT_WORDS.scene(number)}, ${text}`}
              >
                {AGREEMENT_WORDS.look}
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
      <p className={styles['quiet']}>{lines.length === 0 ? AGREEMENT_WORDS.nothing : AGREEMENT_WORDS.calm}</p>
      <nav className={styles['links']} aria-label={AGREEMENT_WORDS.forYou}>
        {scenes
          .filter(({ people }) => people.includes(me.personId))
          .map(({ id, number }) => (
            <Fragment key={id}>
              <LinkButton size={44} kind="plain" to={PATHS.mineScene(id)}>
                {AGREEMENT_WORDS.beatsIn(number)}
              </LinkButton>
            </Fragment>
          ))}
        <LinkButton size={44} kind="plain" to={PATHS.track}>
          {AGREEMENT_WORDS.track}
        </LinkButton>
        <LinkButton size={44} kind="plain" to={PATHS.archive}>
          {AGREEMENT_WORDS.archive}
        </LinkButton>
      </nav>
    </section>
  );
}

/** Whose map it is stands with each: somebody may look after several. */
function ForGuardian({ me }: { readonly me: MeMessage }) {
  const people = usePeople();
  const maps = useConsent()?.maps ?? null;
  const children = people.filter(({ id }) => me.guards?.includes(id) === true);
  return (
    <section className={styles['card']} aria-labelledby="for-you">
      <div className={styles['head']}>
        <h2 id="for-you">{AGREEMENT_WORDS.forYou}</h2>
        <CircleChip circle="you" />
      </div>
      {children.length === 0 && (
        <p className={styles['quiet']}>{GUARDIAN_WORDS.looksAfterNobody(contactName(me.ic))}</p>
      )}
      {children.length > 0 && (
        <ul className={styles['lines']}>
          {children.map(({ id, name }) => (
            <li key={id} className={styles['line']}>
              <span>
                {GUARDIAN_WORDS.mapOf(name)}
                {maps !== null && (
                  <span className={styles['quiet']}>
                    {GUARDIAN_WORDS.isShared(maps.some(({ person }) => person === id))}
                  </span>
                )}
              </span>
              <LinkButton size={44} to={PATHS.childMap(id)} label={GUARDIAN_WORDS.openMapOf(name)}>
                {AGREEMENT_WORDS.open}
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** To producers: how many beats are ready, and nothing of which. */
function ReadyInAll() {
  const ready = useConsent()?.readyBeats ?? null;
  return ready === null ? null : <p className={styles['all']}>{HOME_WORDS.readyInAll(ready)}</p>;
}

function linesOf({ beats }: LiveConsentScene, personId: string): readonly string[] {
  const own = beats.flatMap(({ people }) => people.filter(({ person }) => person === personId));
  return (['offered', 'changed'] as const).flatMap((standing) => {
    const count = own.filter((one) => one.standing === standing).length;
    return count === 0 ? [] : [forYouText(standing, count)];
  });
}

/** What this device still keeps, and what the server did not do: in sight until it is sent, or read. */
function NotSent({ ic }: { readonly ic: string }) {
  const outbox = useOutbox();
  const { waiting, undelivered } = useOutboxState();
  return (
    <>
      {waiting.length > 0 && (
        <output className={styles['notSent']}>
          <strong>{AGREEMENT_WORDS.countNotSent(waiting.length)}</strong>{' '}
          {AGREEMENT_WORDS.offline(capital(ic))}
        </output>
      )}
      {undelivered.map(({ key, sentence }) => (
        <div key={key} role="alert" className={styles['notSent']}>
          <p>
            <strong>{AGREEMENT_WORDS.undelivered}.</strong> {sentence}
          </p>
          <Button size={44} onPress={() => void outbox?.dismiss(key)}>
            {AGREEMENT_WORDS.isRead}
          </Button>
        </div>
      ))}
    </>
  );
}
