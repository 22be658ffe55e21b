/** The sentence of a contact that is wished, and the words that came with it. */
import type { WishedContact } from '#shared/model/wishes.ts';
import { useNameOf } from '../../state/party-hooks.ts';
import { saidOf } from './wish-words.ts';
import own from './wishes.module.css';

interface WishTextProps {
  readonly wish: { readonly contact?: WishedContact | undefined; readonly text: string };
}

export function WishText({ wish }: WishTextProps) {
  const nameOf = useNameOf();
  const hasBoth = wish.contact !== undefined && wish.text !== '';
  return (
    <>
      <p className={own['sentence']}>{saidOf(wish, nameOf)}</p>
      {hasBoth && <p className={own['words']}>{wish.text}</p>}
    </>
  );
}
