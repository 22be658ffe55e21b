/** The list of keys, as it is shown. `single` ones can be turned off. */
export interface KeyLine {
  readonly keys: string;
  readonly does: string;
  readonly isSingle: boolean;
}

export const KEY_LINES: readonly { readonly title: string; readonly lines: readonly KeyLine[] }[] = [
  {
    title: 'Beats',
    lines: [
      { keys: '← →', does: 'Previous or next beat, while nothing is picked', isSingle: false },
      { keys: ', .', does: 'Previous or next beat, always', isSingle: true },
      { keys: 'Home End', does: 'First or last beat', isSingle: false },
      { keys: 'Enter', does: 'Capture beat', isSingle: true },
      { keys: 'N', does: 'New beat after; Shift: before', isSingle: true },
      { keys: 'D', does: 'Duplicate beat', isSingle: true },
      { keys: 'S J', does: 'Split the beat at a count; join it with the next', isSingle: true },
      { keys: 'O', does: 'Before and after', isSingle: true },
    ],
  },
  {
    title: 'Player',
    lines: [
      { keys: 'Space', does: 'Play or pause', isSingle: true },
      { keys: '< >', does: 'One count back or on, while the player is open', isSingle: true },
      { keys: 'Ctrl M', does: 'Click on each count on or off, while the player is open', isSingle: false },
    ],
  },
  {
    title: 'What is picked',
    lines: [
      {
        keys: '← → ↑ ↓',
        does: 'Move by 0.1 m or 3 in; Shift: 0.5 m or 1 ft; Alt: 2 cm or 1 in',
        isSingle: false,
      },
      { keys: 'M', does: 'A point of the way to the next beat: the next one, or the first', isSingle: true },
      { keys: '[ ]', does: 'Turn by 15 degrees; Shift: 45', isSingle: true },
      { keys: 'Ctrl ← → ↑ ↓', does: 'Furniture: narrower or wider, less or more deep', isSingle: false },
      { keys: 'Ctrl Shift L', does: 'Furniture: lock or unlock', isSingle: false },
      { keys: 'Ctrl A', does: 'Pick everything of the layer that moves', isSingle: false },
      {
        keys: 'Shift, tap',
        does: 'While tapping: pick one more; while pulling on the floor: a box',
        isSingle: false,
      },
      { keys: 'Ctrl Alt S', does: 'Two people swap places', isSingle: false },
      { keys: 'Shift H, V', does: 'Mirror left and right, front and back', isSingle: true },
      { keys: 'Shift P, N', does: 'Take places from the beat before, the beat after', isSingle: true },
      { keys: 'Delete', does: 'Take a person off stage, remove furniture', isSingle: false },
      { keys: 'Esc', does: 'Let go', isSingle: false },
      { keys: 'Shift', does: 'While dragging: along one axis; while turning: 15 degrees', isSingle: false },
      { keys: 'Ctrl', does: 'While dragging: without steps', isSingle: false },
    ],
  },
  {
    title: 'Floor and tools',
    lines: [
      { keys: 'V', does: 'Pick and move', isSingle: true },
      { keys: 'R', does: 'Pick several: pull a box', isSingle: true },
      { keys: 'M', does: 'Draw ways, while nothing is picked; Shift: always', isSingle: true },
      { keys: 'H, Space', does: 'Move the floor', isSingle: true },
      { keys: 'Shift 1', does: 'Whole floor', isSingle: true },
      { keys: '+ −', does: 'Closer, further away', isSingle: true },
      { keys: 'Ctrl Z', does: 'Undo; Shift: redo', isSingle: false },
      { keys: '?', does: 'This list', isSingle: true },
    ],
  },
];
