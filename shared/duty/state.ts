/** One turn of duty as tjänsteman i beredskap (TiB). */
export type Shift = {
  readonly id: string;
  readonly account: string;
  readonly name: string | null;
  readonly phone: string | null;
  readonly since: string;
  readonly until: string | null;
  readonly endedAt: string | null;
};

/** Who is on duty now, null when nobody has taken over, and who was before. */
export type Duty = { readonly current: Shift | null; readonly previous: Shift | null };
