import type { ImportDocument } from '../organisation/import-document.ts';

export const safetyPointStatuses = ['closed', 'preparing', 'open', 'full', 'unusable', 'closing'] as const;
export type SafetyPointStatus = (typeof safetyPointStatuses)[number];

export const urgencies = ['now', 'today', 'later'] as const;
export type Urgency = (typeof urgencies)[number];

/** What a point runs on: the grid, its own reserve power, or neither. */
export const powerSources = ['grid', 'backup', 'none'] as const;
export type PowerSource = (typeof powerSources)[number];

/** Something that a point is short of; `need` is its id, which reports from before needs had one lack. */
export type Need = {
  readonly need?: string | undefined;
  readonly what: string;
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
  /** Litres in the tank, as last stated. */
  readonly fuelLitres: number | null;
  /** What it runs on, as last stated since it opened. */
  readonly powerSource: PowerSource | null;
  /** null while the point is closed. */
  readonly opening: Opening | null;
  readonly needs: readonly Need[];
  readonly note: string | null;
  readonly reportedAt: string | null;
  readonly reportedBy: string | null;
};
