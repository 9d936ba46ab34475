import { describe, expect, test } from 'vitest';
import { canCheckSignatures, verifyTools } from './verify-tools.ts';

/** RFC 8032, 7.1, test 2: the message is the one byte 0x72. */
const key = 'PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw';
const signature = 'kqAJqfDUyrhyDoILX2QlQKKye1QWUD-Ps3YiI-vbadoIWsHkPhWZbkWPNhPQ8R2MOHsurrQwKu6wDSkWErsMAA';

describe("the browser's signatures", () => {
  test('hold by the key that made them over the text that they are of', async () => {
    expect(await canCheckSignatures()).toBe(true);
    expect(await verifyTools.signatureHolds('r', signature, key)).toBe(true);
    expect(await verifyTools.signatureHolds('s', signature, key)).toBe(false);
    expect(await verifyTools.signatureHolds('r', `A${signature.slice(1)}`, key)).toBe(false);
  });

  test.each(['', 'AAAA', 'no base64url', 'åäö'])('never hold where key or signature is %j', async (text) => {
    expect(await verifyTools.signatureHolds('r', text, key)).toBe(false);
    expect(await verifyTools.signatureHolds('r', signature, text)).toBe(false);
  });
});
