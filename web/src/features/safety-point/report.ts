import type { CommandData } from '#shared/commands.ts';
import { message } from '#shared/language/message.ts';
import type { Need, PowerSource, SafetyPoint, Urgency } from '#shared/safety-point/state.ts';
import { wholeNumber } from './life/whole-number.ts';

/** A report while it is written: what nobody has touched is null, 0 or empty and is not sent. */
export interface ReportDraft {
  /** Counted visitors; null while they are told by how many have come or gone. */
  readonly count: number | null;
  /** How many more (or fewer) than before. */
  readonly change: number;
  readonly hours: number | null;
  readonly source: PowerSource | null;
  /** Litres in the tank, as typed. */
  readonly litres: string;
  readonly needs: readonly NeedDraft[] | null;
  readonly note: string;
}

export const emptyReport: ReportDraft = {
  count: null,
  change: 0,
  hours: null,
  source: null,
  litres: '',
  needs: null,
  note: '',
};

export type ReportData = CommandData<'safety-point.report'>;

/** A need as the form holds it: one that is open already has its id and stays as it is. */
export interface NeedDraft {
  readonly need?: string | undefined;
  readonly what: string;
  readonly quantity?: number | undefined;
  readonly urgency?: Urgency | undefined;
}

/** What is known of the point before the report; with what waits to be sent, where something does. */
export type Known = Pick<SafetyPoint, 'id' | 'occupancy' | 'powerSource' | 'needs'>;

/** Visitors as the form shows them, never below none; null before the first report. */
export function shownVisitors(known: Known, draft: ReportDraft): number | null {
  if (draft.count !== null) return draft.count;
  if (known.occupancy === null && draft.change === 0) return null;
  return Math.max(0, (known.occupancy ?? 0) + draft.change);
}

/** The draft after `more` have come (or gone, if negative); a count goes on being a count. */
export function withChange(known: Known, draft: ReportDraft, more: number): ReportDraft {
  if (draft.count !== null) return { ...draft, count: Math.max(0, draft.count + more) };
  const fewest = -(known.occupancy ?? 0);
  return { ...draft, change: Math.max(fewest, draft.change + more) };
}

/** The command's data with only what has been changed; null where nothing has. Needs without words are left out. */
export function composeReport(known: Known, draft: ReportDraft): ReportData | null {
  const litres = wholeNumber(draft.litres, 0);
  const needs = draft.needs?.filter(({ what }) => what.trim() !== '').map(trimmed);
  const data: ReportData = {
    safetyPoint: known.id,
    ...(draft.count === null ? {} : { occupancy: draft.count }),
    ...(draft.count === null && draft.change !== 0 ? { occupancyChange: draft.change } : {}),
    // Hours that are stated again are counted from now.
    ...(draft.hours === null ? {} : { backupPowerHours: draft.hours }),
    ...(typeof litres === 'number' ? { fuelLitres: litres } : {}),
    ...(draft.source === null || draft.source === known.powerSource ? {} : { powerSource: draft.source }),
    ...(needs === undefined || sameNeeds(needs, needDrafts(known.needs)) ? {} : { needs }),
    ...(draft.note.trim() === '' ? {} : { note: draft.note.trim() }),
  };
  return Object.keys(data).length > 1 ? data : null;
}

/** The open needs as the form begins with them; the words of one that is open are not sent anew, whatever they say. */
export function needDrafts(needs: readonly Need[]): readonly NeedDraft[] {
  return needs.map(({ what, ...need }) => ({ ...need, what: what ?? message('common.restricted') }));
}

function trimmed({ need, what, quantity, urgency }: NeedDraft): {
  need?: string;
  what: string;
  quantity?: number;
  urgency?: 'now' | 'today' | 'later';
} {
  return {
    ...(need === undefined ? {} : { need }),
    what: what.trim(),
    ...(quantity === undefined ? {} : { quantity }),
    ...(urgency === undefined ? {} : { urgency }),
  };
}

function sameNeeds(one: readonly NeedDraft[], other: readonly NeedDraft[]): boolean {
  return (
    one.length === other.length &&
    one.every((need, at) => {
      const before = other[at];
      return (
        before?.need === need.need &&
        before?.what === need.what &&
        before.quantity === need.quantity &&
        before.urgency === need.urgency
      );
    })
  );
}
