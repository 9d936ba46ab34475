import type { LeanEvents } from '#shared/protocol/lean-event.ts';

/** Whether this browser can unpack what the server packs; to one that cannot it is sent as it is. */
export const canUnpack = typeof DecompressionStream === 'function';

/** The page in a `packed` message (shared/protocol/packed-message.ts). Rejects what is damaged. */
export async function unpackPage(bytes: ArrayBuffer): Promise<LeanEvents> {
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return (await new Response(unpacked).json()) as LeanEvents;
}
