import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';

/** Says in words what the row's bar shows: it has changed since the last look. */
export function ChangedMark({ changed }: { changed: boolean }): ReactNode {
  return changed ? <VisuallyHidden>{message('board.incidents.changed')}. </VisuallyHidden> : null;
}
