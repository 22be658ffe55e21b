/** What costume and the ICs do about a line. */
import {
  Check,
  Ellipsis,
  MessageCircleQuestion,
  Pencil,
  PackageCheck,
  PackageOpen,
  Undo2,
  X,
} from 'lucide-react';
import { needsFitting } from '#shared/model/kit.ts';
import { KIT_WORDS, kitLabel } from '#shared/words/kit.ts';
import { useCommand } from '../state/api-hooks.ts';
import type { CommandAnswer, CommandName } from '../state/api.ts';
import type { LiveKitLine } from '../state/kit-hooks.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu, type MenuItem } from '../ui/menu.tsx';
import { useNotices } from '../ui/notices.tsx';
import styles from './kit.module.css';

export function KitActs({ line, onEdit }: { readonly line: LiveKitLine; readonly onEdit: () => void }) {
  const { id: kit, item, fittedAt, returnedAt, wearers } = line;
  const fit = useCommand('fit-kit');
  const giveBack = useCommand('return-kit');
  const change = useCommand('change-kit');
  const retire = useCommand('retire-kit');
  const { say } = useNotices();
  const label = kitLabel(item);
  const isFitted = fittedAt !== null;
  const isReturned = returnedAt !== null;

  /** What was done is seen in the list itself; only what was not done is said. */
  async function tell<N extends CommandName>(
    answer: Promise<CommandAnswer<N>>,
    done?: string,
  ): Promise<void> {
    const said = await answer;
    if (!said.ok) say({ text: said.sentence, kind: 'warn', topic: `kit ${kit}` });
    else if (done !== undefined) say({ text: done, isBrief: true });
  }

  const items: readonly (MenuItem | false)[] = [
    { id: 'edit', label: KIT_WORDS.edit, icon: <Pencil size={20} aria-hidden />, onPress: onEdit },
    wearers.some(({ allergy }) => allergy === 'not-asked') && {
      id: 'skin',
      label: KIT_WORDS.askSkin,
      icon: <MessageCircleQuestion size={20} aria-hidden />,
      onPress: () => void tell(change.run({ kit, allergy: 'asked' })),
    },
    {
      id: 'return',
      label: isReturned ? KIT_WORDS.undoReturned : KIT_WORDS.markReturned,
      icon: isReturned ? <PackageOpen size={20} aria-hidden /> : <PackageCheck size={20} aria-hidden />,
      onPress: () => void tell(giveBack.run({ kit, returned: !isReturned })),
    },
    isFitted && {
      id: 'unfit',
      label: KIT_WORDS.undoFitted,
      icon: <Undo2 size={20} aria-hidden />,
      onPress: () => void tell(fit.run({ kit, fitted: false })),
    },
    {
      id: 'retire',
      label: KIT_WORDS.retire,
      icon: <X size={20} aria-hidden />,
      isApart: true,
      onPress: () => void tell(retire.run({ kit }), KIT_WORDS.retired(label)),
    },
  ];
  return (
    <div className={styles['acts']}>
      {needsFitting(item) && !isFitted && !isReturned && (
        <Button
          icon={<Check size={20} aria-hidden />}
          label={KIT_WORDS.noFittedYet(label)}
          isBusy={fit.isBusy}
          onPress={() => void tell(fit.run({ kit, fitted: true }))}
        >
          {KIT_WORDS.markFitted}
        </Button>
      )}
      <Menu
        label={KIT_WORDS.more(label)}
        trigger={
          <IconButton
            icon={<Ellipsis aria-hidden />}
            label={KIT_WORDS.more(label)}
            word={KIT_WORDS.moreWord}
          />
        }
        items={items.filter((one) => one !== false)}
      />
    </div>
  );
}
