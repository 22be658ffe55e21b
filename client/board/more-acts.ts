/** The rarer acts of the board, fetched with the first of them. */
import { HEIGHT_LABELS } from '#shared/words/labels/contact.ts';
import { MORE_ACT_WORDS } from '#shared/words/more-act-words.ts';
import { beatTitle } from '#shared/words/beat-title.ts';
import { STRIP_WORDS } from '#shared/words/strip-words.ts';
import { duplicateBeat, moveBeat, retireBeat } from '../state/beat-actions.ts';
import { duplicateFurniture } from '../state/furniture-actions.ts';
import type { GroupAct } from '../state/group-actions.ts';
import { setHeights } from '../state/place-actions.ts';
import { focusName } from './focus-name.ts';
import type { BoardKit } from './board-kit.ts';
import { isSelected } from '../state/board-view.ts';
import { copyFromNeighbour, pickedPeople, runGroupAct } from './group-acts.ts';
import { focusTab, goToPart } from './screen-parts.ts';
import { fitBox } from './tools/camera.ts';
import type { GroupKey, MoreAct, PlainAct } from './tools/key-acts.ts';

export function runMore(
  kit: BoardKit,
  act: MoreAct | Extract<PlainAct, { kind: 'group' | 'copy-places' }>,
): void {
  const { view } = kit.session;
  switch (act.kind) {
    case 'group':
      return runGroupAct(kit, GROUP_ACTS[act.act]);
    case 'copy-places':
      return copyFromNeighbour(kit, act.from, act.isAll);
    case 'go-part':
      return goToPart(act.step);
    case 'move-beat':
      return stepOrder(kit, act.step);
    case 'remove-beat':
      return removeBeat(kit);
    case 'rename-beat':
      view.set({ isInspectorOpen: true });
      return void requestAnimationFrame(focusName);
    case 'open-tab':
      view.set({ tab: act.tab, isInspectorOpen: true });
      return focusTab();
    case 'layer':
      return view.setLayer(act.layer);
    case 'height':
      return changeHeight(kit, act.height);
    case 'duplicate':
      return duplicate(kit);
    case 'fit-picked':
      return fitPicked(kit);
    case 'steps':
      view.set({ isFree: !view.get().isFree });
      return kit.told.say(MORE_ACT_WORDS.steps(!view.get().isFree));
    case 'turn-view':
      return view.set({ isTurned: !view.get().isTurned });
    case 'inspector':
      return view.set({ isInspectorOpen: !view.get().isInspectorOpen });
    case 'in-words':
      return view.set({ isInWords: true });
  }
}

const GROUP_ACTS: Readonly<Record<GroupKey, GroupAct>> = {
  swap: { kind: 'swap' },
  'mirror-sides': { kind: 'mirror', axis: 'x', about: 'group' },
  'mirror-deep': { kind: 'mirror', axis: 'y', about: 'group' },
  'mirror-centre': { kind: 'mirror', axis: 'x', about: 'floor' },
  'align-across': { kind: 'align', axis: 'y' },
  'align-deep': { kind: 'align', axis: 'x' },
  'spread-across': { kind: 'spread', axis: 'x' },
  'spread-deep': { kind: 'spread', axis: 'y' },
};

function stepOrder({ session, told }: BoardKit, step: -1 | 1): void {
  const { store, view } = session;
  const beats = store.beats();
  const at = beats.findIndex(({ id }) => id === view.get().beatId);
  const beat = beats[at];
  const to = at + step;
  if (beat === undefined || !session.mayWrite('beats')) return;
  if (to < 0 || to >= beats.length) return told.say(MORE_ACT_WORDS.noFurther[step]);
  moveBeat(store, beat.id, to);
  told.say(STRIP_WORDS.movedTo(beatTitle(beat, at), to + 1, beats.length));
}

function removeBeat({ session, told }: BoardKit): void {
  const { store, view } = session;
  const beats = store.beats();
  const at = beats.findIndex(({ id }) => id === view.get().beatId);
  const beat = beats[at];
  if (beat === undefined || !session.mayWrite('beats')) return;
  retireBeat(store, beat.id);
  const next = beats[at + 1] ?? beats[at - 1];
  if (next !== undefined) view.openBeat(next.id);
  told.say(MORE_ACT_WORDS.removed(beatTitle(beat, at)));
}

function changeHeight(kit: BoardKit, height: Parameters<typeof setHeights>[3]): void {
  const { store, view } = kit.session;
  const { beatId } = view.get();
  const people = pickedPeople(kit);
  if (people.length === 0) return kit.told.say(MORE_ACT_WORDS.pickSomebody);
  if (beatId === null || !kit.session.mayWrite('places') || kit.tokens.driven !== null) return;
  setHeights(store, beatId, people, height, people.map((id) => kit.marks.of(id).initials).join(', '));
  kit.spoken.say(
    MORE_ACT_WORDS.height(
      people.map((id) => kit.marks.shortName(id)),
      HEIGHT_LABELS[height],
    ),
  );
}

/** Furniture that is picked stands there twice, and the copies are picked; else the beat. */
function duplicate({ session }: BoardKit): void {
  const { store, view } = session;
  const { beatId, selection } = view.get();
  const items = selection.flatMap(({ kind, id }) => (kind === 'item' ? [id] : []));
  if (items.length > 0) {
    if (!session.mayWrite('furniture')) return;
    const copies = duplicateFurniture(store, items);
    return view.select(copies.map((id) => ({ kind: 'item', id })));
  }
  if (selection.length > 0 || beatId === null) return;
  if (session.mayWrite('beats') && session.mayWrite('places')) view.openBeat(duplicateBeat(store, beatId));
}

/** As close as shows all of it, with a metre and a half around it; everything that moves where nothing is picked. */
function fitPicked({ host, camera, session }: BoardKit): void {
  const { selection } = session.view.get();
  const targets = host
    .targets()
    .filter(({ ref }) => selection.length === 0 || isSelected(selection, ref.kind, ref.id));
  if (targets.length === 0) return camera.fit();
  const reach = ({ box }: (typeof targets)[number]): number =>
    1.5 + (box === undefined ? 0 : Math.hypot(box.w, box.d) / 2);
  const [left, top] = [
    Math.min(...targets.map((target) => target.at.x - reach(target))),
    Math.min(...targets.map((target) => target.at.y - reach(target))),
  ];
  const [right, bottom] = [
    Math.max(...targets.map((target) => target.at.x + reach(target))),
    Math.max(...targets.map((target) => target.at.y + reach(target))),
  ];
  camera.set(fitBox(camera.get(), { left, top, right, bottom }, camera.size()));
}
