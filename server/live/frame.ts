const text = 0x81;
const binary = 0x82;

/** A whole websocket message in one unmasked frame (RFC 6455, 5.2), as a server sends it, in one piece of memory. */
export function frameOf(content: string | Uint8Array): Buffer {
  const body = typeof content === 'string' ? Buffer.from(content) : content;
  const { length } = body;
  const headLength = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(headLength + length);
  frame[0] = typeof content === 'string' ? text : binary;
  if (headLength === 2) frame[1] = length;
  else if (headLength === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.set(body, headLength);
  return frame;
}
