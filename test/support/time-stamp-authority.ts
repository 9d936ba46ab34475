/**
 * A small real time-stamp authority (RFC 3161) on loopback: a root, a certificate for stamping, and an HTTP server that stamps
 * what it is asked. `misbehave` makes it answer wrongly in one way.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { webcrypto } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { certificate, newKeys, pem, serverPurpose } from './certificate.ts';

export type Misbehaviour =
  | 'refuses'
  | 'another-nonce'
  | 'another-text'
  | 'changed-token'
  | 'not-for-stamping'
  | 'garbage'
  | 'endless'
  | 'silent'
  | 'error';

export type TimeStampAuthority = {
  readonly url: string;
  /** The root's certificate, PEM. */
  readonly root: string;
  /** How many it has stamped. */
  readonly stamped: () => number;
  misbehave(how: Misbehaviour | null): void;
  close(): Promise<void>;
};

const sha256 = '2.16.840.1.101.3.4.2.1';

/** A small authority on the loopback interface that stamps by RFC 3161, with a root of its own. */
export async function startTimeStampAuthority(): Promise<TimeStampAuthority> {
  const rootKeys = await newKeys();
  const keys = await newKeys();
  const root = await certificate('Exempelrot', rootKeys, 'Exempelrot', rootKeys, null);
  const leaf = await certificate('Exempelstämpel', keys, 'Exempelrot', rootKeys, '1.3.6.1.5.5.7.3.8');
  const server = await certificate('Exempelserver', keys, 'Exempelrot', rootKeys, serverPurpose);
  let how: Misbehaviour | null = null;
  let count = 0;

  const listener = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      if (how === 'silent') return;
      if (how === 'error') {
        response.writeHead(503).end();
        return;
      }
      response.writeHead(200, { 'content-type': 'application/timestamp-reply' });
      if (how === 'endless') {
        const more = (): void => {
          while (!response.destroyed && response.write(Buffer.alloc(65_536)));
        };
        response.on('drain', more);
        more();
        return;
      }
      if (how === 'garbage') {
        response.end('<html>');
        return;
      }
      const asked = pkijs.TimeStampReq.fromBER(bufferOf(Buffer.concat(chunks)));
      count += 1;
      response.end(
        await stamp(asked, keys.privateKey, how === 'not-for-stamping' ? server : leaf, root, how),
      );
    };
    answer().catch(() => response.destroy());
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  return {
    url: `http://127.0.0.1:${(listener.address() as AddressInfo).port}/`,
    root: pem(root),
    stamped: () => count,
    misbehave: (given) => {
      how = given;
    },
    async close() {
      listener.closeAllConnections();
      listener.close();
      await once(listener, 'close');
    },
  };
}

async function stamp(
  asked: pkijs.TimeStampReq,
  key: webcrypto.CryptoKey,
  leaf: pkijs.Certificate,
  root: pkijs.Certificate,
  how: Misbehaviour | null,
): Promise<Buffer> {
  const status = new pkijs.PKIStatusInfo({ status: how === 'refuses' ? pkijs.PKIStatus.rejection : 0 });
  if (how === 'refuses') return Buffer.from(new pkijs.TimeStampResp({ status }).toSchema().toBER());
  const other = createHash('sha256').update('another text').digest();
  const info = new pkijs.TSTInfo({
    version: 1,
    policy: '1.2.3.4.1',
    messageImprint:
      how === 'another-text'
        ? new pkijs.MessageImprint({
            hashAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: sha256 }),
            hashedMessage: new asn1js.OctetString({ valueHex: other }),
          })
        : asked.messageImprint,
    serialNumber: new asn1js.Integer({ valueHex: Buffer.from([1, ...randomBytes(7)]) }),
    genTime: new Date(),
    ...(asked.nonce === undefined
      ? {}
      : { nonce: how === 'another-nonce' ? new asn1js.Integer({ value: 7 }) : asked.nonce }),
  });
  const content = Buffer.from(info.toSchema().toBER());
  const signed = new pkijs.SignedData({
    version: 3,
    encapContentInfo: new pkijs.EncapsulatedContentInfo({
      eContentType: '1.2.840.113549.1.9.16.1.4',
      eContent: new asn1js.OctetString({ valueHex: bufferOf(content) }),
    }),
    signerInfos: [
      new pkijs.SignerInfo({
        version: 1,
        sid: new pkijs.IssuerAndSerialNumber({ issuer: leaf.issuer, serialNumber: leaf.serialNumber }),
        signedAttrs: new pkijs.SignedAndUnsignedAttributes({
          type: 0,
          attributes: [
            attribute(
              '1.2.840.113549.1.9.3',
              new asn1js.ObjectIdentifier({ value: '1.2.840.113549.1.9.16.1.4' }),
            ),
            attribute('1.2.840.113549.1.9.4', octets(createHash('sha256').update(content).digest())),
            attribute('1.2.840.113549.1.9.16.2.47', signingCertificate(leaf)),
          ],
        }),
      }),
    ],
    certificates: [leaf, root],
  });
  await signed.sign(key as CryptoKey, 0, 'SHA-256');
  const token = new pkijs.ContentInfo({
    contentType: '1.2.840.113549.1.7.2',
    content: signed.toSchema(true),
  });
  const response = Buffer.from(new pkijs.TimeStampResp({ status, timeStampToken: token }).toSchema().toBER());
  // The year of the time that was signed.
  if (how === 'changed-token') response[response.indexOf(`${new Date().getUTCFullYear()}`) + 3]! ^= 1;
  return response;
}

/** SigningCertificateV2 (RFC 5035): one ESSCertIDv2, SHA-256 by default. */
function signingCertificate(leaf: pkijs.Certificate): asn1js.Sequence {
  const digest = createHash('sha256')
    .update(Buffer.from(leaf.toSchema(true).toBER()))
    .digest();
  const id = new asn1js.Sequence({ value: [octets(digest)] });
  return new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [id] })] });
}

function attribute(type: string, value: asn1js.BaseBlock): pkijs.Attribute {
  return new pkijs.Attribute({ type, values: [value] });
}

function octets(bytes: Uint8Array): asn1js.OctetString {
  return new asn1js.OctetString({ valueHex: bufferOf(bytes) });
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
