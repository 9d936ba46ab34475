import { describe, expect, it } from 'vitest';
import { commandSchemas, type Command, type CommandType } from '#shared/commands.ts';
import { decide } from '#shared/domain.ts';
import { uncoveredHours } from '#shared/duty/rota.ts';
import { evolve } from '#shared/fold.ts';
import type { LoggedEvent } from '#shared/kernel/event.ts';
import { applyChanges, emptyState, type HeldState } from '#shared/state.ts';
import alingsasNight from './examples/quiet-night.alingsas.json' with { type: 'json' };
import tyresoNight from './examples/quiet-night.tyreso.json' with { type: 'json' };
import alingsas from './examples/alingsas.json' with { type: 'json' };
import tyreso from './examples/tyreso.json' with { type: 'json' };

const roles: Readonly<Record<string, string>> = {
  admin: 'administrator',
  tib: 'duty-officer',
  krisledning: 'crisis-management-team',
};
const seeding = Date.UTC(2026, 0, 15, 4);
const at = (minutes: number): string => new Date(seeding + minutes * 60_000).toISOString();

/** A decided event as the log would hold it; nothing here looks at the chain. */
function logged(event: Pick<LoggedEvent, 'seq' | 'command' | 'actor' | 'occurredAt'>): LoggedEvent {
  const chain = {
    payloadSalt: '',
    payloadHash: '',
    sealedSalt: '',
    sealedHash: '',
    previousHash: '',
    hash: '',
  };
  const envelope = { organisation: 'example', id: String(event.seq), version: 1, recordedAt: at(0) };
  return { ...chain, ...envelope, ...event } as LoggedEvent;
}

/** The state after the commands, each decided by the rules as its account; what is refused throws. */
function live(document: unknown, night: typeof tyresoNight | typeof alingsasNight): HeldState {
  const state = emptyState();
  let seq = 0;
  const give = (type: CommandType, data: unknown, by: string, occurredAt: string): void => {
    const role = roles[by];
    if (role === undefined) throw new Error(`${by} är inget exempelkonto`);
    const command = { type, data: commandSchemas[type].parse(data) } as Command;
    const actor = { account: by, name: by, role, roles: [role], department: null, safetyPoint: null };
    let made = 0;
    const newId = (): string => `${seq}-${(made += 1)}`;
    const decision = decide(state, command, { actor, now: at(0), occurredAt, newId });
    if (!decision.ok) throw new Error(`${type} ${JSON.stringify(data)}: ${JSON.stringify(decision.failure)}`);
    for (const event of decision.value) {
      seq += 1;
      applyChanges(
        state,
        evolve(state, logged({ ...event, seq, command: newId(), actor: { account: by, role }, occurredAt })),
      );
    }
  };
  give('organisation.configure', { document }, 'admin', at(-1_000));
  for (const { type, data, by, minutesAgo } of night.commands) {
    const { dueInMinutes, fromMinutes, untilMinutes, accountOf, ...rest } = data as {
      dueInMinutes?: number;
      fromMinutes?: number;
      untilMinutes?: number;
      accountOf?: string;
    };
    const times = {
      ...(dueInMinutes === undefined ? {} : { dueAt: at(dueInMinutes) }),
      ...(accountOf === undefined ? {} : { account: accountOf }),
      ...(fromMinutes === undefined ? {} : { from: at(fromMinutes) }),
      ...(untilMinutes === undefined ? {} : { until: at(untilMinutes) }),
    };
    give(type as CommandType, { ...rest, ...times }, by, at(-minutesAgo));
  }
  return state;
}

describe.each([
  ['tyreso', tyreso, tyresoNight],
  ['alingsas', alingsas, alingsasNight],
] as const)('the quiet night of %s', (organisation, document, night) => {
  const state = live(document, night);
  const incidents = [...state.incidents.values()];
  const tasks = [...state.tasks.values()];

  it('is of that organisation, in order of time, each command once', () => {
    expect(night.organisation).toBe(organisation);
    const ages = night.commands.map(({ minutesAgo }) => minutesAgo);
    expect(ages).toEqual(ages.toSorted((left, right) => right - left));
    expect(new Set(night.commands.map(({ id }) => id)).size).toBe(night.commands.length);
  });

  it('leaves nothing empty: open incidents, one closed, one not yet assessed, none above disruption', () => {
    const open = incidents.filter(({ status }) => status === 'open');
    expect(open.length).toBeGreaterThanOrEqual(4);
    expect(incidents.length - open.length).toBe(1);
    expect(new Set(incidents.map(({ level }) => level))).toEqual(new Set(['disruption', null]));
  });

  it('has five tasks, one late and one done, somebody on duty, key facts and a point in preparation', () => {
    expect(tasks).toHaveLength(5);
    expect(tasks.filter(({ completedAt }) => completedAt !== null)).toHaveLength(1);
    const late = tasks.filter(
      ({ completedAt, dueAt }) => completedAt === null && dueAt !== null && dueAt < at(0),
    );
    expect(late).toHaveLength(1);
    expect(state.duty.current).not.toBeNull();
    expect(Object.keys(state.situation.keyFacts).length).toBeGreaterThanOrEqual(4);
    const statuses = [...state.safetyPoints.values()].map(({ status }) => status);
    expect(statuses.filter((status) => status !== 'closed')).toEqual(['preparing']);
  });

  it('has a rota for four weeks, with a night that nobody has', () => {
    expect(state.dutyShifts.size).toBeGreaterThanOrEqual(8);
    const gaps = uncoveredHours(state, at(0), at(7 * 24 * 60));
    expect(gaps.map(({ from, until }) => Date.parse(until) - Date.parse(from))).toEqual([12 * 60 * 60_000]);
    expect(uncoveredHours(state, gaps[0]?.until ?? '', at(28 * 24 * 60))).toEqual([]);
  });

  it('has departments that have reported and at least one that has not', () => {
    const statuses = new Set([...state.departments.values()].map(({ status }) => status));
    expect(statuses).toEqual(new Set(['green', 'yellow', null]));
  });

  it('has a correction and a struck entry in the journal', () => {
    const entries = [...state.journal.values()];
    expect(entries.filter(({ correctedBy }) => correctedBy !== null)).toHaveLength(1);
    expect(entries.filter(({ struckBy }) => struckBy !== null)).toHaveLength(1);
  });
});
