import { message } from '#shared/language/message.ts';
import { pointHeaders } from '#shared/safety-point/register-file/columns.ts';
import { readPointsGeoJson } from '#shared/safety-point/register-file/geojson.ts';
import { planPoints } from '#shared/safety-point/register-file/plan.ts';
import type { RegistrationData } from '#shared/safety-point/register-file/plan.ts';
import { readPointRow } from '#shared/safety-point/register-file/read-row.ts';
import { mostPremisesAtOnce } from '#shared/premises/commands.ts';
import { premisesHeaders } from '#shared/premises/register-file/columns.ts';
import { planPremises } from '#shared/premises/register-file/plan.ts';
import type { PremisesData } from '#shared/premises/register-file/plan.ts';
import { readPremisesGeoJson, readPremisesRow } from '#shared/premises/register-file/read.ts';
import { fileTable } from '#shared/register-file/table.ts';
import type { Header } from '#shared/register-file/table.ts';
import type { State } from '#shared/state.ts';
import { number } from '../../lib/format.ts';
import { pointChange, premisesChange } from './change-words.ts';
import type { ChangeWords } from './change-words.ts';
import { faultText } from './fault-text.ts';
import type { ReadFile } from './read-file.ts';

export type RegisterKind = 'points' | 'premises';
const mostRows = { points: 300, premises: mostPremisesAtOnce } as const;

export type Outcome = 'new' | 'changed' | 'unchanged' | 'refused';

/** A row of the dry run, in words. */
export type DryRow = {
  readonly row: number;
  readonly name: string;
  readonly outcome: Outcome;
  readonly changes: readonly ChangeWords[];
  readonly faults: readonly string[];
};

export type DryRun =
  | {
      readonly ok: true;
      readonly rows: readonly DryRow[];
      readonly unread: readonly string[];
      /** What is ordered when it is applied. */
      readonly points: readonly RegistrationData[];
      readonly premises: readonly PremisesData[];
      /** All that the file names, for a list that replaces the one before. */
      readonly allPremises: readonly PremisesData[];
      /** Registered premises that the file does not name, by their names. */
      readonly missing: readonly string[];
    }
  | { readonly ok: false; readonly problem: string };

type Content = Extract<ReadFile, { ok: true }>['content'];
type Registers = Pick<State, 'organisation' | 'pointRegistrations' | 'premises'>;

/** What an import of the file would do, row by row, with nothing done. `newId` gives a new thing's id by its row. */
export function dryRun(
  kind: RegisterKind,
  content: Content,
  state: Registers,
  newId: (row: number) => string,
): DryRun {
  return kind === 'points' ? pointsRun(content, state, newId) : premisesRun(content, state, newId);
}

function pointsRun(content: Content, state: Registers, newId: (row: number) => string): DryRun {
  const table = content.kind === 'csv' ? fileTable(content.lines, pointHeaders) : null;
  const problem = table === null ? null : tableProblem(table, pointHeaders);
  if (problem !== null) return { ok: false, problem };
  const features = content.kind === 'geojson' ? readPointsGeoJson(content.json) : null;
  const given = table?.rows.map(readPointRow) ?? features?.points;
  const unread = table?.unread ?? features?.unread ?? [];
  const size = sizeProblem(given, mostRows.points);
  if (given === undefined || size !== null) return { ok: false, problem: size ?? '' };
  const plan = planPoints(given, state, newId);
  const rows = plan.map(({ row, name, outcome, changes, before, after, faults }) => ({
    row,
    name,
    outcome,
    changes: after === null ? [] : changes.map((field) => pointChange(field, before, after)),
    faults: faults.map(faultText),
  }));
  const points = plan.flatMap(({ data }) => (data === null ? [] : [data]));
  return { ok: true, rows, unread, points, premises: [], allPremises: [], missing: [] };
}

function premisesRun(content: Content, state: Registers, newId: (row: number) => string): DryRun {
  const table = content.kind === 'csv' ? fileTable(content.lines, premisesHeaders) : null;
  const problem = table === null ? null : tableProblem(table, premisesHeaders);
  if (problem !== null) return { ok: false, problem };
  const features = content.kind === 'geojson' ? readPremisesGeoJson(content.json) : null;
  const given = table?.rows.map(readPremisesRow) ?? features?.rows;
  const unread = table?.unread ?? features?.unread ?? [];
  const size = sizeProblem(given, mostRows.premises);
  if (given === undefined || size !== null) return { ok: false, problem: size ?? '' };
  const plan = planPremises(given, state, newId);
  const rows = plan.map(({ row, name, outcome, changes, before, after, faults }) => ({
    row,
    name,
    outcome,
    changes: after === null ? [] : changes.map((field) => premisesChange(field, before, after)),
    faults: faults.map(faultText),
  }));
  const named = new Set(plan.map(({ before }) => before?.id));
  const missing = [...state.premises.values()].filter(({ id }) => !named.has(id)).map(({ name }) => name);
  const allPremises = plan.flatMap(({ data }) => (data === null ? [] : [data]));
  const premises = plan.flatMap(({ data, outcome }) =>
    data === null || outcome === 'unchanged' ? [] : [data],
  );
  return { ok: true, rows, unread, points: [], premises, allPremises, missing };
}

function tableProblem(table: ReturnType<typeof fileTable>, headers: readonly Header[]): string | null {
  if (table.columns.includes('name') || table.columns.includes('id')) return null;
  const known = headers.map(({ names }) => names[0] ?? '').join(', ');
  return message('register-import.problem.no-name-column', { known });
}

function sizeProblem(given: readonly unknown[] | undefined, most: number): string | null {
  if (given === undefined) return message('register-import.problem.not-geojson');
  if (given.length === 0) return message('register-import.problem.no-rows');
  if (given.length <= most) return null;
  return message('register-import.problem.too-many-rows', {
    count: number(given.length),
    most: number(most),
  });
}
