import type { z } from 'zod';
import type { JournalEvent } from '../journal/events.ts';
import { systemLine } from '../journal/system-line.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import { ok } from '../kernel/result.ts';
import { message } from '../language/message.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import type { State } from '../state.ts';
import type { TaskEvent } from '../task/events.ts';
import type { safetyPointCommands } from './commands.ts';
import { asked, pointName, withdrawn } from './decide-needs.ts';
import type { SafetyPointEvent } from './events.ts';
import { needWithUrgency, needWords } from './need-words.ts';
import type { PointNeed } from './state.ts';
import { notTheirs } from './theirs.ts';

type Data = z.output<(typeof safetyPointCommands)['safety-point.report']>;
type ReportEvent = SafetyPointEvent | TaskEvent | JournalEvent;

/** What a point tells of how it is there; needs that it names for the first time become tasks, those it leaves out end. */
export function reportSafetyPoint(state: State, data: Data, context: DecisionContext): Decision<ReportEvent> {
  const refused = notTheirs(state, data.safetyPoint, context);
  if (refused !== null) return refused;
  const { needs, note } = data;
  const changed = (['needs', 'note'] as const).filter((field) => data[field] !== undefined);
  const list = needs === undefined ? null : sorted(state, data.safetyPoint, needs, context);
  if (list?.foreign !== undefined) return reject('id-already-used', `needs[${list.foreign}].need`);
  return ok([
    {
      type: 'safety-point.reported',
      payload: {
        ...figuresOf(data),
        ...(list === null
          ? {}
          : { needs: [...list.kept.map(({ id }) => id), ...list.fresh.map(({ need }) => need)] }),
        ...(changed.length === 0 ? {} : { changed }),
      },
      sealed: note === undefined ? {} : { note },
    },
    ...(list === null ? [] : changesOf(state, data.safetyPoint, list, context)),
  ]);
}

/** What is told in figures, without what is left out. */
function figuresOf({ safetyPoint, ...data }: Data) {
  const { occupancy, occupancyChange, backupPowerHours, fuelLitres, powerSource } = data;
  return {
    safetyPoint,
    ...(occupancy === undefined ? {} : { occupancy }),
    ...(occupancyChange === undefined ? {} : { occupancyChange }),
    ...(backupPowerHours === undefined ? {} : { backupPowerHours }),
    ...(fuelLitres === undefined ? {} : { fuelLitres }),
    ...(powerSource === undefined ? {} : { powerSource }),
  };
}

type Listed = NonNullable<Data['needs']>[number];

/**
 * A report's needs against those that are open: what stays, what is new, what is left out. Only ids are compared, never what
 * people wrote (rule L10). One that has ended meanwhile is not asked for again, and one that was asked for after the author
 * looked is not left out by it. `foreign`: the place of another point's need.
 */
function sorted(state: State, safetyPoint: string, needs: readonly Listed[], context: DecisionContext) {
  const known = needs.map(({ need }) => (need === undefined ? undefined : state.pointNeeds.get(need)));
  const foreign = known.findIndex((need) => need !== undefined && need.safetyPoint !== safetyPoint);
  const fresh = new Map<string, Listed & { readonly need: string }>();
  needs.forEach((listed, index) => {
    if (known[index] !== undefined) return;
    const need = listed.need ?? context.newId();
    if (!fresh.has(need)) fresh.set(need, { ...listed, need });
  });
  const named = new Set(known.map((need) => need?.id));
  const open = [...state.pointNeeds.values()].filter(
    (need) => need.safetyPoint === safetyPoint && need.endedAt === null,
  );
  const isLeftOut = (need: PointNeed): boolean => !named.has(need.id) && wasSeen(need, context);
  return {
    kept: open.filter((need) => !isLeftOut(need)),
    gone: open.filter(isLeftOut),
    fresh: [...fresh.values()],
    ...(foreign === -1 ? {} : { foreign }),
  };
}

function wasSeen({ askedSeq }: PointNeed, { basedOn }: DecisionContext): boolean {
  return basedOn === undefined || (basedOn.known && askedSeq <= basedOn.seq);
}

function changesOf(
  state: State,
  safetyPoint: string,
  {
    fresh,
    gone,
  }: { readonly fresh: readonly (Listed & { readonly need: string })[]; readonly gone: readonly PointNeed[] },
  context: DecisionContext,
): ReportEvent[] {
  if (fresh.length === 0 && gone.length === 0) return [];
  const point = pointName(state, safetyPoint);
  const lines = [
    fresh.length === 0
      ? null
      : message('journal-line.point-needs', { point, needs: fresh.map(needWithUrgency).join(', ') }),
    gone.length === 0
      ? null
      : message('journal-line.point-need-withdrawn', {
          point,
          need: gone.map(needWords).join(', '),
          hasNote: 'no',
          reason: '',
        }),
  ].filter((line) => line !== null);
  return [
    ...fresh.flatMap((need) => asked(state, { ...need, safetyPoint }, context)),
    ...gone.flatMap((need) => withdrawn(state, need, undefined)),
    systemLine(state, context, { incident: null, kind: 'contact', text: lines.join(' ') }),
  ];
}
