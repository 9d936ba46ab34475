import type { DomainEvent } from '../events.ts';
import type { Recorded } from '../kernel/event.ts';
import type { Observation, Review } from '../review/state.ts';
import type { ReviewGoal } from '../review/steps.ts';

/** A measure of an observation: a task, done or not. */
export type MeasureRow = {
  readonly task: string;
  readonly title: string | null;
  readonly owner: string | null;
  readonly dueAt: string | null;
  readonly completedAt: string | null;
};

/** An observation as a review shows it, also one that the live fold has let go. */
export type ObservationRow = Pick<
  Observation,
  'incident' | 'kind' | 'at' | 'moment' | 'text' | 'cause' | 'notedBy'
> & {
  readonly observation: string;
  readonly measures: readonly MeasureRow[];
  readonly struck: boolean;
};

/** The newest description of an incident's review. */
export type ReviewRow = Omit<Review, 'id' | 'describedBy' | 'seq'> & { readonly review: string };

/** What has been learnt, of a whole log; events are taken one by one, in order. */
export class ReviewRows {
  goals: readonly ReviewGoal[] = [];
  readonly #observations = new Map<string, Omit<ObservationRow, 'measures'>>();
  readonly #measures = new Map<string, MeasureRow & { readonly observation: string }>();
  readonly #reviews = new Map<string, ReviewRow>();

  take(event: Recorded<DomainEvent>): void {
    switch (event.type) {
      case 'review.goals-set':
        this.goals = event.payload.goals;
        return;
      case 'review.observation-noted': {
        const { text = null, cause = null, recordedBy: notedBy = null } = event.sealed ?? {};
        const row = { ...event.payload, text, cause, struck: false, notedBy };
        this.#observations.set(row.observation, row);
        return;
      }
      case 'review.observation-changed':
        this.#change(event);
        return;
      case 'review.observation-struck': {
        const row = this.#observations.get(event.payload.observation);
        if (row !== undefined) this.#observations.set(row.observation, { ...row, struck: true });
        return;
      }
      case 'review.described': {
        const { changed, incident, ...rest } = event.payload;
        const before = this.#reviews.get(incident)?.summary ?? null;
        const summary = changed.includes('summary') ? (event.sealed?.summary ?? null) : before;
        this.#reviews.set(incident, { ...rest, incident, summary, describedAt: event.recordedAt });
        return;
      }
      case 'task.added':
      case 'task.updated':
      case 'task.completed':
        this.#takeTask(event);
        return;
      default:
        return;
    }
  }

  /** Those of an incident that stand, in the order of their moments. */
  observationsOf(incident: string): readonly ObservationRow[] {
    return [...this.#observations.values()]
      .filter((row) => row.incident === incident && !row.struck)
      .map((row) => ({ ...row, measures: this.#measuresOf(row.observation) }))
      .toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  }

  reviewOf(incident: string): ReviewRow | null {
    return this.#reviews.get(incident) ?? null;
  }

  /** Every measure, with the incident that it is learnt from. */
  measures(): readonly (MeasureRow & { readonly incident: string })[] {
    return [...this.#measures.values()].flatMap((measure) => {
      const observation = this.#observations.get(measure.observation);
      return observation === undefined ? [] : [{ ...measure, incident: observation.incident }];
    });
  }

  #measuresOf(observation: string): readonly MeasureRow[] {
    return [...this.#measures.values()].filter((measure) => measure.observation === observation);
  }

  #change(event: Recorded<Extract<DomainEvent, { type: 'review.observation-changed' }>>): void {
    const { payload, sealed } = event;
    const row = this.#observations.get(payload.observation);
    if (row === undefined) return;
    this.#observations.set(row.observation, {
      ...row,
      kind: payload.kind ?? row.kind,
      at: payload.at ?? row.at,
      text: payload.changed.includes('text') ? (sealed?.text ?? null) : row.text,
      cause: payload.changed.includes('cause') ? (sealed?.cause ?? null) : row.cause,
    });
  }

  #takeTask(
    event: Recorded<Extract<DomainEvent, { type: 'task.added' | 'task.updated' | 'task.completed' }>>,
  ): void {
    const { task } = event.payload;
    if (event.type === 'task.added') {
      const { observation, dueAt } = event.payload;
      if (observation === undefined) return;
      const { title = null, owner = null } = event.sealed ?? {};
      this.#measures.set(task, { task, observation, title, owner, dueAt, completedAt: null });
      return;
    }
    const row = this.#measures.get(task);
    if (row === undefined) return;
    if (event.type === 'task.completed') {
      this.#measures.set(task, { ...row, completedAt: event.occurredAt });
      return;
    }
    const { changed, dueAt } = event.payload;
    this.#measures.set(task, {
      ...row,
      title: changed.includes('title') ? (event.sealed?.title ?? null) : row.title,
      owner: changed.includes('owner') ? (event.sealed?.owner ?? null) : row.owner,
      dueAt: dueAt === undefined ? row.dueAt : dueAt,
    });
  }
}
