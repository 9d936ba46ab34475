import { roleFor } from '../authorization/capabilities.ts';
import { commandSchemas } from '../commands.ts';
import type { Command, CommandData, CommandType } from '../commands.ts';
import { decide } from '../domain.ts';
import type { DomainContext } from '../domain.ts';
import { effectsOf } from '../effects.ts';
import type { Effect } from '../effects.ts';
import { eventVersions } from '../events.ts';
import type { DomainEvent } from '../events.ts';
import { evolve } from '../fold.ts';
import { vitalFunctions } from '../classification/vital-functions.ts';
import type { LoggedEvent, Recorded } from '../kernel/event.ts';
import type { ActionCard, ImportDocument } from '../organisation/import-document.ts';
import { legalReferenceKeys } from '../organisation/import-shape.ts';
import type { Rejection } from '../rejection.ts';
import { withOlderRows } from '../candidate-state.ts';
import { applyChanges, emptyState } from '../state.ts';
import type { HeldState, State } from '../state.ts';

/** What a command led to: its new events, or the refusal. */
export type Outcome = { readonly events: readonly DomainEvent[]; readonly refused: Rejection | null };

/**
 * For tests: an organisation's log without a database. Commands are decided and folded as on the server; the hashes are made
 * up, `h1`, `h2` … by position, since no rule reads them. Times start at 2026-11-22 03:00 UTC and go a minute a command.
 */
export class Story {
  readonly state: HeldState = emptyState();
  readonly events: LoggedEvent[] = [];
  /** What the server would have put in the outbox, in order. */
  readonly effects: Effect[] = [];
  #ids = 0;
  #minutes = 0;
  #day = 22;
  readonly #keepsText: (seq: number) => boolean;

  /** `keepsText`: false for the events whose texts are erased as soon as they are recorded. */
  constructor(keepsText: (seq: number) => boolean = () => true) {
    this.#keepsText = keepsText;
  }

  /** The id of the nth thing: the same in every run. */
  id(): string {
    this.#ids += 1;
    return `00000000-0000-4000-8000-${String(this.#ids).padStart(12, '0')}`;
  }

  /** Lets whole days pass before the next command. */
  daysPass(days: number): void {
    this.#day += days;
  }

  now(): string {
    const dayMilliseconds = 24 * 60 * 60 * 1000;
    const start = 1_795_316_400_000 + (this.#day - 22) * dayMilliseconds;
    // The time is given; no clock is read.
    // oxlint-disable-next-line no-restricted-globals
    return new Date(start + this.#minutes * 60_000).toISOString();
  }

  /** Gives a command in a role; answers its new events, or the refusal. The data passes the schema first. */
  give<Type extends CommandType>(
    type: Type,
    data: CommandData<Type>,
    role = 'duty-officer',
    more: Partial<DomainContext> & { department?: string; safetyPoint?: string; older?: State } = {},
  ): Outcome {
    this.#minutes += 1;
    const command = { type, data: commandSchemas[type].parse(data) } as Command;
    if (roleFor([role], type) === null) throw new Error(`${role} may not give ${type}`);
    const now = this.now();
    const { department = null, safetyPoint = null, older, ...context } = more;
    const actor = {
      account: `account-${role}`,
      name: `${role} 1`,
      role,
      roles: [role],
      department,
      safetyPoint,
    };
    const decision = decide(older === undefined ? this.state : withOlderRows(this.state, older), command, {
      actor,
      now,
      occurredAt: now,
      head: this.events.length,
      newId: () => this.id(),
      ...context,
    });
    if (!decision.ok) return { events: [], refused: decision.failure };
    for (const event of decision.value) this.#record(event, now, more.occurredAt ?? now, role);
    return { events: [...decision.value], refused: null };
  }

  #record(event: DomainEvent, recordedAt: string, occurredAt: string, role: string): void {
    const seq = this.events.length + 1;
    const logged: LoggedEvent = {
      organisation: 'tyreso',
      seq,
      id: `event-${seq}`,
      command: `command-${seq}`,
      type: event.type,
      version: eventVersions[event.type],
      occurredAt,
      recordedAt,
      actor: { account: `account-${role}`, role },
      payload: event.payload as LoggedEvent['payload'],
      payloadSalt: 'salt',
      payloadHash: `p${seq}`,
      sealed: this.#keepsText(seq)
        ? ({ ...event.sealed, recordedBy: `${role} 1` } as LoggedEvent['sealed'])
        : null,
      sealedSalt: 'salt',
      sealedHash: `s${seq}`,
      previousHash: seq === 1 ? '0'.repeat(64) : `h${seq - 1}`,
      hash: `h${seq}`,
    };
    applyChanges(this.state, evolve(this.state, logged));
    this.events.push(logged);
    this.effects.push(...effectsOf(this.state, logged as unknown as Recorded<DomainEvent>));
  }
}

const exampleCard: ActionCard = {
  id: 'elavbrott',
  title: 'Elavbrott, genomförande',
  incidentTypes: ['power-outage'],
  function: 's3',
  steps: [
    { id: 'natagare', text: 'Ring nätägaren', dueMinutes: 15 },
    { id: 'boenden', text: 'Kontrollera boenden', owner: 'omsorg' },
    { id: 'frivilliga', text: 'Fråga de frivilliga', owner: 'frg' },
    { id: 'vaxel', text: 'Ge växeln ett budskap', owner: 'Kontaktcenter' },
  ],
  source: 'Exempel',
};

/** A small municipality: two departments, three committees, two safety points, one action card. */
export const smallMunicipality: ImportDocument = {
  format: 'vaka-organisation/1',
  id: 'tyreso',
  name: 'Exempelkommunen',
  municipalityCode: '0138',
  countyCode: '01',
  countyName: 'Stockholms län',
  example: true,
  centre: { lat: 59.24, lon: 18.22, zoom: 11 },
  bounds: [18.05, 59.12, 18.5, 59.32],
  departments: [
    { id: 'omsorg', name: 'Omsorgsförvaltningen', shortName: 'Omsorg', kind: 'department' },
    { id: 'bygg', name: 'Byggförvaltningen', shortName: 'Bygg', kind: 'department' },
  ],
  committees: [
    { id: 'ks', name: 'Kommunstyrelsen', kind: 'executive-board' },
    { id: 'omsorgsnamnden', name: 'Omsorgsnämnden', kind: 'committee' },
    { id: 'kln', name: 'Krisledningsnämnden', kind: 'crisis-committee' },
  ],
  crisisCommittee: 'kln',
  executiveBoard: 'ks',
  partners: [{ id: 'frg', name: 'Frivilliga resursgruppen' }],
  vitalFunctions: vitalFunctions.map((id) => ({ id, name: id })),
  levels: [
    level('disruption', 'Störning'),
    level('major', 'Särskild händelse'),
    level('extraordinary', 'Extraordinär händelse'),
  ],
  criteria: {
    departments: criterion(),
    handledWithinOrdinaryOrganisation: criterion(),
    needsMunicipalCoordination: criterion(),
    needsCentralPrioritisation: criterion(),
    deviatesFromNormal: criterion(),
    vitalFunctions: criterion(),
    needsUrgentMunicipalAction: criterion(),
  },
  legalReferences: legalReferenceKeys.map((key) => ({ key, ...source() })),
  contacts: [],
  safetyPoints: [point(1, true), point(2, false)],
  places: [],
  rules: {
    departmentReportMaxAgeMinutes: 120,
    safetyPointReportMaxAgeMinutes: 60,
    warmingCentreDecidedByCrisisCommittee: true,
    motiveMinLength: 10,
  },
  actionCards: [exampleCard],
};

function source() {
  return { text: 'Så står det.', reference: 'Planen, avsnitt 10', date: '2023-11-23' };
}

function criterion() {
  return { question: 'Är det så?', explanation: 'Om det är så.', source: source() };
}

function level<Id extends 'disruption' | 'major' | 'extraordinary'>(id: Id, name: string) {
  return { id, name, shortName: name.split(' ')[0] ?? name, definition: name, source: source() };
}

function point(number: number, warm: boolean): ImportDocument['safetyPoints'][number] {
  return {
    id: `00000000-0000-4000-9000-00000000000${number}`,
    name: `Exempelpunkt ${number}`,
    address: null,
    place: { lat: 59.24, lon: 18.2, approximate: true },
    capacity: 100,
    canBeWarmingCentre: warm,
    backupPower: warm,
    ...(warm ? { backupPowerHours: 24, checklist: [{ id: 'oppna', text: 'Lås upp' }] } : {}),
    offers: ['Värme'],
  };
}

/** A story in which a municipality, the small one unless another is given, has been configured. */
export function configuredStory(
  keepsText?: (seq: number) => boolean,
  document: ImportDocument = smallMunicipality,
): Story {
  const story = new Story(keepsText);
  story.give('organisation.configure', { document }, 'administrator');
  return story;
}
