/** Catches what a screen could not do: a sentence, a way back, and nothing lost, because work is stored as it is made. */
import { Component, type ReactNode } from 'react';
import { LOST_WORDS, SHELL_WORDS } from '#shared/words/screens.ts';
import { Button } from '../ui/button.tsx';
import { Message } from './message.tsx';
import { PATHS } from './paths.ts';

interface Props {
  readonly children: ReactNode;
  /** a new value gives the screen another try */
  readonly resetKey?: string;
}

interface State {
  readonly isBroken: boolean;
  readonly resetKey: string | undefined;
}

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { isBroken: false, resetKey: this.props.resetKey };

  static getDerivedStateFromError(): Partial<State> {
    return { isBroken: true };
  }

  static getDerivedStateFromProps({ resetKey }: Props, state: State): Partial<State> | null {
    return resetKey === state.resetKey ? null : { isBroken: false, resetKey };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    return (
      <Message title={LOST_WORDS.brokenTitle} text={LOST_WORDS.brokenText}>
        <Button kind="primary" onPress={() => location.reload()}>
          {SHELL_WORDS.tryAgain}
        </Button>
        {/* a whole new page: what broke may be in the shell itself */}
        <Button onPress={() => location.assign(PATHS.home)}>{SHELL_WORDS.toScenes}</Button>
      </Message>
    );
  }
}
