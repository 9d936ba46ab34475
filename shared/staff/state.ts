/** The id of the krisledningsgrupp among the groups; every other group is a department's. */
export const centralGroup = 'central';

/** How a directive ends; until then it is `ongoing`. */
export const directiveEndings = ['fulfilled', 'withdrawn'] as const;
export type DirectiveStatus = 'ongoing' | (typeof directiveEndings)[number];

/** A crisis group (krisledningsgrupp, förvaltningens krisgrupp) that has been activated at least once. */
export type StaffGroup = {
  /** `central`, or the department's id. */
  readonly id: string;
  readonly status: 'active' | 'inactive';
  readonly activation: string;
  readonly since: string;
  readonly incident: string | null;
  /** Where it gathers, when something else than the configured place was said. */
  readonly place: string | null;
  readonly motive: string | null;
  readonly activatedBy: string | null;
  /** The role that recorded it. */
  readonly role: string;
  /** Who ordered it, where somebody else recorded it. */
  readonly orderedBy: string | null;
  readonly endedAt: string | null;
  readonly endMotive: string | null;
  /** The next staff briefing (stabsorientering); null where none is set. */
  readonly nextBriefingAt: string | null;
  readonly everyMinutes: number | null;
  /** The agenda of this group's briefings; null: the standing one of the configuration. */
  readonly agenda: readonly string[] | null;
  readonly lastBriefing: { readonly id: string; readonly at: string } | null;
  readonly updatedAt: string;
};

/** Who holds a staff function from one time until another. */
export type StaffAssignment = {
  readonly id: string;
  readonly group: string;
  readonly function: string;
  readonly holder: string | null;
  readonly phone: string | null;
  readonly from: string;
  readonly until: string;
  readonly assignedBy: string | null;
  readonly updatedAt: string;
};

/** A directive (inriktning) that the group has given, and how it goes. */
export type Directive = {
  readonly id: string;
  readonly group: string;
  readonly text: string | null;
  readonly owner: string | null;
  readonly followUpAt: string | null;
  readonly status: DirectiveStatus;
  /** What the latest follow-up said. */
  readonly note: string | null;
  readonly followedUpAt: string | null;
  readonly issuedAt: string;
  readonly issuedBy: string | null;
  readonly updatedAt: string;
};
