import type { CardApplication } from './action-card/state.ts';
import type { Attachment } from './attachment/state.ts';
import type { Alarm, AlarmCall, AlarmCheck, AlarmList, AlarmRecipient } from './alarm/state.ts';
import type { RetentionPlan } from './archive/retention.ts';
import type { Conflict, FieldChanges } from './conflict/state.ts';
import type { Cost } from './cost/state.ts';
import type { CrisisLeadership } from './crisis-leadership/state.ts';
import type { Drawing } from './drawing/state.ts';
import type { Duty, HandOver, PlannedShift, Shift, Swap } from './duty/state.ts';
import type { Disposal, Spill } from './erasure/state.ts';
import type { Escalation } from './escalation/state.ts';
import type { ImportDocument } from './organisation/import-document.ts';
import type { Incident } from './incident/state.ts';
import type { JournalEntry, JournalWindow } from './journal/state.ts';
import type { Photograph } from './photograph/state.ts';
import type { PointDevice } from './point-device/state.ts';
import type { Premises } from './premises/state.ts';
import type { PublicExport } from './public-export/state.ts';
import type { RestrictedRecord } from './record/state.ts';
import type { Observation, Review, ReviewGoals } from './review/state.ts';
import type { MapView } from './map-view/state.ts';
import type { LastParagraphs, Meeting, MeetingItem } from './meeting/state.ts';
import type { PointRegistration } from './safety-point/register/registration.ts';
import type {
  PointDelivery,
  PointHandOver,
  PointHistory,
  PointNeed,
  SafetyPoint,
} from './safety-point/state.ts';
import type { SituationReport } from './situation-report/state.ts';
import type { DepartmentRow, Situation } from './situation/state.ts';
import type { Directive, StaffAssignment, StaffGroup } from './staff/state.ts';
import type { StatusRequest } from './status-request/state.ts';
import type { Table } from './kernel/table.ts';
import type { Task } from './task/state.ts';

/** The rows that the live fold keeps, by table. */
export type Rows = {
  incidents: Incident;
  journal: JournalEntry;
  tasks: Task;
  safetyPoints: SafetyPoint;
  pointNeeds: PointNeed;
  pointDeliveries: PointDelivery;
  pointHandOvers: PointHandOver;
  pointHistories: PointHistory;
  /** What is registered of each of them, and whom one asks for there. */
  pointRegistrations: PointRegistration;
  premises: Premises;
  drawings: Drawing;
  pointDevices: PointDevice;
  photographs: Photograph;
  attachments: Attachment;
  departments: DepartmentRow;
  situationReports: SituationReport;
  statusRequests: StatusRequest;
  restrictedRecords: RestrictedRecord;
  dutyShifts: PlannedShift;
  dutySwaps: Swap;
  dutyHandOvers: HandOver;
  dutyHistory: Shift;
  alarmRecipients: AlarmRecipient;
  alarmLists: AlarmList;
  alarms: Alarm;
  alarmCalls: AlarmCall;
  escalations: Escalation;
  meetings: Meeting;
  meetingItems: MeetingItem;
  staffGroups: StaffGroup;
  staffAssignments: StaffAssignment;
  directives: Directive;
  cardApplications: CardApplication;
  conflicts: Conflict;
  costs: Cost;
  observations: Observation;
  reviews: Review;
  fieldChanges: FieldChanges;
  /** Texts that were to be taken out of the log at once, and those that have been erased. */
  spills: Spill;
  disposals: Disposal;
  /** What is prepared for, and has been given to, somebody outside. */
  publicExports: PublicExport;
};

/** The single values that it keeps. `organisation` is null until it has been configured. */
export type Singles = {
  readonly organisation: ImportDocument | null;
  readonly situation: Situation;
  readonly crisisLeadership: CrisisLeadership;
  readonly duty: Duty;
  /** For the fold: the newest journal number, and which entries it may let go. */
  readonly journalWindow: JournalWindow;
  /** The newest incident number. */
  readonly lastIncidentNumber: number;
  readonly lastParagraphs: LastParagraphs;
  /** For the fold: what has ended, oldest first, and may be let go after a while. */
  readonly closedIncidents: readonly string[];
  readonly doneTasks: readonly string[];
  readonly endedAlarms: readonly string[];
  readonly pastEscalations: readonly string[];
  /** The newest check of the alarm lists; null before there is any list. */
  readonly alarmCheck: AlarmCheck | null;
  /** What the wall's map has been told to show. */
  readonly mapView: MapView;
  /** What the organisation wants the times between key steps to be. */
  readonly reviewGoals: ReviewGoals;
  /** How long each kind of record is kept. */
  readonly retentionPlan: RetentionPlan;
};

export const tableNames = [
  'incidents',
  'journal',
  'tasks',
  'safetyPoints',
  'pointNeeds',
  'pointDeliveries',
  'pointHandOvers',
  'pointHistories',
  'pointRegistrations',
  'premises',
  'drawings',
  'pointDevices',
  'photographs',
  'attachments',
  'departments',
  'situationReports',
  'statusRequests',
  'restrictedRecords',
  'dutyShifts',
  'dutySwaps',
  'dutyHandOvers',
  'dutyHistory',
  'alarmRecipients',
  'alarmLists',
  'alarms',
  'alarmCalls',
  'escalations',
  'meetings',
  'meetingItems',
  'staffGroups',
  'staffAssignments',
  'directives',
  'cardApplications',
  'conflicts',
  'costs',
  'observations',
  'reviews',
  'fieldChanges',
  'spills',
  'disposals',
  'publicExports',
] as const satisfies readonly (keyof Rows)[];

export type State = Singles & { readonly [Name in keyof Rows]: Table<Rows[Name]> };

/** A state that its holder may write: the tables are maps. */
export type HeldState = { -readonly [Name in keyof Singles]: Singles[Name] } & {
  [Name in keyof Rows]: Map<string, Rows[Name]>;
};

/** What an event changes; `row: null` lets a row go. */
export type Change =
  | {
      [Name in keyof Rows]: { readonly table: Name; readonly id: string; readonly row: Rows[Name] | null };
    }[keyof Rows]
  | { [Name in keyof Singles]: { readonly single: Name; readonly value: Singles[Name] } }[keyof Singles];

/** A state before the first event, for its holder to write. */
export function emptyState(): HeldState {
  return {
    organisation: null,
    incidents: new Map(),
    journal: new Map(),
    tasks: new Map(),
    safetyPoints: new Map(),
    pointNeeds: new Map(),
    pointDeliveries: new Map(),
    pointHandOvers: new Map(),
    pointHistories: new Map(),
    pointRegistrations: new Map(),
    premises: new Map(),
    drawings: new Map(),
    pointDevices: new Map(),
    photographs: new Map(),
    attachments: new Map(),
    departments: new Map(),
    situationReports: new Map(),
    statusRequests: new Map(),
    restrictedRecords: new Map(),
    dutyShifts: new Map(),
    dutySwaps: new Map(),
    dutyHandOvers: new Map(),
    dutyHistory: new Map(),
    alarmRecipients: new Map(),
    alarmLists: new Map(),
    alarms: new Map(),
    alarmCalls: new Map(),
    escalations: new Map(),
    meetings: new Map(),
    meetingItems: new Map(),
    staffGroups: new Map(),
    staffAssignments: new Map(),
    directives: new Map(),
    cardApplications: new Map(),
    conflicts: new Map(),
    costs: new Map(),
    observations: new Map(),
    reviews: new Map(),
    fieldChanges: new Map(),
    spills: new Map(),
    disposals: new Map(),
    publicExports: new Map(),
    situation: { title: null, titleSetAt: null, keyFacts: {} },
    crisisLeadership: {
      status: 'inactive',
      since: null,
      chairPrevented: null,
      requests: {},
      activations: {},
      takeovers: {},
      decisions: {},
      proposals: {},
      notices: {},
      period: null,
      heightenedAlert: null,
      terminatedAt: null,
      terminatedBy: null,
      terminations: [],
    },
    duty: { current: null, previous: null, handOver: null },
    journalWindow: { last: 0, loose: [] },
    lastIncidentNumber: 0,
    lastParagraphs: {},
    closedIncidents: [],
    doneTasks: [],
    endedAlarms: [],
    pastEscalations: [],
    alarmCheck: null,
    mapView: null,
    reviewGoals: { goals: [], setAt: null },
    retentionPlan: {},
  };
}

/** Writes an event's changes into a state that the caller owns. */
export function applyChanges(state: HeldState, changes: readonly Change[]): void {
  for (const change of changes) {
    if ('single' in change) {
      (state as { [single: string]: unknown })[change.single] = change.value;
      continue;
    }
    const table = state[change.table] as Map<string, unknown>;
    if (change.row === null) table.delete(change.id);
    else table.set(change.id, change.row);
  }
}

/** The single values of a state, without its tables. */
export function singlesOf(state: Singles): Singles {
  const { organisation, situation, crisisLeadership, duty, journalWindow } = state;
  const { lastIncidentNumber, lastParagraphs, closedIncidents, doneTasks } = state;
  const { endedAlarms, pastEscalations, alarmCheck, mapView, reviewGoals, retentionPlan } = state;
  return {
    organisation,
    situation,
    crisisLeadership,
    duty,
    journalWindow,
    lastIncidentNumber,
    lastParagraphs,
    closedIncidents,
    doneTasks,
    endedAlarms,
    pastEscalations,
    alarmCheck,
    mapView,
    reviewGoals,
    retentionPlan,
  };
}

/** A state that the caller may write, with the same rows. */
export function copyState(state: State): HeldState {
  const tables = tableNames.map((name) => [name, copyRows(state[name])]);
  return { ...singlesOf(state), ...Object.fromEntries(tables) } as HeldState;
}

function copyRows(table: Table<{ readonly id: string }>): Map<string, unknown> {
  return new Map(table instanceof Map ? table : Array.from(table.values(), (row) => [row.id, row]));
}
