import { randomBytes, webcrypto } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';

export const serverPurpose = '1.3.6.1.5.5.7.3.1';
const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;

export async function newKeys(): Promise<webcrypto.CryptoKeyPair> {
  return await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}

/** As a certificate names the address 127.0.0.1. */
const loopback = new pkijs.GeneralNames({
  names: [
    new pkijs.GeneralName({
      type: 7,
      value: new asn1js.OctetString({ valueHex: new Uint8Array([127, 0, 0, 1]).buffer }),
    }),
  ],
});

/** A certificate for two days, yesterday's and today's. `purpose`: the one extended key usage; null makes a root. */
export async function certificate(
  name: string,
  keys: webcrypto.CryptoKeyPair,
  issuer: string,
  issuerKeys: webcrypto.CryptoKeyPair,
  purpose: string | null,
): Promise<pkijs.Certificate> {
  const made = new pkijs.Certificate();
  made.version = 2;
  made.serialNumber = new asn1js.Integer({ valueHex: Buffer.from([1, ...randomBytes(7)]) });
  made.subject.typesAndValues.push(commonName(name));
  made.issuer.typesAndValues.push(commonName(issuer));
  made.notBefore.value = new Date(Date.now() - 86_400_000);
  made.notAfter.value = new Date(Date.now() + 86_400_000);
  await made.subjectPublicKeyInfo.importKey(keys.publicKey as CryptoKey);
  const basic = new pkijs.BasicConstraints({ cA: purpose === null });
  made.extensions = [
    extension('2.5.29.19', basic.toSchema()),
    extension('2.5.29.15', keyUsage(purpose === null)),
    ...(purpose === serverPurpose ? [extension('2.5.29.17', loopback.toSchema())] : []),
  ];
  if (purpose !== null)
    made.extensions.push(
      extension('2.5.29.37', new pkijs.ExtKeyUsage({ keyPurposes: [purpose] }).toSchema()),
    );
  await made.sign(issuerKeys.privateKey as CryptoKey, 'SHA-256');
  return pkijs.Certificate.fromBER(made.toSchema(true).toBER());
}

/** What a server at 127.0.0.1 shows, and its key; `root` is to be trusted. All PEM. */
export async function serverCertificate(): Promise<{
  readonly cert: Buffer;
  readonly key: Buffer;
  readonly root: string;
}> {
  const [rootKeys, keys] = [await newKeys(), await newKeys()];
  const root = await certificate('Exempelrot', rootKeys, 'Exempelrot', rootKeys, null);
  const own = await certificate('127.0.0.1', keys, 'Exempelrot', rootKeys, serverPurpose);
  const key = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey));
  return {
    cert: Buffer.from(pem(own)),
    key: Buffer.from(armoured('PRIVATE KEY', key)),
    root: pem(root),
  };
}

export function pem(made: pkijs.Certificate): string {
  return armoured('CERTIFICATE', Buffer.from(made.toSchema(true).toBER()));
}

function armoured(label: string, content: Buffer): string {
  const body = content.toString('base64').replaceAll(/.{64}/g, '$&\n');
  return `-----BEGIN ${label}-----\n${body}\n-----END ${label}-----\n`;
}

function commonName(name: string): pkijs.AttributeTypeAndValue {
  return new pkijs.AttributeTypeAndValue({ type: '2.5.4.3', value: new asn1js.Utf8String({ value: name }) });
}

/** keyCertSign and cRLSign for a root, digitalSignature for all others. */
function keyUsage(isRoot: boolean): asn1js.BitString {
  const bits = isRoot
    ? { valueHex: Buffer.from([0x06]), unusedBits: 1 }
    : { valueHex: Buffer.from([0x80]), unusedBits: 7 };
  return new asn1js.BitString(bits);
}

function extension(extnID: string, value: asn1js.BaseBlock): pkijs.Extension {
  return new pkijs.Extension({ extnID, critical: true, extnValue: value.toBER() });
}
