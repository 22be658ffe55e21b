/** Where one stands oneself, by shape and word (ux B4): the shape alone never says it. */
import {
  Circle,
  CircleCheck,
  CircleDashed,
  CircleMinus,
  Contrast,
  MessageSquareDashed,
  RefreshCw,
  type LucideIcon,
} from 'lucide-react';
import type { Standing } from '#shared/model/consent.ts';
import { OWN_STANDING_LABELS } from '#shared/words/consent.ts';
import styles from './standing-mark.module.css';

const ICONS: Readonly<Record<Standing, LucideIcon>> = {
  draft: CircleDashed,
  offered: Contrast,
  agreed: CircleCheck,
  'not-this': CircleMinus,
  talk: MessageSquareDashed,
  changed: RefreshCw,
  withdrawn: Circle,
};

export function StandingMark({ standing }: { readonly standing: Standing }) {
  const Icon = ICONS[standing];
  return (
    <span className={styles['mark']}>
      <Icon size={20} aria-hidden />
      {OWN_STANDING_LABELS[standing]}
    </span>
  );
}
