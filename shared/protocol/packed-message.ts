/**
 * Server → client `packed`, with the bytes as its second argument: a batch of many events in a fraction of its size, to clients that
 * said `unpacks: true` when they connected. Unpacked (raw DEFLATE, RFC 1951, of UTF-8) it is the JSON of `LeanEvents`. Clients
 * that did not say so get `events`.
 */
export type PackedMessage = { readonly after: number; readonly to: number };
