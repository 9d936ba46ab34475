import type { JournalEvent } from '../journal/events.ts';
import { systemLine } from '../journal/system-line.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import { message } from '../language/message.ts';
import type { State } from '../state.ts';
import { drawingKindName } from './kind-name.ts';
import type { DrawingKind, DrawingMeaning } from './meanings.ts';

type Told = {
  readonly kind: DrawingKind;
  readonly meaning: DrawingMeaning | null;
  readonly name: string | null;
  readonly incident: string | null;
};

/** What the journal says of a drawing that comes, goes or comes back. */
export function drawingLine(
  state: State,
  context: DecisionContext,
  what: 'drawn' | 'removed' | 'restored',
  told: Told,
  reason = '',
): JournalEvent {
  const words = {
    drawing: drawingKindName(told.kind, told.meaning),
    name: told.name ?? message('drawing.unknown'),
  };
  const text =
    what === 'removed'
      ? message('journal-line.drawing-removed', { ...words, reason })
      : message(`journal-line.drawing-${what}`, words);
  return systemLine(state, context, { incident: told.incident, kind: 'situation', text });
}
