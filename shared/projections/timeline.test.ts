import { describe, expect, test } from 'vitest';
import { tyresoDocument } from '../../test/support/example-document.ts';
import { oneOfEach } from '../../test/support/one-of-each.ts';
import { unsealed, withoutTexts } from '../../test/support/unsealed.ts';
import { eventVersions } from '../events.ts';
import { UnknownEventError } from '../fold.ts';
import type { LoggedEvent } from '../kernel/event.ts';
import { Timeline } from './timeline.ts';

const log = unsealed(oneOfEach(tyresoDocument));

function tell(events: readonly LoggedEvent[]): string[] {
  const timeline = new Timeline((iso) => iso.slice(11, 16));
  return events.map((event) => timeline.take(event).text);
}

describe('the timeline', () => {
  test('has a line for every type of event, and no line tells an id', () => {
    expect(new Set(log.map((event) => event.type))).toEqual(new Set(Object.keys(eventVersions)));
    for (const text of tell(log)) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|undefined|null|\{/);
    }
  });

  test('has a line for every type of event when no text may be read', () => {
    for (const text of tell(log.map((event) => withoutTexts(event)))) {
      expect(text).not.toMatch(/Vattenfall|Trollbäcken|syrgas|fläktar/);
      expect(text).not.toMatch(/undefined|null|\{/);
    }
  });

  test('names things as they are called', () => {
    const lines = tell(log);
    expect(lines).toContain('H-001 rapporterad som Elavbrott: Kabelbrott i Trollbäcken (plats: Trollbäcken)');
    expect(lines).toContain('H-001 ändrad från Störning till Särskild händelse. Motiv: Samordning behövs');
    expect(lines).toContain(
      'H-001 ändrad: rubrik och berörda förvaltningar. Ny rubrik: Kabelbrott i Trollbäcken och Krusboda',
    );
    expect(lines).toContain('Post 1, in: 2 300 hushåll utan ström');
    expect(lines).toContain('Post 3 rättar post 1: 3 200 hushåll utan ström (skäl: Siffrorna var omkastade)');
    expect(lines).toContain('Post 2 struken genom post 4. Skäl: Skriven två gånger');
    expect(lines).toContain('Uppgift till Fastighet (klar senast 05:00): Kör ut värmefläktar');
    expect(lines).toContain('Uppgiften Kör ut värmefläktar är klar. Utkört 05:10');
    expect(lines).toContain('Nyckelfaktumet Hushåll utan ström togs bort.');
  });

  test('says that an erased text is erased and that a filtered event is left out', () => {
    const [configured, , reported] = log;
    if (configured === undefined || reported === undefined) throw new Error('the log is too short');
    const filtered: LoggedEvent = {
      ...reported,
      payload: null,
      sealed: null,
      absent: { payload: 'filtered', sealed: 'filtered' },
    };
    expect(tell([configured, withoutTexts(reported, 'erased')])[1]).toBe(
      'H-001 rapporterad som Elavbrott: Gallrat',
    );
    expect(tell([configured, filtered])[1]).toBe('Utelämnad ur utdraget.');
  });

  test('belongs to the incident of its task or request', () => {
    const timeline = new Timeline((iso) => iso);
    const entries = log.map((event) => timeline.take(event));
    const incidentOf = (type: string) => entries.find((entry) => entry.type === type)?.incident ?? null;
    expect(incidentOf('task.completed')).toBe(incidentOf('incident.closed'));
    expect(incidentOf('crisis-leadership.brief-opened')).toBe(incidentOf('incident.closed'));
    expect(incidentOf('duty.taken-over')).toBeNull();
  });

  test('does not guess at an event that it does not know', () => {
    const [first] = log;
    if (first === undefined) throw new Error('the log is empty');
    expect(() => tell([{ ...first, type: 'incident.vanished' }])).toThrow(UnknownEventError);
  });
});
