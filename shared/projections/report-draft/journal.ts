import type { JournalEvent } from '../../journal/events.ts';
import type { JournalKind } from '../../journal/state.ts';
import type { Recorded } from '../../kernel/event.ts';
import { message } from '../../language/message.ts';
import type { ReportPart } from '../../situation-report/parts.ts';
import type { State } from '../../state.ts';
import { asSentence, reportTime, sentenceOf } from './sentences.ts';
import type { DraftSentence } from './sentences.ts';

/** Where the report tells what people have written in the journal; contacts and notes are not told. */
const partOf: { readonly [Kind in JournalKind]: ReportPart | null } = {
  event: 'course',
  situation: 'state',
  decision: 'measuresTaken',
  measure: 'measuresTaken',
  contact: null,
  note: null,
};

/**
 * What people wrote in the journal as it stands now: a correction in the place of what it corrects, nothing that is struck, none of
 * the console's own lines.
 */
export class JournalSentences {
  readonly #entries = new Map<string, DraftSentence | null>();
  /** What entries said and when that happened, so that a correction stands at the time of what it corrects. */
  readonly #told = new Map<string, { readonly text: string; readonly occurredAt: string }>();
  readonly #state: State;

  constructor(state: State) {
    this.#state = state;
  }

  take(event: Recorded<JournalEvent>): void {
    switch (event.type) {
      case 'journal.written':
        if (event.payload.system !== true) this.#add(event, event.sealed?.text ?? null);
        return;
      case 'journal.corrected': {
        const { corrects } = event.payload;
        const before = this.#told.get(corrects) ?? this.#state.journal.get(corrects);
        const text = event.sealed === null ? null : (event.sealed.text ?? before?.text ?? null);
        this.#entries.set(corrects, null);
        this.#add(event, text, before?.occurredAt);
        return;
      }
      case 'journal.struck':
        this.#entries.set(event.payload.strikes, null);
    }
  }

  #add(
    event: Exclude<Recorded<JournalEvent>, { type: 'journal.struck' }>,
    text: string | null,
    occurredAt = event.occurredAt,
  ): void {
    const { entry, kind } = event.payload;
    const part = partOf[kind];
    if (text === null) return;
    this.#told.set(entry, { text, occurredAt });
    if (part === null) return;
    const words = { time: reportTime(occurredAt), text: asSentence(text) };
    const said = message('report-draft.journal', words);
    this.#entries.set(entry, sentenceOf({ ...event, occurredAt }, part, entry, said));
  }

  /** Those that stand. */
  sentences(): readonly DraftSentence[] {
    return [...this.#entries.values()].filter((sentence) => sentence !== null);
  }
}
