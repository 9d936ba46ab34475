import type { Change, State } from '../state.ts';
import type { ReleasedTexts } from './events.ts';
import { nestedChanges, nestedFields, nestedTextsOf } from './nested-texts.ts';

/** Which fields of a record hold what people wrote, by the kind of record. */
const textFields = {
  journal: ['text', 'source', 'reason'],
  incidents: ['title', 'description', 'place', 'source', 'closeReason', 'registryNumber'],
  meetings: ['place', 'agenda', 'names', 'alsoPresent', 'cancelReason', 'registryNumber'],
  meetingItems: ['title', 'presentedBy', 'proposals', 'reasons', 'text', 'reservations', 'withdrawReason'],
  tasks: ['title', 'owner', 'note'],
  dutyHandOvers: ['note', 'signNote', 'reason'],
  directives: ['text', 'owner', 'note'],
  pointNeeds: ['what', 'note', 'withdrawReason'],
  pointDeliveries: ['what'],
  pointHandOvers: ['note', 'to'],
  drawings: ['name', 'note', 'removeReason', 'versionTexts'],
  situationReports: ['sentences'],
  keyFacts: ['label', 'value', 'note', 'source'],
  requests: ['motive', 'presentedBy'],
  activations: ['motive', 'conditionGrounds', 'recognisedBy', 'confirmNote'],
  takeovers: ['area', 'motive', 'returnMotive'],
  decisions: ['text', 'grounds', 'decidedBy', 'presentedBy', 'participants', 'registryNumber'],
  proposals: ['text', 'grounds', 'presentedBy', 'declineMotive'],
  notices: ['text'],
  alarms: ['message', 'endReason'],
  escalations: ['reason'],
  costs: ['what', 'reference', 'reason'],
  observations: ['text', 'cause', 'strikeReason'],
  reviews: ['summary'],
  conflicts: ['standing', 'late', 'texts'],
} as const;

/** Which fields say who recorded something; the log has them beside the texts, so they are withheld with them. */
const recorderFields: { readonly [Name in Kind]: readonly string[] } = {
  journal: ['author'],
  incidents: ['reportedBy'],
  meetings: ['calledBy'],
  meetingItems: [],
  tasks: ['addedBy', 'acknowledgedBy', 'completedBy'],
  dutyHandOvers: ['preparedBy', 'signedBy'],
  directives: ['issuedBy'],
  pointNeeds: ['askedBy', 'answeredBy'],
  pointDeliveries: ['recordedBy'],
  pointHandOvers: ['handedOverBy', 'receivedBy'],
  drawings: ['drawnBy', 'changedBy', 'removedBy'],
  situationReports: ['changedBy', 'approvedBy'],
  keyFacts: ['setBy'],
  requests: ['requestedBy'],
  activations: ['decidedBy'],
  takeovers: ['takenOverBy', 'handedBackBy'],
  decisions: ['recordedBy'],
  proposals: ['proposedBy'],
  notices: ['approvedBy'],
  alarms: ['sentBy', 'endedBy'],
  escalations: ['startedBy', 'endedBy'],
  costs: ['recordedBy', 'changedBy'],
  observations: ['notedBy', 'changedBy'],
  reviews: ['describedBy'],
  conflicts: ['lateBy', 'settledBy'],
};

type Kind = keyof typeof textFields;
type Row = { readonly [field: string]: unknown };
type Found = { readonly kind: Kind; readonly row: Row };

/** Whether something is a record whose texts can be restricted, as far as the fold holds it. */
export function isRecord(state: State, id: string): boolean {
  return find(state, id) !== null;
}

/** The texts that a fold holds of a record, under the names that its row has; null where there is no such record. */
export function textsOf(state: State, id: string): ReleasedTexts | null {
  const found = find(state, id);
  if (found === null) return null;
  const values = (fields: readonly string[]) =>
    Object.fromEntries(fields.map((field) => [field, found.row[field]]));
  return {
    ...values(textFields[found.kind]),
    recorders: values(recorderFields[found.kind]) as NonNullable<ReleasedTexts['recorders']>,
    ...nestedTextsOf(state, id),
  };
}

/** The changes that put a record's texts in place; what is not given becomes null. */
export function withTexts(state: State, id: string, texts: ReleasedTexts): Change[] {
  const found = find(state, id);
  if (found === null) return [];
  const given = texts as { readonly [field: string]: unknown };
  const fields = textFields[found.kind].map((field) => [field, given[field] ?? emptyOf(field)]);
  const names = recorderFields[found.kind].map((field) => [field, texts.recorders?.[field] ?? null]);
  const row = {
    ...found.row,
    ...Object.fromEntries([...fields, ...names]),
    ...nestedFields(state, id, texts),
  };
  return [put(state, found.kind, id, row), ...nestedChanges(state, id, texts)];
}

const lists = ['participants', 'conditionGrounds', 'agenda', 'alsoPresent', 'proposals', 'reservations'];
const byName = ['names', 'reasons', 'versionTexts'];

/** What stands where a text is withheld. */
function emptyOf(field: string): unknown {
  if (lists.includes(field)) return [];
  return byName.includes(field) ? {} : null;
}

function find(state: State, id: string): Found | null {
  const { requests, activations, takeovers, decisions, proposals, notices } = state.crisisLeadership;
  const rows: { readonly [kind in Kind]: Row | undefined } = {
    journal: state.journal.get(id),
    incidents: state.incidents.get(id),
    meetings: state.meetings.get(id),
    meetingItems: state.meetingItems.get(id),
    tasks: state.tasks.get(id),
    dutyHandOvers: state.dutyHandOvers.get(id),
    directives: state.directives.get(id),
    pointNeeds: state.pointNeeds.get(id),
    pointDeliveries: state.pointDeliveries.get(id),
    pointHandOvers: state.pointHandOvers.get(id),
    drawings: state.drawings.get(id),
    situationReports: state.situationReports.get(id),
    keyFacts: state.situation.keyFacts[id],
    requests: requests[id],
    activations: activations[id],
    takeovers: takeovers[id],
    decisions: decisions[id],
    proposals: proposals[id],
    notices: notices[id],
    alarms: state.alarms.get(id),
    escalations: state.escalations.get(id),
    costs: state.costs.get(id),
    observations: state.observations.get(id),
    reviews: state.reviews.get(id),
    conflicts: state.conflicts.get(id),
  };
  for (const kind of Object.keys(rows) as Kind[]) {
    const row = rows[kind];
    if (row !== undefined) return { kind, row };
  }
  return null;
}

function put(state: State, kind: Kind, id: string, row: Row): Change {
  switch (kind) {
    case 'journal':
    case 'incidents':
    case 'meetings':
    case 'meetingItems':
    case 'tasks':
    case 'dutyHandOvers':
    case 'directives':
    case 'pointNeeds':
    case 'pointDeliveries':
    case 'pointHandOvers':
    case 'drawings':
    case 'situationReports':
    case 'alarms':
    case 'escalations':
    case 'costs':
    case 'observations':
    case 'reviews':
    case 'conflicts':
      return { table: kind, id, row } as unknown as Change;
    case 'keyFacts': {
      const keyFacts = { ...state.situation.keyFacts, [id]: row };
      return { single: 'situation', value: { ...state.situation, keyFacts } } as unknown as Change;
    }
    default: {
      const rows = { ...state.crisisLeadership[kind], [id]: row };
      const value = { ...state.crisisLeadership, ...presented(state, kind, id, row), [kind]: rows };
      return { single: 'crisisLeadership', value } as unknown as Change;
    }
  }
}

/** The answer to a question says who presented it, as the question does. */
function presented(state: State, kind: Kind, request: string, row: Row): object {
  if (kind !== 'requests') return {};
  const answered = Object.entries(state.crisisLeadership.activations).map(([id, activation]) => [
    id,
    activation.request === request ? { ...activation, presentedBy: row['presentedBy'] } : activation,
  ]);
  return { activations: Object.fromEntries(answered) };
}
