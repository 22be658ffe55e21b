/** The two people side by side: one taps what touches, then where. The same choices as the two lists, and never of a minor. */
import { useMemo, useState } from 'react';
import { ArrowLeftRight } from 'lucide-react';
import {
  AGENTS_BESIDE_FIGURE,
  agentsAtZone,
  agentsInRegion,
  sideOfRegion,
  zonesOfAgent,
} from '#shared/model/agent-zones.ts';
import {
  FIGURE_BUILDS,
  NEUTRAL_FIGURE,
  type FigureOptions,
  type FigureRegionId,
  type FigureZoneId,
  type ReleasedFigure,
} from '#shared/model/figure.ts';
import { isRegionId } from '#shared/model/regions.ts';
import { isZoneId, zoneOf, type RegionId } from '#shared/model/zones.ts';
import { capital } from '#shared/words/capital.ts';
import { CONTACT_FORM } from '#shared/words/contact-form-words.ts';
import { agentLabel } from '#shared/words/contact-parts.ts';
import { FIGURE_WORDS } from '#shared/words/figure-words.ts';
import { AGENT_LABELS } from '#shared/words/labels/contact.ts';
import { ZONE_LABELS } from '#shared/words/labels/zones.ts';
import { LoadedFigure } from '../../body/figure-loader.tsx';
import type { ZoneMarks } from '../../body/figure-names.ts';
import { useSize } from '../../body/figure-size.ts';
import { useNameOf } from '../../state/party-hooks.ts';
import type { FigureOf } from '../../state/released-figures.ts';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { ChoiceChips } from './choice-chips.tsx';
import { canTravel, swapBodies, withAgent, withEnd, withWord, type DraftProps } from './contact-draft.ts';
import styles from './contact-figures.module.css';

/** CSS pixels: below this one figure at a time. */
const TWO = 560;

interface ContactFiguresProps extends DraftProps {
  /** as each person released theirs */
  readonly figureOf: FigureOf;
}

export function ContactFigures(props: ContactFiguresProps) {
  const { draft, onChange } = props;
  const nameOf = useNameOf();
  const [root, { width }] = useSize<HTMLDivElement>({ width: 700, height: 560 });
  const [whose, setWhose] = useState<'giver' | 'receiver'>('giver');
  const isOne = width < TWO;
  const swap = (
    <IconButton
      icon={<ArrowLeftRight aria-hidden />}
      label={CONTACT_FORM.swap}
      onPress={() => onChange(swapBodies(draft))}
    />
  );
  return (
    <div ref={root} className={cx(styles['figures'], isOne && styles['one'])}>
      {isOne && (
        <div className={styles['whose']}>
          <Segmented
            className={styles['names'] ?? ''}
            label={CONTACT_FORM.whose}
            isLabelHidden
            value={whose}
            options={(['giver', 'receiver'] as const).map((id) => ({
              id,
              label: nameOf(draft[id]),
            }))}
            onChange={setWhose}
          />
          {swap}
        </div>
      )}
      {(!isOne || whose === 'giver') && <GiverFigure {...props} name={nameOf(draft.giver)} />}
      {!isOne && <div className={styles['swap']}>{swap}</div>}
      {(!isOne || whose === 'receiver') && <ReceiverFigure {...props} name={nameOf(draft.receiver)} />}
    </div>
  );
}

interface OneFigureProps extends ContactFiguresProps {
  readonly name: string;
}

const TOUCHES = (zone: FigureZoneId): boolean => isZoneId(zone) && agentsAtZone(zone).length > 0;
const NOTHING = (): void => undefined;

/** A region is enough here: agents are coarser than zones. Where several fit, the first is taken and the others offered. */
function GiverFigure({ draft, onChange, name, figureOf }: OneFigureProps) {
  const options = useOptions(figureOf(draft.giver));
  const [tapped, setTapped] = useState<RegionId | null>(null);
  const isKnown = draft.unknown?.agent === undefined;
  const zones = isKnown ? zonesOfAgent(draft.agent, draft.agentSide) : [];
  const marks: ZoneMarks = new Map(
    zones.map((id) => [id, { state: 'selected', label: FIGURE_WORDS.selected }]),
  );
  const here = tapped ?? (zones[0] === undefined ? null : zoneOf(zones[0]).region);
  const near = here === null ? [] : agentsInRegion(here);
  const offered = [...new Set([...near, ...AGENTS_BESIDE_FIGURE])];

  function pick(region: FigureRegionId): void {
    if (!isRegionId(region)) return;
    const agents = agentsInRegion(region);
    const agent = agents.find((one) => one === draft.agent) ?? agents[0];
    if (agent === undefined) return;
    setTapped(region);
    onChange(withAgent(draft, agent, sideOfRegion(region) ?? draft.agentSide));
  }

  return (
    <section className={cx(styles['part'], styles['giver'])} aria-label={CONTACT_FORM.part(name)}>
      <Heading
        title={CONTACT_FORM.part(name)}
        chosen={isKnown ? agentLabel(draft.agent, draft.agentSide) : CONTACT_FORM.partHelp}
      />
      <div className={styles['figure']}>
        <LoadedFigure
          of={name}
          options={options}
          marks={marks}
          offer={TOUCHES}
          onPick={NOTHING}
          onPickRegion={pick}
        />
      </div>
      <div className={styles['chips']}>
        <ChoiceChips
          label={CONTACT_FORM.meant}
          options={offered.map((id) => ({ id, label: capital(AGENT_LABELS[id]) }))}
          value={isKnown ? draft.agent : null}
          onChange={(agent) => onChange(withAgent(draft, agent))}
        />
      </div>
    </section>
  );
}

const IS_TARGET = (zone: FigureZoneId): boolean => isZoneId(zone) && zoneOf(zone).contact !== 'exposure-only';

function ReceiverFigure({ draft, onChange, name, figureOf }: OneFigureProps) {
  const options = useOptions(figureOf(draft.receiver));
  const [end, setEnd] = useState<'zone' | 'to'>('zone');
  const travels = canTravel(draft);
  const pointing = travels && draft.zone !== null ? end : 'zone';
  const chosen = { zone: draft.unknown?.zone === undefined ? draft.zone : null, to: draft.to ?? null };
  const other = pointing === 'zone' ? 'to' : 'zone';
  const marks: ZoneMarks = new Map([
    ...mark(chosen[other], 'target', FIGURE_WORDS.target),
    ...mark(chosen[pointing], 'selected', FIGURE_WORDS.selected),
  ]);
  const words = [chosen.zone, chosen.to].filter((zone) => zone !== null).map((zone) => ZONE_LABELS[zone]);
  return (
    <section className={styles['part']} aria-label={CONTACT_FORM.part(name)}>
      <Heading
        title={CONTACT_FORM.part(name)}
        chosen={words.length === 0 ? CONTACT_FORM.placeHelp : words.join(' → ')}
      />
      <div className={styles['figure']}>
        <LoadedFigure
          of={name}
          options={options}
          marks={marks}
          offer={IS_TARGET}
          onPick={(zone) => {
            if (!isZoneId(zone)) return;
            onChange(pointing === 'zone' ? withWord(draft, 'zone', zone) : withEnd(draft, zone));
          }}
        />
      </div>
      {travels && (
        <ChoiceChips
          label={CONTACT_FORM.pointing}
          options={[
            { id: 'zone', label: CONTACT_FORM.zone },
            { id: 'to', label: CONTACT_FORM.movesTo },
          ]}
          value={pointing}
          onChange={setEnd}
        />
      )}
    </section>
  );
}

/** The build stays with its owner: the middle one is drawn. */
function useOptions(figure: ReleasedFigure | null): FigureOptions {
  return useMemo(
    () => (figure === null ? NEUTRAL_FIGURE : { ...figure, build: FIGURE_BUILDS.neutral }),
    [figure],
  );
}

function mark(zone: FigureZoneId | null, state: 'target' | 'selected', label: string) {
  return zone === null ? [] : [[zone, { state, label }] as const];
}

function Heading({ title, chosen }: { readonly title: string; readonly chosen: string }) {
  return (
    <p className={styles['heading']}>
      <span className={styles['title']}>{title}</span> <span>{capital(chosen)}</span>
    </p>
  );
}
