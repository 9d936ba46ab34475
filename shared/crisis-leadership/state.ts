import type { Level } from '../classification/levels.ts';
import type { ConditionHolds } from './events.ts';

/** A request that the chair decide whether the krisledningsnämnd enters into function (LEH 2 kap. 3 §). */
export type ActivationRequest = {
  readonly id: string;
  readonly incident: string;
  readonly motive: string | null;
  readonly presentedBy: string | null;
  readonly requestedAt: string;
  readonly requestedBy: string | null;
  readonly role: string;
  /** When the chair had the brief before them. */
  readonly openedAt: string | null;
  readonly status: 'waiting' | 'answered';
};

/** What is known of a decision that was given by word of mouth. */
export type Oral = {
  /** The role of the one who decided. */
  readonly by: 'chair' | 'vice-chair';
  readonly recordedAt: string;
  readonly recordedBy: string | null;
  /** null: it waits for the confirmation of the one who decided. */
  readonly confirmed: boolean | null;
  readonly confirmedAt: string | null;
  readonly confirmedBy: string | null;
  /** The incident's level before, to which it returns when the decision is denied. */
  readonly levelBefore: Level | null;
};

/** That the chair was prevented when the vice chair decided, since when, and why (LEH 2 kap. 3 § third paragraph). */
export type Hindrance = { readonly since: string; readonly reason: string | null };

/** The chair's decision; `decline` leaves the level as it is. */
export type Activation = {
  readonly id: string;
  readonly request: string | null;
  readonly incident: string;
  readonly decision: 'activate' | 'decline';
  readonly level: 'major' | 'extraordinary';
  readonly motive: string | null;
  readonly decidedAt: string;
  readonly decidedBy: string | null;
  readonly role: string;
  readonly hindrance: Hindrance | null;
  readonly presentedBy: string | null;
  /** The statutory conditions as the one who decided saw them, and the grounds of each in the same order. */
  readonly conditions: readonly ConditionHolds[];
  readonly conditionGrounds: readonly (string | null)[];
  /** How the one who decided by word of mouth was recognised. */
  readonly recognisedBy: string | null;
  /** What the one who decided said when confirming or denying it. */
  readonly confirmNote: string | null;
  /** null: decided in the console. */
  readonly oral: Oral | null;
  /** When the one said to have decided denied it; the activation is void from then on. */
  readonly voidAt: string | null;
  /** The activation that began the period of activity that this one began or belongs to; null where it declined. */
  readonly period: string | null;
  readonly councilMeeting: string | null;
};

/** All or part of a committee's area of responsibility, taken over (LEH 2 kap. 4 §). */
export type Takeover = {
  readonly id: string;
  readonly committee: string;
  readonly area: string | null;
  readonly motive: string | null;
  readonly takenOverAt: string;
  readonly takenOverBy: string | null;
  readonly hindrance: Hindrance | null;
  readonly returnedAt: string | null;
  /** `termination`: it reverted when the committee's activity was ended (LEH 2 kap. 6 §). */
  readonly returnedBy: 'handback' | 'termination' | 'void' | null;
  readonly returnMotive: string | null;
  /** Who recorded that it was handed back. */
  readonly handedBackBy: string | null;
  readonly scope: 'whole' | 'part';
  /** When it is next asked whether it can be handed back; null once it has been. */
  readonly reviewAt: string | null;
  readonly remindedAt: string | null;
  readonly councilMeeting: string | null;
};

/** A decision of the committee with the fields of Förvaltningslagen 31 §, numbered per period of activity. */
export type CommitteeDecision = {
  readonly id: string;
  readonly number: number;
  readonly text: string | null;
  readonly grounds: string | null;
  readonly decidedBy: string | null;
  readonly presentedBy: string | null;
  readonly participants: readonly string[];
  readonly decidedAt: string;
  readonly recordedBy: string | null;
  /** The activation that began the period of activity in which it was taken. */
  readonly period: string | null;
  readonly role: string;
  readonly hindrance: Hindrance | null;
  /** Taken by the chair alone because it could not wait. */
  readonly urgent: boolean;
  readonly proposal: string | null;
  readonly warmingCentres: readonly string[];
  readonly registryNumber: string | null;
  /** When an urgent one was reported to the committee, and at which meeting. */
  readonly reportedAt: string | null;
  readonly meeting: string | null;
  /** The day of the council's meeting at which it was reported. */
  readonly councilMeeting: string | null;
};

/** A decision that the committee is asked to take. */
export type DecisionProposal = {
  readonly id: string;
  readonly text: string | null;
  readonly grounds: string | null;
  readonly presentedBy: string | null;
  readonly warmingCentres: readonly string[];
  readonly proposedAt: string;
  readonly proposedBy: string | null;
  readonly status: 'waiting' | 'decided' | 'declined';
  readonly answeredAt: string | null;
  readonly declineMotive: string | null;
};

/** The compiled notice to the council (LEH 2 kap. 5 §), as it was approved. */
export type CouncilNotice = {
  readonly id: string;
  readonly activations: readonly string[];
  readonly decisions: readonly string[];
  readonly takeovers: readonly string[];
  readonly text: string | null;
  readonly approvedAt: string;
  readonly approvedBy: string | null;
  readonly meetingDate: string | null;
};

/** Heightened alert as the government has declared it (LEH chapter 3): the executive board leads. */
export type HeightenedAlert = {
  readonly id: string;
  readonly level: 'raised' | 'highest';
  readonly source: string | null;
  readonly note: string | null;
  readonly declaredAt: string;
  readonly recordedBy: string | null;
};

/** The chair is prevented, so the vice chair may act (LEH 2 kap. 3 § third paragraph). Ends when the chair acts. */
export type Prevented = {
  readonly since: string;
  readonly reason: string | null;
  readonly statedBy: string | null;
};

/** The activity was ended by a decision of another board (LEH 2 kap. 6 §). */
export type Termination = {
  readonly decidedAt: string;
  readonly endedBy: 'executive-board' | 'council';
  readonly motive: string | null;
  readonly recordedBy: string | null;
};

export type CrisisLeadership = {
  /** `active` outranks `requested`. */
  readonly status: 'inactive' | 'requested' | 'active' | 'terminated';
  readonly since: string | null;
  readonly chairPrevented: Prevented | null;
  readonly requests: { readonly [id: string]: ActivationRequest };
  readonly activations: { readonly [id: string]: Activation };
  readonly takeovers: { readonly [id: string]: Takeover };
  readonly decisions: { readonly [id: string]: CommitteeDecision };
  readonly proposals: { readonly [id: string]: DecisionProposal };
  readonly notices: { readonly [id: string]: CouncilNotice };
  /** The activation that began the present period of activity; null while the committee is not in function. */
  readonly period: string | null;
  readonly heightenedAlert: HeightenedAlert | null;
  readonly terminatedAt: string | null;
  readonly terminatedBy: 'executive-board' | 'council' | null;
  /** The newest, oldest first. */
  readonly terminations: readonly Termination[];
};
