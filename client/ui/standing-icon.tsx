/** The shape of a standing (ux B4): beside its word, never in its place. */
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

const ICONS: Readonly<Record<Standing, LucideIcon>> = {
  draft: CircleDashed,
  offered: Contrast,
  agreed: CircleCheck,
  'not-this': CircleMinus,
  talk: MessageSquareDashed,
  changed: RefreshCw,
  withdrawn: Circle,
};

export function StandingIcon({
  standing,
  size = 20,
}: {
  readonly standing: Standing;
  readonly size?: number;
}) {
  const Icon = ICONS[standing];
  return <Icon size={size} aria-hidden />;
}
