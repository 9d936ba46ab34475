import type { JournalEvent } from '../journal/events.ts';
import { message } from '../language/message.ts';
import { committeeName } from '../organisation/lookup.ts';
import type { State } from '../state.ts';
import type { CrisisLeadershipEvent } from './events.ts';
import type { JournalLines } from './journal-lines.ts';
import type { Takeover } from './state.ts';

/** One area returns to its committee, with its own line in the journal. */
export function returned(
  state: State,
  takeover: Takeover,
  by: 'handback' | 'termination' | 'void',
  motive: string,
  lines: JournalLines,
): readonly (CrisisLeadershipEvent | JournalEvent)[] {
  const text = message('journal-line.handed-back', {
    by,
    committee: committeeName(state, takeover.committee),
    area: takeover.area ?? '',
    motive,
  });
  return [
    {
      type: 'crisis-leadership.handed-back',
      payload: { takeover: takeover.id, ...(by === 'handback' ? {} : { by }) },
      sealed: { motive },
    },
    lines.decision(null, text),
  ];
}
