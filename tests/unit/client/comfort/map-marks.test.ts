import { expect, test } from 'vitest';
import { marksOf } from '../../../../client/comfort/map-marks.ts';
import type { MapState } from '../../../../shared/model/comfort-map.ts';
import type { ComfortReading } from '../../../../shared/model/comfort.ts';
import type { ExtraStates } from '../../../../shared/model/comfort-extras.ts';

const at = (reading: ComfortReading) => ({ reading, conditions: [], isMineOnly: false });

const STATE: MapState = {
  receive: new Map([
    ['hand-l', at('open')],
    ['hand-r', at('gate')],
    ['knee-l', at('fence')],
    ['knee-r', at('unset')],
    ['foot-l', at('expired')],
  ]),
  give: new Map([['hand-l', at('fence')]]),
};
const EXTRAS: ExtraStates = new Map([
  ['hair', { ...at('fence'), text: '' }],
  ['extra-chair-frame', { ...at('gate'), text: '' }],
]);

test('[B4] each state has its own mark and word; what says nothing has none', () => {
  expect([...marksOf(STATE, 'receive', EXTRAS)]).toEqual([
    ['hand-l', { state: 'open', label: 'Open' }],
    ['hand-r', { state: 'ask', label: 'Ask first' }],
    ['knee-l', { state: 'closed', label: 'Closed' }],
    ['extra-chair-frame', { state: 'ask', label: 'Ask first' }],
  ]);
});

test('[2.1] a chair is one’s own: the partner’s body has none of it', () => {
  expect([...marksOf(STATE, 'give', EXTRAS)]).toEqual([['hand-l', { state: 'closed', label: 'Closed' }]]);
});
