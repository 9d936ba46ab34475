/**
 * What of a late command still applies, and what has been changed by somebody else since its author looked (contract.md,
 * basedOn). The newer value stands; the late one is kept beside it until a person has settled which. `occupancyChange` is a
 * change and no value: it always adds up, and so do needs (decide-report.ts of safety points).
 */
import type { Command } from '../commands.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import type { State } from '../state.ts';
import { pointValues } from './field-changes.ts';

/** Commands that set values of something that is there already. */
type Setting = Extract<
  Command,
  { type: 'incident.update' | 'task.update' | 'safety-point.set-status' | 'safety-point.report' }
>;

export type Split = {
  /** What is left of the command; null when all that it sets has changed meanwhile. */
  readonly rest: Command | null;
  /** The command with nothing but the values that have changed meanwhile; null when there are none. */
  readonly late: {
    readonly command: Setting;
    readonly record: string;
    readonly fields: readonly string[];
  } | null;
};

export function splitLate(state: State, command: Command, context: DecisionContext): Split {
  if (context.basedOn === undefined || !isSetting(command)) return { rest: command, late: null };
  const { seq, known } = context.basedOn;
  const record = recordOf(command);
  const changes = state.fieldChanges.get(record)?.fields ?? {};
  const byOthers = (field: string): boolean => {
    const change = changes[valueOf(field)];
    if (change === undefined || change.account === context.actor.account) return false;
    return !known || change.seq > seq;
  };
  const set = settable(command);
  const fields = set.filter((field) => byOthers(field) && differs(state, command, record, field));
  if (fields.length === 0) return { rest: command, late: null };
  const { keys } = parts[command.type];
  const kept = set.filter((field) => !fields.includes(field));
  return {
    rest: kept.length === 0 && !hasMore(command) ? null : without(command, fields),
    late: { command: only(command, [...keys, ...fields, ...companions(fields)]), record, fields },
  };
}

/** By command type: the fields that name the thing, and those that go with a value of another field. */
const parts = {
  'incident.update': { keys: ['incident'] },
  'task.update': { keys: ['task'] },
  'safety-point.set-status': { keys: ['safetyPoint'] },
  'safety-point.report': { keys: ['safetyPoint'] },
} as const;

const values: { readonly [Type in Setting['type']]: readonly string[] } = {
  'incident.update': ['title', 'incidentType', 'description', 'place', 'source', 'departments'],
  'task.update': ['title', 'owner', 'dueAt', 'note'],
  'safety-point.set-status': ['status'],
  'safety-point.report': ['occupancy', 'backupPowerHours', 'fuelLitres', 'powerSource', 'note'],
};

/** What the owner of a task is, and how a point opens, belong to the value beside them. */
function companions(fields: readonly string[]): readonly string[] {
  return fields.flatMap((field) => {
    if (field === 'owner') return ['ownerKind', 'ownerId'];
    return field === 'status' ? ['warmingCentre', 'decision', 'reason'] : [];
  });
}

function isSetting(command: Command): command is Setting {
  return Object.hasOwn(values, command.type);
}

function recordOf(command: Setting): string {
  if (command.type === 'incident.update') return command.data.incident;
  return command.type === 'task.update' ? command.data.task : command.data.safetyPoint;
}

/** The name under which the fold remembers who changed a field. */
function valueOf(field: string): string {
  return (pointValues as { readonly [field: string]: string })[field] ?? field;
}

function settable(command: Setting): readonly string[] {
  const data = command.data as { readonly [field: string]: unknown };
  return values[command.type].filter((field) => data[field] !== undefined);
}

/** A change of visitors applies whatever else has become of the report. */
function hasMore(command: Setting): boolean {
  return command.type === 'safety-point.report' && command.data.occupancyChange !== undefined;
}

/** Two who say the same have no conflict. Only structure is compared, never a text (rule L10). */
function differs(state: State, command: Setting, record: string, field: string): boolean {
  if (!structural.has(field)) return true;
  const given = (command.data as { readonly [field: string]: unknown })[field];
  return given !== standingValues(state, record, [field])[field];
}

const structural = new Set(['incidentType', 'dueAt', 'status', 'occupancy', 'powerSource']);

/** The values that stand now, by field. */
export function standingValues(state: State, record: string, fields: readonly string[]): JsonObject {
  const row = (state.incidents.get(record) ?? state.tasks.get(record) ?? state.safetyPoints.get(record)) as
    { readonly [field: string]: Json } | undefined;
  return Object.fromEntries(fields.map((field) => [field, row?.[valueOf(field)] ?? null]));
}

/** Since when the values stand, by field. */
export function standingTimes(
  state: State,
  record: string,
  fields: readonly string[],
): { readonly [field: string]: string } {
  const changes = state.fieldChanges.get(record)?.fields ?? {};
  return Object.fromEntries(
    fields.flatMap((field) => {
      const change = changes[valueOf(field)];
      return change === undefined ? [] : [[field, change.at]];
    }),
  );
}

function without(command: Setting, fields: readonly string[]): Command {
  const gone = new Set([...fields, ...companions(fields)]);
  const data = Object.entries(command.data).filter(([field]) => !gone.has(field));
  return { type: command.type, data: Object.fromEntries(data) } as Command;
}

function only(command: Setting, fields: readonly string[]): Setting {
  const data = Object.entries(command.data).filter(([field]) => fields.includes(field));
  return { type: command.type, data: Object.fromEntries(data) } as Setting;
}
