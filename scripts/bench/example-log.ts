import { randomUUID } from 'node:crypto';
import type { SubmittedCommand } from '../../server/commands/command-answer.ts';
import { decideBatch, type DecidedBatch, nothingOlder } from '../../server/commands/decide-batch.ts';
import { emptyHead, type Head } from '../../shared/kernel/hash-chain.ts';
import { applyChanges, emptyState } from '../../shared/state.ts';
import { noteText } from './commands.ts';
import { configured, exampleDocument, tibOfTyreso } from './example-organisation.ts';

const openIncidents = 20;
const batchSize = 250;
/** A batch is some 16 incidents, which a municipality has in about two days of bad weather. */
const batchInterval = 2 * 24 * 60 * 60_000;
/** However long the log is, it ends before today: on one from the future the console would not begin a shift. */
const lastNight = '2026-03-10T00:00:00.000Z';

/**
 * A log as years of nights would leave it, decided and sealed by the real code: incidents that are reported, assessed, written
 * about, corrected and closed, and safety points that report. Yields batches until so many events are there.
 */
export function* exampleLog(
  organisation: string,
  events: number,
): Generator<{ expected: Head; decided: DecidedBatch }> {
  const state = emptyState();
  const commands = nights();
  let head: Head = emptyHead;
  let at = Date.parse(lastNight) - Math.ceil(events / batchSize) * batchInterval;
  while (head.seq < events) {
    at += batchInterval;
    const batch = Array.from({ length: head.seq === 0 ? 1 : batchSize }, () => commands.next().value).map(
      (command) => ({
        command,
        submitter:
          command.type === 'organisation.configure'
            ? { ...tibOfTyreso, roles: ['administrator'] }
            : tibOfTyreso,
        answer: () => undefined,
      }),
    );
    const decided = decideBatch(
      { organisation, below: state, head, lastRecordedAt: '' },
      batch,
      new Date(at).toISOString(),
      nothingOlder,
    );
    const refused = decided.refused[0];
    if (refused !== undefined) {
      throw new Error(`${refused.waiting.command.type} was refused: ${JSON.stringify(refused.rejection)}`);
    }
    yield { expected: head, decided };
    applyChanges(state, decided.changes);
    head = decided.head;
  }
}

function* nights(): Generator<SubmittedCommand, never> {
  yield configured;
  const open: string[] = [];
  const department = exampleDocument.departments[0]?.id ?? '';
  const points = exampleDocument.safetyPoints.map(({ id }) => id);
  const by = (type: string, data: object) => ({ id: randomUUID(), type, data }) as SubmittedCommand;
  for (let night = 0; ; night += 1) {
    const incident = randomUUID();
    yield by('incident.report', {
      incident,
      title: `Kabelbrott ${night}`,
      incidentType: 'power-outage',
      description: noteText,
      place: { label: 'Trollbäcken', lat: 59.2253, lon: 18.2003 },
      departments: [department],
    });
    open.push(incident);
    yield by('incident.assess', { incident, facts: factsOf(night, department) });
    for (let line = 0; line < 8; line += 1) {
      const entry = randomUUID();
      yield by('journal.write', {
        entry,
        incident,
        kind: 'contact',
        direction: 'in',
        text: `${line}. ${noteText}`,
      });
      if (line % 4 === 0) {
        yield by('journal.correct', {
          entry: randomUUID(),
          corrects: entry,
          text: noteText,
          reason: 'Fel antal hushåll',
        });
      }
    }
    yield by('journal.write', { entry: randomUUID(), kind: 'note', direction: 'internal', text: noteText });
    const safetyPoint = points[night % points.length] ?? '';
    yield by('safety-point.report', { safetyPoint, occupancy: night % 80, note: 'Lugnt' });
    if (open.length > openIncidents)
      yield by('incident.close', { incident: open.shift(), reason: 'Strömmen är tillbaka' });
  }
}

function factsOf(night: number, department: string): object {
  return {
    departments: [department],
    handledWithinOrdinaryOrganisation: night % 2 === 0 ? 'yes' : 'no',
    needsMunicipalCoordination: 'unknown',
    needsCentralPrioritisation: 'no',
    deviatesFromNormal: 'yes',
    needsUrgentMunicipalAction: 'unknown',
    vitalFunctions: [{ function: 'electricity', disturbance: 'serious' }],
  };
}
