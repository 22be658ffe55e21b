/** The save state in words. "Saved" stands only where the server said so (ux.md part C). */
import type { SaveState } from '../model/save-state.ts';

/** `time` turns the server's milliseconds into what a clock shows here. */
export function saveWords(state: SaveState, time: (at: number) => string): string {
  switch (state.kind) {
    case 'loading':
      return 'Opening';
    case 'on-device':
      return 'On this device, not sent';
    case 'sending':
      return 'Sending';
    case 'saved':
      return `Saved ${time(state.at)}`;
    case 'offline':
      return state.unsent ? 'Not sent. Keep this page open' : 'No connection';
    case 'not-storing':
      return 'The server cannot store now';
    case 'ended':
      return 'Closed';
  }
}

/** One sentence more, where a person may want to know what that means for their work. */
export function saveHelp(state: SaveState): string {
  switch (state.kind) {
    case 'loading':
      return 'The copy on this device is being read.';
    case 'on-device':
      return 'Your work is kept on this device. It is sent as soon as there is a connection.';
    case 'sending':
      return 'Waiting for the server to say that your work is stored.';
    case 'saved':
      return 'The server has stored everything you did.';
    case 'offline':
      return state.unsent
        ? 'This device does not keep copies. Leave this page open until there is a connection.'
        : 'You can go on. Your work is kept and sent when there is a connection.';
    case 'not-storing':
      return 'The server’s disk refuses. Your work stays here and is sent again when the disk is back.';
    case 'ended':
      return 'This board was closed.';
  }
}
