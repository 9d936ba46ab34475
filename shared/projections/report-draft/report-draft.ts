import type { DomainEvent } from '../../events.ts';
import type { LoggedEvent, Recorded } from '../../kernel/event.ts';
import { byPart } from '../../situation-report/parts.ts';
import type { ByPart, ReportSentence } from '../../situation-report/parts.ts';
import type { State } from '../../state.ts';
import { readableEvent } from '../readable-event.ts';
import { courseSentence } from './course.ts';
import { JournalSentences } from './journal.ts';
import { measureSentence } from './measures.ts';
import { plannedSentences } from './planned.ts';
import type { DraftSentence } from './sentences.ts';
import { standingSentences } from './standing.ts';

/** What a draft is made of. */
export type ReportDraft = {
  readonly sections: ByPart<readonly ReportSentence[]>;
  /** How many events had texts that are withheld, and so are not told. */
  readonly withheld: number;
};

/**
 * Makes a draft of a situation report from the log: what has happened since the last one, how it is, what is planned. Give it the
 * events as a reader without restricted texts has them, one by one, in order, and the state after the last: what is withheld from such
 * a reader never stands in a draft.
 */
export class ReportDrafter {
  readonly #state: State;
  readonly #journal: JournalSentences;
  readonly #sentences: DraftSentence[] = [];
  readonly #changed = {
    departments: new Map<string, number[]>(),
    safetyPoints: new Map<string, number[]>(),
    keyFacts: new Map<string, number[]>(),
    assessed: new Map<string, number[]>(),
  };
  #withheld = 0;

  constructor(state: State) {
    this.#state = state;
    this.#journal = new JournalSentences(state);
  }

  take(logged: LoggedEvent): void {
    const event = readableEvent(logged);
    if (event === null) return;
    if (logged.absent?.sealed === 'withheld' && !event.type.startsWith('record.')) {
      this.#withheld += 1;
    }
    this.#note(event);
    const said = courseSentence(this.#state, event) ?? measureSentence(this.#state, event);
    if (said !== null) this.#sentences.push(said);
  }

  #note(event: Recorded<DomainEvent>): void {
    const { departments, safetyPoints, keyFacts, assessed } = this.#changed;
    switch (event.type) {
      case 'journal.written':
      case 'journal.corrected':
      case 'journal.struck':
        this.#journal.take(event);
        return;
      case 'situation.department-status-set':
        add(departments, event.payload.department, event.seq);
        return;
      case 'safety-point.status-set':
      case 'safety-point.reported':
        add(safetyPoints, event.payload.safetyPoint, event.seq);
        return;
      case 'situation.key-fact-set':
        add(keyFacts, event.payload.fact, event.seq);
        return;
      case 'incident.assessed':
        add(assessed, event.payload.incident, event.seq);
        return;
      default:
        return;
    }
  }

  /** The draft; `now` is ISO 8601 UTC. */
  draft(now: string): ReportDraft {
    const happened = [...this.#sentences, ...this.#journal.sentences()].toSorted((one, other) =>
      one.at.localeCompare(other.at),
    );
    const all = [
      ...standingSentences(this.#state, this.#changed),
      ...happened,
      ...plannedSentences(this.#state, now),
    ];
    return {
      sections: byPart((part) =>
        all
          .filter((sentence) => sentence.part === part)
          .slice(-mostSentences)
          .map(({ text, sources }) => ({ text, sources })),
      ),
      withheld: this.#withheld,
    };
  }
}

/** As many as a part holds; the newest. */
const mostSentences = 200;

function add(all: Map<string, number[]>, id: string, seq: number): void {
  all.set(id, [...(all.get(id) ?? []).slice(-19), seq]);
}
