/**
 * Time stamps by RFC 3161: what is asked of an authority, and what its answer proves.
 *
 * A stamp says that a text existed at a time, by somebody else's clock and key. It is of the SHA-256 of the text's UTF-8 bytes, so
 * `openssl ts -verify -data TEXT -in ANSWER -CAfile CA` tells the same as this file.
 */
import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import type { StampFault } from '#shared/protocol/evidence-answers.ts';

const oid = {
  sha256: '2.16.840.1.101.3.4.2.1',
  timeStampInfo: '1.2.840.113549.1.9.16.1.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  extendedKeyUsage: '2.5.29.37',
  timeStamping: '1.3.6.1.5.5.7.3.8',
} as const;

/** `stampedAt`: the authority's time, ISO 8601 UTC. `authority`: what its certificate calls it. `trusted`: whether it leads to a given root. */
export type Stamp = {
  readonly stampedAt: string;
  readonly authority: string;
  readonly trusted: boolean;
};

export type StampOutcome =
  { readonly ok: true; readonly stamp: Stamp } | { readonly ok: false; readonly fault: StampFault };

/** The question to an authority (TimeStampReq in DER). `nonce`: 8 random bytes, by which its answer is known to be to this question. */
export function stampRequest(text: string, nonce: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const request = new pkijs.TimeStampReq({
    version: 1,
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: new pkijs.AlgorithmIdentifier({
        algorithmId: oid.sha256,
        algorithmParams: new asn1js.Null(),
      }),
      hashedMessage: new asn1js.OctetString({ valueHex: imprintOf(text) }),
    }),
    nonce: new asn1js.Integer({ valueHex: positive(nonce) }),
    certReq: true,
  });
  return new Uint8Array(request.toSchema().toBER());
}

/**
 * What an answer (TimeStampResp in DER) proves of a text. `nonce`: that of the question, where it is still known. `roots`: the certificates
 * that are trusted; without any the authority is not proven, with some it must lead to one of them.
 */
export async function readStamp(
  response: Uint8Array,
  text: string,
  {
    nonce,
    roots = [],
  }: { readonly nonce?: Uint8Array<ArrayBuffer>; readonly roots?: readonly pkijs.Certificate[] },
): Promise<StampOutcome> {
  const parsed = parse(response);
  if (parsed === null) return { ok: false, fault: 'not-an-answer' };
  if (parsed === 'refused') return { ok: false, fault: 'refused' };
  const { signed, info } = parsed;
  const imprint = info.messageImprint;
  const isOfText =
    imprint.hashAlgorithm.algorithmId === oid.sha256 &&
    Buffer.from(imprint.hashedMessage.valueBlock.valueHexView).equals(imprintOf(text));
  if (!isOfText) return { ok: false, fault: 'of-another-text' };
  if (nonce !== undefined && !isNonce(info, nonce)) return { ok: false, fault: 'of-another-question' };
  const data = bufferOf(Buffer.from(text));
  const certificate = await signerOf(signed, { signer: 0, data });
  if (certificate === null) return { ok: false, fault: 'signature-wrong' };
  if (!isForStamping(certificate) || !isNamedAsSigner(signed, certificate))
    return { ok: false, fault: 'not-for-stamping' };
  const chain = { signer: 0, data, checkChain: true, trustedCerts: [...roots], passedWhenNotRevValues: true };
  if (roots.length > 0 && (await signerOf(signed, chain)) === null)
    return { ok: false, fault: 'authority-unknown' };
  const stampedAt = info.genTime.toISOString();
  return { ok: true, stamp: { stampedAt, authority: nameOf(certificate), trusted: roots.length > 0 } };
}

/** The certificates in a PEM text; null where one cannot be read, or there is none. */
export function readCertificates(pem: string): pkijs.Certificate[] | null {
  const found = [...pem.matchAll(/-----BEGIN CERTIFICATE-----([\s\S]+?)-----END CERTIFICATE-----/g)];
  try {
    const all = found.map(([, body = '']) =>
      pkijs.Certificate.fromBER(bufferOf(Buffer.from(body, 'base64'))),
    );
    return all.length === 0 ? null : all;
  } catch {
    return null;
  }
}

function imprintOf(text: string): Buffer<ArrayBuffer> {
  return createHash('sha256').update(text).digest() as Buffer<ArrayBuffer>;
}

/** Bytes as a positive integer in DER: without leading zeros but the one that keeps it from being negative. */
function positive(bytes: Uint8Array<ArrayBuffer>): ArrayBuffer {
  const first = bytes.findIndex((byte) => byte !== 0);
  const rest = first === -1 ? new Uint8Array([0]) : bytes.subarray(first);
  return bufferOf((rest[0] ?? 0) < 0x80 ? rest : Buffer.concat([Buffer.from([0]), rest]));
}

function parse(response: Uint8Array): { signed: pkijs.SignedData; info: pkijs.TSTInfo } | 'refused' | null {
  try {
    const answer = pkijs.TimeStampResp.fromBER(bufferOf(response));
    // 0 is granted, 1 granted with changes (RFC 3161, 2.4.2).
    if (answer.timeStampToken === undefined || Number(answer.status.status) > 1) return 'refused';
    const signed = new pkijs.SignedData({ schema: answer.timeStampToken.content });
    const content = signed.encapContentInfo.eContent;
    if (signed.encapContentInfo.eContentType !== oid.timeStampInfo || content === undefined) return null;
    return { signed, info: pkijs.TSTInfo.fromBER(content.getValue()) };
  } catch {
    return null;
  }
}

function isNonce(info: pkijs.TSTInfo, nonce: Uint8Array<ArrayBuffer>): boolean {
  const given = info.nonce?.valueBlock.valueHexView;
  return given !== undefined && Buffer.from(given).equals(Buffer.from(positive(nonce)));
}

/** The certificate of the one who signed, where the signature holds. */
async function signerOf(
  signed: pkijs.SignedData,
  verification: pkijs.SignedDataVerifyParams,
): Promise<pkijs.Certificate | null> {
  try {
    const result = await signed.verify({ ...verification, extendedMode: true });
    return result.signatureVerified === true ? (result.signerCertificate ?? null) : null;
  } catch {
    return null;
  }
}

/** RFC 3161, 2.3: the key is for stamping and for nothing else. */
function isForStamping(certificate: pkijs.Certificate): boolean {
  const usage = certificate.extensions?.find(({ extnID }) => extnID === oid.extendedKeyUsage);
  const purposes = (usage?.parsedValue as pkijs.ExtKeyUsage | undefined)?.keyPurposes;
  return usage?.critical === true && purposes?.length === 1 && purposes[0] === oid.timeStamping;
}

/** RFC 5816: what is signed names the certificate by its digest, so that no other may be put in its place. */
function isNamedAsSigner(signed: pkijs.SignedData, certificate: pkijs.Certificate): boolean {
  const der = Buffer.from(certificate.toSchema(true).toBER());
  const attributes = signed.signerInfos[0]?.signedAttrs?.attributes ?? [];
  const named = attributes.filter(
    ({ type }) => type === oid.signingCertificateV2 || type === oid.signingCertificate,
  );
  return named.some(({ type, values }) => {
    const algorithm = type === oid.signingCertificateV2 ? 'sha256' : 'sha1';
    const digest = createHash(algorithm).update(der).digest();
    return values.some((value: asn1js.BaseBlock) => Buffer.from(value.toBER()).includes(digest));
  });
}

/** The most particular name that a certificate has: common name, else organisation. */
function nameOf(certificate: pkijs.Certificate): string {
  const parts = certificate.subject.typesAndValues;
  const part = (type: string) => parts.find((one) => one.type === type)?.value.valueBlock.value;
  return String(part('2.5.4.3') ?? part('2.5.4.10') ?? '');
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
