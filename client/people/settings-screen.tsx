/** S15: how it looks on this device, how I get back in, what is kept here. */
import { SETTINGS_WORDS } from '#shared/words/settings.ts';
import { jobLabel } from '#shared/words/people-jobs.ts';
import { contactName } from '#shared/words/screens.ts';
import { useMe } from '../state/live-hooks.ts';
import { CONTRASTS, MOTIONS, TEXT_SIZES, THEMES, useLook } from '../state/look.ts';
import { Segmented } from '../ui/segmented.tsx';
import { Switch } from '../ui/switch-field.tsx';
import styles from './people.module.css';
import { SettingsDevice } from './settings-device.tsx';
import { SettingsMinors } from './settings-minors.tsx';
import { SettingsLock } from './settings-lock.tsx';

export function SettingsScreen() {
  const me = useMe();
  if (me === null) return null;
  return (
    <div className={styles['settings']}>
      <header>
        <h1>{SETTINGS_WORDS.title}</h1>
        <p className={styles['lead']}>{SETTINGS_WORDS.here}</p>
      </header>
      <LookSection />
      <section className={styles['section']} aria-labelledby="you">
        <h2 id="you">{SETTINGS_WORDS.you}</h2>
        <dl className={styles['facts']}>
          <dt>{SETTINGS_WORDS.name}</dt>
          <dd>{me.name}</dd>
          <dt>{SETTINGS_WORDS.job}</dt>
          <dd>{jobLabel(me.job)}</dd>
          <dt>{SETTINGS_WORDS.production}</dt>
          <dd>{me.production.name}</dd>
        </dl>
      </section>
      <SettingsLock me={me} />
      <SettingsDevice me={me} />
      <SettingsMinors me={me} />
      <section className={styles['section']} aria-labelledby="help">
        <h2 id="help">{SETTINGS_WORDS.help}</h2>
        <p>{SETTINGS_WORDS.contact(contactName(me.ic))}</p>
      </section>
    </div>
  );
}

function LookSection() {
  const [look, setLook] = useLook();
  const { themes, contrasts, texts, motions } = SETTINGS_WORDS;
  return (
    <section className={styles['section']} aria-labelledby="look">
      <h2 id="look">{SETTINGS_WORDS.look}</h2>
      <Segmented
        label={SETTINGS_WORDS.theme}
        value={look.theme}
        options={THEMES.map((id) => ({ id, label: themes[id] }))}
        onChange={(theme) => setLook({ theme })}
      />
      <Segmented
        label={SETTINGS_WORDS.contrast}
        value={look.contrast}
        options={CONTRASTS.map((id) => ({ id, label: contrasts[id] }))}
        onChange={(contrast) => setLook({ contrast })}
      />
      <div className={styles['stack']}>
        <Segmented
          label={SETTINGS_WORDS.text}
          value={look.text}
          options={TEXT_SIZES.map((id) => ({ id, label: texts[id] }))}
          onChange={(text) => setLook({ text })}
        />
        <p className={styles['sample']}>{SETTINGS_WORDS.sample}</p>
      </div>
      <Segmented
        label={SETTINGS_WORDS.motion}
        value={look.motion}
        options={MOTIONS.map((id) => ({ id, label: motions[id] }))}
        onChange={(motion) => setLook({ motion })}
      />
      <Switch
        label={SETTINGS_WORDS.labels}
        help={SETTINGS_WORDS.labelsHelp}
        isOn={look.labels}
        onChange={(labels) => setLook({ labels })}
      />
    </section>
  );
}
