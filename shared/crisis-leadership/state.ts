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
  readonly presentedBy: string | null;
};

/** All or part of a committee's area of responsibility, taken over (LEH 2 kap. 4 §). */
export type Takeover = {
  readonly id: string;
  readonly committee: string;
  readonly area: string | null;
  readonly motive: string | null;
  readonly takenOverAt: string;
  readonly takenOverBy: string | null;
  readonly returnedAt: string | null;
  /** `termination`: it reverted when the committee's activity was ended (LEH 2 kap. 6 §). */
  readonly returnedBy: 'handback' | 'termination' | null;
  readonly returnMotive: string | null;
};

/** A decision of the committee with the fields of Förvaltningslagen 31 §, numbered per organisation. */
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
};

/** The chair is prevented, so the vice chair may act (LEH 2 kap. 3 § third paragraph). Ends when the chair acts. */
export type Prevented = {
  readonly since: string;
  readonly reason: string | null;
  readonly statedBy: string | null;
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
  readonly terminatedAt: string | null;
  readonly terminatedBy: 'executive-board' | 'council' | null;
};
