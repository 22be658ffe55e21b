/** What a wish or a draft reads as in one sentence: its contact, or its words. */
import type { WishedContact } from '#shared/model/wishes.ts';
import { contactSentence, type NameOf } from '#shared/words/contact-sentence.ts';

interface Said {
  readonly contact?: WishedContact | undefined;
  readonly text: string;
}

export function saidOf({ contact, text }: Said, nameOf: NameOf): string {
  return contact === undefined ? text : contactSentence(contact, nameOf);
}
