/** The library behind a button: on the rail, and on a phone, where the rail has no room for it, beside the zoom. */
import { Armchair } from 'lucide-react';
import { Suspense } from 'react';
import { BOARD_WORDS } from '#shared/words/board.ts';
import { useMayWrite } from '../../state/party-hooks.ts';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { lazyPart } from '../../ui/lazy-part.ts';
import { Popover } from '../../ui/popover.tsx';
import styles from './around.module.css';

const FurnitureLibrary = lazyPart(async () => (await import('./furniture-library.tsx')).FurnitureLibrary);

export function AddFurniture({ isSmall = false }: { readonly isSmall?: boolean }) {
  const mayFurnish = useMayWrite('furniture');
  const side = isSmall ? 'top' : 'right';
  return (
    <span className={cx(styles[isSmall ? 'addOnPlan' : 'addOnRail'])}>
      <Popover
        label={BOARD_WORDS.add}
        side={side}
        trigger={
          <IconButton
            icon={<Armchair aria-hidden />}
            label={BOARD_WORDS.add}
            word={BOARD_WORDS.short.add}
            side={side}
            isDisabled={!mayFurnish}
          />
        }
      >
        {(close) => (
          <Suspense fallback={null}>
            <FurnitureLibrary onDone={close} />
          </Suspense>
        )}
      </Popover>
    </span>
  );
}
