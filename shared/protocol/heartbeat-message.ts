/**
 * Server → client `heartbeat`, every 5 s. `at` is when the node last read the head with success, so that a node cut off
 * from its database does not look live.
 */
export type HeartbeatMessage = { readonly seq: number; readonly at: string };

export const heartbeatInterval = 5_000;
