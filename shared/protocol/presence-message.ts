/** Server → client `presence`: who of the organisation's accounts follows the log now, once per account. */
export type PresenceMessage = {
  readonly present: readonly { readonly account: string; readonly name: string; readonly role: string }[];
};
