import type { Level } from '../classification/levels.ts';
import type { DomainEvent } from '../events.ts';
import type { Recorded } from '../kernel/event.ts';
import type { ReviewStep, StepTimes } from '../review/steps.ts';

const order: readonly Level[] = ['disruption', 'major', 'extraordinary'];

type Course = {
  steps: { [Step in ReviewStep]?: string };
  isOpen: boolean;
  level: Level | null;
  highest: Level | null;
};

/** What one incident came to: when each key step came, and the highest level that it had. */
export type IncidentCourse = { readonly steps: StepTimes; readonly highest: Level | null };

/**
 * When the key steps of each incident came, of a whole log; events are taken one by one, in order. It reads payloads alone.
 * `reported` is when it was recorded and `first-call` when it was told; the others are when they first happened, also where
 * that was written down later.
 */
export class IncidentSteps {
  readonly #courses = new Map<string, Course>();
  readonly #alarms = new Map<string, string>();

  take(event: Recorded<DomainEvent>): void {
    const { occurredAt } = event;
    switch (event.type) {
      case 'incident.reported':
        this.#courses.set(event.payload.incident, {
          steps: { 'first-call': occurredAt, reported: event.recordedAt },
          isOpen: true,
          level: null,
          highest: null,
        });
        return;
      case 'journal.written': {
        const { incident, direction, system } = event.payload;
        if (direction === 'in' && system !== true && incident !== null)
          this.#earliest(incident, 'first-call', occurredAt);
        return;
      }
      case 'incident.assessed':
        this.#earliest(event.payload.incident, 'assessed', occurredAt);
        return;
      case 'incident.classified':
        this.#level(event.payload.incident, event.payload.level, occurredAt);
        return;
      case 'alarm.sent': {
        const { alarm, incident, test } = event.payload;
        if (incident === null || test) return;
        this.#alarms.set(alarm, incident);
        this.#earliest(incident, 'alarm', occurredAt);
        return;
      }
      case 'alarm.acknowledged': {
        const incident = this.#alarms.get(event.payload.alarm);
        if (incident !== undefined && event.payload.answer !== 'cannot')
          this.#earliest(incident, 'answered', occurredAt);
        return;
      }
      case 'staff.activated':
        if (event.payload.incident !== null) this.#earliest(event.payload.incident, 'staff', occurredAt);
        else this.#during('staff', occurredAt);
        return;
      case 'crisis-leadership.activation-requested':
        this.#earliest(event.payload.incident, 'requested', occurredAt);
        return;
      case 'crisis-leadership.activation-decided':
        this.#earliest(event.payload.incident, 'decided', occurredAt);
        return;
      case 'crisis-leadership.oral-decision-recorded':
        this.#earliest(event.payload.incident, 'decided', event.payload.decidedAt);
        return;
      case 'safety-point.status-set':
        if (event.payload.status === 'open') this.#during('point-open', occurredAt);
        return;
      case 'incident.merged':
        this.#merge(event.payload.incident, event.payload.into, occurredAt);
        return;
      case 'incident.closed':
        this.#close(event.payload.incident, occurredAt);
        return;
      case 'incident.reopened': {
        const course = this.#courses.get(event.payload.incident);
        if (course === undefined) return;
        course.isOpen = true;
        delete course.steps.closed;
        return;
      }
      default:
        return;
    }
  }

  of(incident: string): IncidentCourse {
    return this.#courses.get(incident) ?? { steps: {}, highest: null };
  }

  #earliest(incident: string, step: ReviewStep, at: string): void {
    const course = this.#courses.get(incident);
    if (course !== undefined) course.steps[step] = earlier(course.steps[step], at);
  }

  /** What is not said to be about one incident is a step of the serious ones that go on, or where none is serious, of all. */
  #during(step: ReviewStep, at: string): void {
    const open = [...this.#courses.values()].filter(({ isOpen }) => isOpen);
    const serious = open.filter(({ level }) => level === 'major' || level === 'extraordinary');
    for (const { steps } of serious.length > 0 ? serious : open) steps[step] = earlier(steps[step], at);
  }

  #level(incident: string, level: Level, at: string): void {
    const course = this.#courses.get(incident);
    if (course === undefined) return;
    course.steps.level = earlier(course.steps.level, at);
    course.level = level;
    const before = course.highest === null ? -1 : order.indexOf(course.highest);
    if (order.indexOf(level) > before) course.highest = level;
  }

  #merge(incident: string, into: string, at: string): void {
    const told = this.#courses.get(incident)?.steps['first-call'];
    if (told !== undefined) this.#earliest(into, 'first-call', told);
    this.#close(incident, at);
  }

  #close(incident: string, at: string): void {
    const course = this.#courses.get(incident);
    if (course === undefined) return;
    course.isOpen = false;
    course.steps.closed = at;
  }
}

const earlier = (known: string | undefined, at: string): string =>
  known === undefined || at < known ? at : known;
