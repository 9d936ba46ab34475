import { highestLevel } from '../../classification/levels.ts';
import { levelName } from '../../incident/journal-lines.ts';
import type { Incident } from '../../incident/state.ts';
import { message } from '../../language/message.ts';
import { fuelEndsAt } from '../../safety-point/fuel.ts';
import type { SafetyPoint } from '../../safety-point/state.ts';
import type { ReportPart, ReportSource } from '../../situation-report/parts.ts';
import { approvedReports } from '../../situation-report/state.ts';
import type { State } from '../../state.ts';
import { asSentence, departmentName, reportTime } from './sentences.ts';
import type { DraftSentence } from './sentences.ts';

/** The newest events about things since the last report: by what, positions of the log, oldest first. */
export type Changed = {
  readonly departments: ReadonlyMap<string, readonly number[]>;
  readonly safetyPoints: ReadonlyMap<string, readonly number[]>;
  readonly keyFacts: ReadonlyMap<string, readonly number[]>;
  readonly assessed: ReadonlyMap<string, readonly number[]>;
};

/** As many sources as a sentence of the whole names. */
const mostSources = 20;

/** How it is now: the whole, then what has changed, then in one sentence each what has not. */
export function standingSentences(state: State, changed: Changed): readonly DraftSentence[] {
  return [
    ...overall(state),
    ...keyFacts(state, changed),
    ...departments(state, changed),
    ...vitalFunctions(state, changed),
    ...safetyPoints(state, changed),
  ];
}

function sentence(
  part: ReportPart,
  text: string,
  seqs: readonly number[] = [],
  record: string | null = null,
): DraftSentence {
  const sources: readonly ReportSource[] =
    seqs.length > 0 || record === null
      ? seqs.slice(-mostSources).map((seq) => ({ seq, record }))
      : [{ seq: null, record }];
  return { part, text, at: '', sources };
}

/** Where the report was approved since which something has not changed. */
function sinceReport(state: State): readonly number[] {
  const seq = approvedReports(state.situationReports.values())[0]?.approvedSeq ?? null;
  return seq === null ? [] : [seq];
}

function overall(state: State): readonly DraftSentence[] {
  const open = openIncidents(state);
  const level = highestLevel(open.map((incident) => incident.level));
  const count = open.length;
  const text =
    level === null && count > 0
      ? message('report-draft.overall-unassessed', { count })
      : message('report-draft.overall', {
          count,
          level: level === null ? '' : levelName(state, level).toLowerCase(),
        });
  const { status, since } = state.crisisLeadership;
  const active =
    status === 'active' && since !== null
      ? [sentence('state', message('report-draft.committee-active', { time: reportTime(since) }))]
      : [];
  return [sentence('state', text), ...active];
}

function openIncidents(state: State): readonly Incident[] {
  return [...state.incidents.values()].filter(({ status }) => status === 'open');
}

function keyFacts(state: State, { keyFacts: changed }: Changed): readonly DraftSentence[] {
  return Object.values(state.situation.keyFacts).flatMap((fact) => {
    const seqs = changed.get(fact.id);
    const { label, value, source, note } = fact;
    if (seqs === undefined || label === null || value === null) return [];
    const words = {
      label,
      value,
      time: reportTime(fact.occurredAt),
      source: source ?? '',
      hasSource: source === null ? 'no' : 'yes',
      note: note === null ? '' : asSentence(note),
      hasNote: note === null ? 'no' : 'yes',
    };
    return [sentence('state', message('report-draft.key-fact', words), seqs, fact.id)];
  });
}

function departments(state: State, { departments: changed }: Changed): readonly DraftSentence[] {
  const rows = [...state.departments.values()];
  const told = rows.flatMap((row) => {
    const seqs = changed.get(row.id);
    const { status, note, forecast, needs } = row;
    if (seqs === undefined || status === null) return [];
    const department = departmentName(state, row.id);
    const words = {
      department,
      status: message(`department-status.${status}`).toLowerCase(),
      note: note === null ? '' : asSentence(note),
      hasNote: note === null ? 'no' : 'yes',
    };
    const newest = seqs.slice(-1);
    return [
      sentence('state', message('report-draft.department', words), newest),
      ...(needs === null
        ? []
        : [
            sentence(
              'state',
              message('report-draft.department-needs', { department, needs: asSentence(needs) }),
              newest,
            ),
          ]),
      ...(forecast === null
        ? []
        : [
            sentence(
              'expectedDevelopment',
              message('report-draft.department-forecast', { department, forecast: asSentence(forecast) }),
              newest,
            ),
          ]),
    ];
  });
  const unchanged = rows.flatMap(({ id, name, status }) =>
    changed.has(id) || status === null
      ? []
      : [
          message('report-draft.department-unchanged', {
            department: name,
            status: message(`department-status.${status}`).toLowerCase(),
          }),
        ],
  );
  const missing = rows.filter(({ status }) => status === null).map(({ name }) => name);
  return [
    ...told,
    ...(unchanged.length === 0
      ? []
      : [
          sentence(
            'state',
            message('report-draft.departments-unchanged', { departments: unchanged.join(', ') }),
            sinceReport(state),
          ),
        ]),
    ...(missing.length === 0
      ? []
      : [
          sentence('state', message('report-draft.departments-missing', { departments: missing.join(', ') })),
        ]),
  ];
}

function vitalFunctions(state: State, { assessed }: Changed): readonly DraftSentence[] {
  const unchanged = new Set<string>();
  const told = openIncidents(state).flatMap((incident) => {
    const named = incident.title === null ? null : `H-${String(incident.number).padStart(3, '0')}`;
    const seqs = assessed.get(incident.id);
    return (incident.facts?.vitalFunctions ?? []).flatMap(({ function: id, disturbance }) => {
      if (disturbance === 'none' || named === null) return [];
      const name =
        state.organisation?.vitalFunctions.find((one) => one.id === id)?.name ??
        message(`vital-functions.${id}`);
      if (seqs === undefined) {
        unchanged.add(name.toLowerCase());
        return [];
      }
      const words = {
        function: name,
        // ICU takes no hyphen in the name of a choice.
        disturbance: disturbance === 'imminent-risk-of-serious' ? 'imminent' : disturbance,
        incident: named,
      };
      return [sentence('state', message('report-draft.vital-function', words), seqs.slice(-1), incident.id)];
    });
  });
  if (unchanged.size === 0) return told;
  const functions = [...unchanged].join(', ');
  return [
    ...told,
    sentence('state', message('report-draft.vital-functions-unchanged', { functions }), sinceReport(state)),
  ];
}

function safetyPoints(state: State, { safetyPoints: changed }: Changed): readonly DraftSentence[] {
  const rows = [...state.safetyPoints.values()];
  const inUse = rows.filter(({ status }) => status !== 'closed');
  const told = inUse.flatMap((point) => {
    const seqs = changed.get(point.id);
    return seqs === undefined
      ? []
      : [sentence('state', pointText(point), seqs.slice(-3), point.id), ...fuelOf(point, seqs)];
  });
  const unchanged = inUse.filter(({ id }) => !changed.has(id)).map(({ name }) => name);
  if (unchanged.length === 0) return told;
  const points = unchanged.join(', ');
  return [
    ...told,
    sentence('state', message('report-draft.safety-points-unchanged', { points }), sinceReport(state)),
  ];
}

function pointText({ name, status, warmingCentre, occupancy, capacity }: SafetyPoint): string {
  return message('report-draft.safety-point', {
    point: name,
    status: message(`safety-point-status.${status}`).toLowerCase(),
    warming: warmingCentre ? 'yes' : 'no',
    hasVisitors: occupancy === null ? 'no' : 'yes',
    visitors: String(occupancy ?? 0),
    capacity: String(capacity),
  });
}

function fuelOf(point: SafetyPoint, seqs: readonly number[]): readonly DraftSentence[] {
  const ends = fuelEndsAt(point);
  if (ends === null) return [];
  const text = message('report-draft.fuel', { point: point.name, time: reportTime(ends) });
  return [sentence('expectedDevelopment', text, seqs.slice(-1), point.id)];
}
