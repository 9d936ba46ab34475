/** What the environment says of the ways to reach people; null where a channel is not configured. Holds secrets: never log it. */
export type ReactionSettings = {
  readonly email: { readonly url: string; readonly from: string } | null;
  readonly sms: {
    readonly url: string;
    readonly user: string;
    readonly password: string;
    readonly from: string;
  } | null;
  /** `mailto:` or `https:`, by which push services reach those who run the console. */
  readonly pushSubject: string | null;
};
