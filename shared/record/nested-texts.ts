import { callId } from '../alarm/state.ts';
import { attachmentTexts, withAttachmentTexts } from '../attachment/evolve.ts';
import { listedAgain } from '../safety-point/evolve-needs.ts';
import type { Change, State } from '../state.ts';
import type { ReleasedTexts } from './events.ts';

/** Words and names of a record that do not stand in a field of its own row: in a list of it, or in rows beside it. */
export function nestedTextsOf(state: State, id: string): ReleasedTexts {
  const { levels = [] } = state.incidents.get(id) ?? {};
  const meeting = state.meetings.get(id);
  const oral = state.crisisLeadership.activations[id]?.oral ?? null;
  const calls = callsOf(state, id).filter(({ notes }) => notes.length > 0);
  const files = attachmentTexts(state, id);
  return {
    ...(Object.keys(files).length === 0 ? {} : { attachments: files }),
    ...(levels.length === 0
      ? {}
      : { motives: levels.map(({ motive }) => motive), levelsBy: levels.map(({ by }) => by) }),
    ...(meeting === undefined
      ? {}
      : { adjustedBy: mapValues(meeting.adjustments, ({ recordedBy }) => recordedBy) }),
    ...(oral === null ? {} : { oral: { recordedBy: oral.recordedBy, confirmedBy: oral.confirmedBy } }),
    ...(calls.length === 0
      ? {}
      : {
          callNotes: Object.fromEntries(
            calls.map(({ recipient, notes }) => [recipient, notes.map(({ by, note }) => ({ by, note }))]),
          ),
        }),
  };
}

/** Those that stand in a list of the record's own row, as fields of that row; what is not given is withheld. */
export function nestedFields(
  state: State,
  id: string,
  texts: ReleasedTexts,
): { readonly [field: string]: unknown } {
  const levels = state.incidents.get(id)?.levels;
  if (levels !== undefined) {
    const [motives, names] = [
      fromNewest(texts.motives, levels.length),
      fromNewest(texts.levelsBy, levels.length),
    ];
    return { levels: levels.map((level, index) => ({ ...level, motive: motives(index), by: names(index) })) };
  }
  const meeting = state.meetings.get(id);
  if (meeting !== undefined) {
    const named = ([person, adjustment]: [string, object]) =>
      [person, { ...adjustment, recordedBy: texts.adjustedBy?.[person] ?? null }] as const;
    return { adjustments: Object.fromEntries(Object.entries(meeting.adjustments).map(named)) };
  }
  const oral = state.crisisLeadership.activations[id]?.oral ?? null;
  if (oral === null) return {};
  const { recordedBy = null, confirmedBy = null } = texts.oral ?? {};
  return { oral: { ...oral, recordedBy, confirmedBy } };
}

/** Those that stand in rows beside: what was noted of an alarm's calls, the names of files. */
export function nestedChanges(
  state: State,
  id: string,
  { callNotes = {}, attachments = {}, what = null }: ReleasedTexts,
): Change[] {
  if (state.pointNeeds.has(id)) return listedAgain(state, id, what);
  const files = withAttachmentTexts(state, id, attachments);
  const noted = callsOf(state, id)
    .filter(({ notes }) => notes.length > 0)
    .map((call): Change => {
      const given = callNotes[call.recipient] ?? [];
      const notes = call.notes.map((note, index) => ({
        ...note,
        by: given[index]?.by ?? null,
        note: given[index]?.note ?? null,
      }));
      return { table: 'alarmCalls', id: call.id, row: { ...call, notes } };
    });
  return [...files, ...noted];
}

function callsOf(state: State, alarm: string) {
  const { order = [] } = state.alarms.get(alarm) ?? {};
  return order.flatMap((recipient) => state.alarmCalls.get(callId(alarm, recipient)) ?? []);
}

/** Lists are matched from the newest, since an incident that was taken up again has only its later levels. */
function fromNewest(
  given: readonly (string | null)[] = [],
  length: number,
): (index: number) => string | null {
  return (index) => given[given.length - length + index] ?? null;
}

function mapValues<Value, To>(
  values: { readonly [key: string]: Value },
  to: (value: Value) => To,
): { readonly [key: string]: To } {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, to(value)]));
}
