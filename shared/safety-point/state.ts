import type { ImportDocument } from '../organisation/import-document.ts';

export const safetyPointStatuses = ['closed', 'preparing', 'open', 'full', 'unusable', 'closing'] as const;
export type SafetyPointStatus = (typeof safetyPointStatuses)[number];

export const urgencies = ['now', 'today', 'later'] as const;

/** Something that a point is short of. */
export type Need = {
  readonly what: string;
  readonly quantity?: number | undefined;
  readonly urgency?: (typeof urgencies)[number] | undefined;
};

/** What the organisation has registered about a point; not changed by its reports. */
export type SafetyPointRegistration = ImportDocument['safetyPoints'][number];

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
  readonly needs: readonly Need[];
  readonly note: string | null;
  readonly reportedAt: string | null;
  readonly reportedBy: string | null;
};
