/** A plain button that takes `onPress` like the others of this folder, for triggers with a look of their own. */
import type { ComponentProps } from 'react';

export interface PressButtonProps extends Omit<ComponentProps<'button'>, 'onClick' | 'type'> {
  readonly onPress?: () => void;
}

export function PressButton({ onPress, ...button }: PressButtonProps) {
  return <button {...button} type="button" onClick={() => onPress?.()} />;
}
