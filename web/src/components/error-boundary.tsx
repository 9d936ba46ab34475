import { message } from '#shared/language/message.ts';
import { Component, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { EmptyState, ErrorState } from './pane-states.tsx';
import { Glyph } from './glyph.tsx';

interface ErrorBoundaryProps {
  /** `pane`: the rest of the page goes on. `page`: the frame goes on, or nothing does. */
  around: 'pane' | 'page';
  children: ReactNode;
}

/** Stops a fault in the program at the edge of a pane or page, says what still works, and offers to try again. Another page or incident gets another `key`. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: boolean }> {
  override state: { failed: boolean } = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    if (this.props.around === 'pane')
      return (
        <ErrorState
          title={message('common.error.pane')}
          detail={message('common.error.pane.what')}
          onRetry={() => this.setState({ failed: false })}
        />
      );
    return (
      <EmptyState
        icon={<Glyph name="status-red" />}
        title={message('common.error.page')}
        action={<Button onClick={() => window.location.reload()}>{message('common.reload')}</Button>}
      >
        {message('common.error.page.what')}
      </EmptyState>
    );
  }
}
