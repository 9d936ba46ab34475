import type { Level } from '../classification/levels.ts';

/** One turn of duty as tjänsteman i beredskap (TiB). */
export type Shift = {
  readonly id: string;
  readonly account: string;
  readonly name: string | null;
  readonly phone: string | null;
  readonly since: string;
  readonly until: string | null;
  readonly endedAt: string | null;
  /** The planned shift that it began. */
  readonly planned?: string;
};

/**
 * Who is on duty now, null when nobody has taken over, and who was before. `handOver` is the hand-over that waits for the
 * signature of the one who arrives.
 */
export type Duty = {
  readonly current: Shift | null;
  readonly previous: Shift | null;
  readonly handOver: string | null;
};

/** A shift in the rota; `takenAt` is when somebody took it. Times are ISO 8601 UTC. */
export type PlannedShift = {
  readonly id: string;
  readonly from: string;
  readonly until: string;
  readonly account: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly plannedAt: string;
  readonly plannedBy: string | null;
  readonly takenAt: string | null;
};

/** A wish to swap a planned shift with another, or to give it to somebody. `lapsed`: a shift of it left the plan or began. */
export type Swap = {
  readonly id: string;
  readonly shift: string;
  readonly withShift: string | null;
  /** Who proposed it. */
  readonly account: string;
  readonly by: string | null;
  /** The account that may answer; null: any other duty officer's. */
  readonly to: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly note: string | null;
  readonly status: 'waiting' | 'accepted' | 'declined' | 'withdrawn' | 'lapsed';
  readonly proposedAt: string;
  readonly answeredAt: string | null;
  readonly answeredBy: string | null;
  readonly answer: string | null;
};

/** What the one who arrives needs to know, as ids and figures; at most 300 of each kind. */
export type HandOverSummary = {
  readonly incidents: readonly {
    readonly incident: string;
    readonly number: number;
    readonly level: Level | null;
  }[];
  /** What has happened since the shift began. */
  readonly changes: {
    readonly reported: number;
    readonly levels: number;
    readonly closed: number;
    readonly entries: number;
  };
  /** Open tasks that are late or due within twelve hours, nearest first. */
  readonly tasks: readonly { readonly task: string; readonly dueAt: string }[];
  /** Questions that wait for the chair. */
  readonly decisions: readonly string[];
  /** Alarms that go on, with how many have not answered. */
  readonly alarms: readonly { readonly alarm: string; readonly unanswered: number }[];
  /** Escalations that run: what will happen by itself, and when. */
  readonly escalations: readonly string[];
};

/** Something that came after the summary; `id` is what it is about. */
export type HandOverNews = {
  readonly seq: number;
  readonly type: string;
  readonly id: string | null;
  readonly at: string;
};

/** A hand-over of the shift, from its summary to its signature. `lapsed`: the shift ended in another way. */
export type HandOver = {
  readonly id: string;
  /** The shift that ends. */
  readonly shift: string;
  /** The position of the summary in the log. */
  readonly seq: number;
  readonly account: string;
  readonly side: 'leaving' | 'arriving';
  readonly preparedAt: string;
  readonly preparedBy: string | null;
  readonly summary: HandOverSummary;
  readonly note: string | null;
  readonly status: 'waiting' | 'signed' | 'replaced' | 'lapsed';
  /** What came after the summary, oldest first; the newest 200. */
  readonly news: readonly HandOverNews[];
  /** The position of the newest thing that must be read before signing. */
  readonly mattersSeq: number;
  readonly signedAt: string | null;
  readonly signedBy: string | null;
  readonly signNote: string | null;
  /** It was signed by the one who arrived alone, for this reason. */
  readonly alone: boolean;
  readonly reason: string | null;
  /** The shift that began. */
  readonly next: string | null;
};
