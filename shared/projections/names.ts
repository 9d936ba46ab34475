import type { DomainEvent } from '../events.ts';
import { incidentName } from '../incident/journal-lines.ts';
import type { Recorded } from '../kernel/event.ts';
import { message } from '../language/message.ts';
import { paragraphName } from '../meeting/items.ts';
import type { ImportDocument } from '../organisation/import-document.ts';

/**
 * What things are called, learnt from the events themselves as they pass in order, so that a line about an old incident or a
 * done task still has its name though the live fold has let it go. It knows only the texts that its events hold: give it
 * events whose restricted texts are withheld, and no name tells them.
 */
export class Names {
  organisation: ImportDocument | null = null;
  readonly #incidents = new Map<string, number>();
  readonly #entries = new Map<string, number>();
  readonly #tasks = new Map<string, { incident: string | null; title: string | null }>();
  readonly #assignments = new Map<string, { group: string; function: string; holder: string | null }>();
  readonly #directives = new Map<string, { group: string; text: string | null }>();
  readonly #facts = new Map<string, string | null>();
  readonly #requests = new Map<string, string>();
  readonly #recipients = new Map<string, string | null>();
  readonly #alarmLists = new Map<string, string | null>();
  readonly #alarms = new Map<string, string | null>();
  readonly #escalations = new Map<string, { rule: string; incident: string }>();
  readonly #meetings = new Map<string, string>();
  readonly #items = new Map<string, string>();
  readonly #safetyPoints = new Map<string, string>();
  readonly #needs = new Map<string, string | null>();
  readonly #steps = new Map<string, string>();
  readonly #premises = new Map<string, string>();
  readonly #drawings = new Map<string, { name: string | null; incident: string | null }>();
  readonly #takeovers = new Map<string, { committee: string; area: string | null }>();

  /** Takes in an event; call it before asking about what the event is about. */
  learn(event: Recorded<DomainEvent>): void {
    switch (event.type) {
      case 'organisation.configured':
        this.organisation = event.payload.document;
        for (const { id, name, checklist } of event.payload.document.safetyPoints) {
          this.#safetyPoints.set(id, name);
          this.#learnSteps(id, checklist ?? []);
        }
        return;
      case 'safety-point.registered':
        if (typeof event.payload.fields.name === 'string')
          this.#safetyPoints.set(event.payload.safetyPoint, event.payload.fields.name);
        this.#learnSteps(event.payload.safetyPoint, event.payload.fields.checklist ?? []);
        return;
      case 'premises.imported':
        for (const { id, name } of event.payload.premises) this.#premises.set(id, name);
        return;
      case 'incident.reported':
        this.#incidents.set(event.payload.incident, event.payload.number);
        return;
      case 'incident.merged':
        this.#follow(event.payload.incident, event.payload.into);
        return;
      case 'journal.written':
      case 'journal.corrected':
      case 'journal.struck':
        this.#entries.set(event.payload.entry, event.payload.number);
        return;
      case 'task.added': {
        const { task, incident } = event.payload;
        this.#tasks.set(task, { incident, title: event.sealed?.title ?? null });
        return;
      }
      case 'task.updated': {
        const task = this.#tasks.get(event.payload.task);
        if (task !== undefined && event.payload.changed.includes('title'))
          task.title = event.sealed?.title ?? null;
        return;
      }
      case 'safety-point.need-asked':
        this.#needs.set(event.payload.need, event.sealed?.what ?? null);
        return;
      case 'staff.assigned': {
        const { assignment, group } = event.payload;
        const holder = event.sealed?.holder ?? null;
        this.#assignments.set(assignment, { group, function: event.payload.function, holder });
        return;
      }
      case 'staff.directive-issued': {
        const { directive, group } = event.payload;
        this.#directives.set(directive, { group, text: event.sealed?.text ?? null });
        return;
      }
      case 'drawing.drawn':
      case 'drawing.changed':
        this.#learnDrawing(event);
        return;
      case 'situation.key-fact-set':
        this.#facts.set(event.payload.fact, event.sealed?.label ?? null);
        return;
      case 'alarm.recipient-set':
        this.#recipients.set(event.payload.recipient, event.sealed?.name ?? null);
        return;
      case 'alarm.list-set':
        this.#alarmLists.set(event.payload.list, event.sealed?.name ?? null);
        return;
      case 'alarm.sent':
        this.#alarms.set(event.payload.alarm, event.payload.incident);
        return;
      case 'escalation.planned': {
        const { escalation, rule, incident } = event.payload;
        this.#escalations.set(escalation, { rule, incident });
        return;
      }
      case 'crisis-leadership.activation-requested':
        this.#requests.set(event.payload.request, event.payload.incident);
        return;
      case 'crisis-leadership.taken-over': {
        const { takeover, committee } = event.payload;
        this.#takeovers.set(takeover, { committee, area: event.sealed?.area ?? null });
        return;
      }
      case 'meeting.called':
        this.#meetings.set(event.payload.meeting, event.payload.startsAt);
        return;
      case 'meeting.item-recorded':
        this.#items.set(event.payload.item, paragraphName(event.payload));
        return;
      default:
        return;
    }
  }

  /** When a meeting was to begin, ISO 8601 UTC. */
  meeting(id: string): string {
    return this.#meetings.get(id) ?? '';
  }

  /** § 12/2026 */
  item(id: string): string {
    return this.#items.get(id) ?? message('timeline.unknown-item');
  }

  /** Questions to the chair follow a merged incident into the other, and tasks that come to be done do too. */
  #follow(incident: string, into: string): void {
    for (const [request, about] of this.#requests) if (about === incident) this.#requests.set(request, into);
    for (const task of this.#tasks.values()) if (task.incident === incident) task.incident = into;
  }

  /** H-041 */
  incident(id: string): string {
    const number = this.#incidents.get(id);
    return number === undefined ? message('timeline.unknown-incident') : incidentName(number);
  }

  /** The incident's number; null where it is not among the events. */
  incidentNumber(id: string): number | null {
    return this.#incidents.get(id) ?? null;
  }

  /** The journal entry's number; null where it is not among the events. */
  entryNumber(id: string): number | null {
    return this.#entries.get(id) ?? null;
  }

  task(id: string): string {
    return this.#tasks.get(id)?.title ?? message('timeline.unknown-task');
  }

  assignment(id: string): {
    readonly group: string;
    readonly function: string;
    readonly holder: string | null;
  } {
    return this.#assignments.get(id) ?? { group: '', function: '', holder: null };
  }

  directive(id: string): { readonly group: string; readonly text: string | null } {
    return this.#directives.get(id) ?? { group: '', text: null };
  }

  /** A recipient of alarms; their id, a word of the organisation's own, where the name is erased. */
  recipient(id: string): string {
    return this.#recipients.get(id) ?? id;
  }

  alarmList(id: string): string {
    return this.#alarmLists.get(id) ?? id;
  }

  escalationRule(id: string): string {
    return this.organisation?.escalationRules?.find((rule) => rule.id === id)?.name ?? id;
  }

  escalation(id: string): string {
    return this.escalationRule(this.#escalations.get(id)?.rule ?? '');
  }

  /** A zone, a line or a note on the map. */
  drawing(id: string): string {
    return this.#drawings.get(id)?.name ?? message('timeline.unknown-drawing');
  }

  #learnDrawing(event: Extract<Recorded<DomainEvent>, { type: 'drawing.drawn' | 'drawing.changed' }>): void {
    const { drawing, incident } = event.payload;
    const known = this.#drawings.get(drawing) ?? { name: null, incident: null };
    const named = event.type === 'drawing.drawn' || event.payload.changed.includes('name');
    this.#drawings.set(drawing, {
      name: named ? (event.sealed?.name ?? null) : known.name,
      incident: incident === undefined ? known.incident : incident,
    });
  }

  /** What a safety point asked for. */
  need(id: string): string {
    return this.#needs.get(id) ?? message('timeline.unknown-need');
  }

  /** A step of a safety point's checklist, as it was called when the point was last registered. */
  checklistStep(point: string, step: string): string {
    return this.#steps.get(`${point} ${step}`) ?? step;
  }

  #learnSteps(point: string, checklist: readonly { readonly id: string; readonly text: string }[]): void {
    for (const { id, text } of checklist) this.#steps.set(`${point} ${id}`, text);
  }

  fact(id: string): string {
    return this.#facts.get(id) ?? message('timeline.unknown-fact');
  }

  takeover(id: string): { readonly committee: string; readonly area: string | null } {
    const takeover = this.#takeovers.get(id);
    return { committee: this.committee(takeover?.committee ?? ''), area: takeover?.area ?? null };
  }

  committee(id: string): string {
    return this.organisation?.committees.find((one) => one.id === id)?.name ?? id;
  }

  /** A department, or a partner that reports its status. */
  department(id: string): string {
    const { departments = [], partners = [] } = this.organisation ?? {};
    return [...departments, ...partners].find((one) => one.id === id)?.name ?? id;
  }

  safetyPoint(id: string): string {
    return this.#safetyPoints.get(id) ?? id;
  }

  premises(id: string): string {
    return this.#premises.get(id) ?? id;
  }

  /** The incident that an event belongs to; null where it belongs to none. */
  incidentOf(event: Recorded<DomainEvent>): string | null {
    const { payload } = event;
    if ('drawing' in payload) return this.#drawings.get(payload.drawing)?.incident ?? null;
    if ('incident' in payload) return payload.incident;
    if ('alarm' in payload && typeof payload.alarm === 'string')
      return this.#alarms.get(payload.alarm) ?? null;
    if ('escalation' in payload && typeof payload.escalation === 'string')
      return this.#escalations.get(payload.escalation)?.incident ?? null;
    if ('task' in payload) return this.#tasks.get(payload.task)?.incident ?? null;
    if ('request' in payload) return this.#requests.get(payload.request) ?? null;
    return null;
  }
}
