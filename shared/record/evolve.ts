import type { Recorded } from '../kernel/event.ts';
import type { Change, State } from '../state.ts';
import { givenBack, withheldWith } from './covered.ts';
import type { RecordEvent } from './events.ts';
import { withTexts } from './texts.ts';

/** The fold holds no restricted text: a restriction takes it out, a release puts it back. */
export function evolveRecord(state: State, event: Recorded<RecordEvent>): Change[] {
  const { record } = event.payload;
  switch (event.type) {
    case 'record.restricted': {
      const row = { id: record, readers: event.payload.readers, since: event.recordedAt };
      return [
        { table: 'restrictedRecords', id: record, row },
        ...withTexts(state, record, {}),
        ...withheldWith(state, record),
      ];
    }
    case 'record.released': {
      const texts = event.sealed?.texts ?? {};
      // What only said another record's words again was never restricted itself.
      if (!state.restrictedRecords.has(record))
        return givenBack(state, record, event.payload.about ?? [], texts);
      return [{ table: 'restrictedRecords', id: record, row: null }, ...withTexts(state, record, texts)];
    }
  }
}
