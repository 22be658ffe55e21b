/** What becomes of a contact that was written in the form. */
import type { WishedContact } from '#shared/model/wishes.ts';
import type { Circle } from '#shared/words/screens.ts';

export type ContactMode =
  /** an IC's: on the board, or on the ICs' desk; null while the desk cannot be written */
  | { readonly kind: 'board'; readonly keepOnDesk: ((contact: WishedContact) => void) | null }
  | {
      readonly kind: 'wish';
      /** as everybody calls the lead IC */
      readonly ic: string;
      readonly circle: Circle;
      /** who will see it, in one sentence */
      readonly about: string;
      /** null while nothing can be sent */
      readonly send: ((contact: WishedContact) => void) | null;
    };
