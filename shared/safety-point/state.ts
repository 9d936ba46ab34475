import type { ImportDocument } from '../organisation/import-document.ts';

export const safetyPointStatuses = ['closed', 'preparing', 'open', 'full', 'unusable', 'closing'] as const;
export type SafetyPointStatus = (typeof safetyPointStatuses)[number];

export const urgencies = ['now', 'today', 'later'] as const;
export type Urgency = (typeof urgencies)[number];

/** What a point runs on: the grid, its own reserve power, or neither. */
export const powerSources = ['grid', 'backup', 'none'] as const;
export type PowerSource = (typeof powerSources)[number];

/** What the crisis group answers a need. */
export const needAnswers = ['on-the-way', 'met', 'declined'] as const;
export type NeedAnswer = (typeof needAnswers)[number];

/**
 * Something that a point is short of; `need` is its id, which reports from before needs had one lack. `what` is null where it
 * is confidential.
 */
export type Need = {
  readonly need?: string | undefined;
  readonly what: string | null;
  readonly quantity?: number | undefined;
  readonly urgency?: (typeof urgencies)[number] | undefined;
};

/** What the organisation has registered about a point; not changed by its reports. */
export type SafetyPointRegistration = ImportDocument['safetyPoints'][number];

/** The opening that goes on: which steps of the checklist are done, by the id of the step. */
export type Opening = {
  readonly startedAt: string;
  readonly ticks: { readonly [step: string]: Tick };
};

/** The newest tick of a step: `done` false when it was taken away again. */
export type Tick = { readonly at: string; readonly by: string | null; readonly done: boolean };

/** A safety point (trygghetspunkt); it may serve as a warming centre (värmestuga). */
export type SafetyPoint = Omit<SafetyPointRegistration, 'backupPowerHours' | 'publicNote'> & {
  readonly publicNote: string | null;
  readonly status: SafetyPointStatus;
  readonly statusAt: string | null;
  readonly statusReason: string | null;
  readonly warmingCentre: boolean;
  /** The decision on which a warming centre was opened. */
  readonly decision: string | null;
  /** Visitors now; null before the first report since it opened. */
  readonly occupancy: number | null;
  /** Hours that the backup power lasts, as last reported, else as registered. */
  readonly backupPowerHours: number | null;
  /** Minutes that it lasted at `backupPowerAt`; null where only the hours are known. See `fuelLeftMinutes`. */
  readonly backupPowerMinutes: number | null;
  /** When that was so; null where nothing has been stated since the point closed. */
  readonly backupPowerAt: string | null;
  /** Hours on a full tank, as registered. */
  readonly registeredBackupPowerHours: number | null;
  /** Litres in the tank, as last stated. */
  readonly fuelLitres: number | null;
  /** What it runs on, as last stated since it opened. */
  readonly powerSource: PowerSource | null;
  /** null while the point is closed. */
  readonly opening: Opening | null;
  /** Those that are open; `pointNeeds` has their answers. */
  readonly needs: readonly Need[];
  readonly note: string | null;
  readonly reportedAt: string | null;
  readonly reportedBy: string | null;
};

/** A need (behov) of a point, by its id, and what became of it. It is open until it is met, declined or withdrawn. */
export type PointNeed = {
  readonly id: string;
  readonly safetyPoint: string;
  /** null where it is confidential or erased. */
  readonly what: string | null;
  readonly quantity: number | null;
  readonly urgency: Urgency | null;
  readonly status: 'open' | NeedAnswer | 'withdrawn';
  /** The task of the crisis group that it became. */
  readonly task: string;
  readonly askedAt: string;
  /** Where in the log it was asked for: who had not seen that does not end it by leaving it out. */
  readonly askedSeq: number;
  readonly askedBy: string | null;
  /** The newest answer: when, by whom, and in which words. */
  readonly answeredAt: string | null;
  readonly answeredBy: string | null;
  readonly note: string | null;
  /** The task whose words the note says again. */
  readonly about: readonly string[];
  readonly expectedAt: string | null;
  readonly withdrawReason: string | null;
  readonly endedAt: string | null;
};

/** What came to a point. */
export type PointDelivery = {
  readonly id: string;
  readonly safetyPoint: string;
  readonly what: string | null;
  readonly quantity: number | null;
  readonly fuelLitres: number | null;
  /** The needs that it met. */
  readonly needs: readonly string[];
  readonly deliveredAt: string;
  readonly recordedBy: string | null;
};

/** One shift's word to the next. A newer one replaces one that nobody has received. */
export type PointHandOver = {
  readonly id: string;
  readonly safetyPoint: string;
  readonly account: string;
  readonly to: string | null;
  readonly note: string | null;
  readonly status: 'waiting' | 'received' | 'replaced';
  readonly handedOverAt: string;
  readonly handedOverBy: string | null;
  readonly receivedAt: string | null;
  readonly receivedBy: string | null;
};

/** Visitors and minutes of reserve power at a time; null where nobody has said. */
export type PointSample = {
  readonly at: string;
  readonly occupancy: number | null;
  readonly fuelMinutes: number | null;
};

/** How it has been at a point, by its id, oldest first; and for the fold, what has ended there and may be let go. */
export type PointHistory = {
  readonly id: string;
  readonly samples: readonly PointSample[];
  readonly endedNeeds: readonly string[];
  readonly deliveries: readonly string[];
  readonly handOvers: readonly string[];
};
