import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { XmlDocument } from 'libxml2-wasm';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { evolve } from '#shared/fold.ts';
import { canonicalJson } from '#shared/kernel/json.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import { applyChanges, emptyState } from '#shared/state.ts';
import { tyresoDocument } from '../../../test/support/example-document.ts';
import { headOf, logPages, makeLog } from '../../../test/support/make-log.ts';
import { oneOfEach } from '../../../test/support/one-of-each.ts';
import { testSigner } from '../../../test/support/test-signer.ts';
import { unzipBytes } from '../../../test/support/unzip.ts';
import { exportJournal } from '../export.ts';
import type { ExportOrder } from '../export.ts';
import { linesOf } from '../lines.ts';
import { verifyExport } from '../verify.ts';

const log = makeLog(oneOfEach(tyresoDocument));
const state = emptyState();
for (const event of log) applyChanges(state, evolve(state, event));
const signer = testSigner();
const id = `vaka-tyreso-20261122T041200Z-${log.length}`;

async function packaged(given: Partial<ExportOrder> = {}): Promise<Map<string, Buffer>> {
  const file = await exportJournal({
    organisation: 'tyreso',
    format: 'archive',
    restricted: false,
    account: { name: 'Arkiv', roles: ['archivist'] },
    log: logPages(log, 50),
    state,
    head: headOf(log),
    signer,
    attachments: { bytes: (_organisation, attachment) => Promise.resolve(Buffer.from(attachment)) },
    now: '2026-11-22T04:12:00.000Z',
    ...given,
  });
  return unzipBytes(await buffer(file.body as Readable));
}

const namespaces = {
  m: 'http://www.loc.gov/METS/',
  p: 'http://www.loc.gov/premis/v3',
  csip: 'https://DILCIS.eu/XML/METS/CSIPExtensionMETS',
  xlink: 'http://www.w3.org/1999/xlink',
  dc: 'http://purl.org/dc/elements/1.1/',
};

let files: Map<string, Buffer>;
let mets: XmlDocument;
const file = (path: string): Buffer => files.get(`${id}/${path}`) ?? Buffer.alloc(0);
const values = (document: XmlDocument, path: string): string[] =>
  document.root.find(path, namespaces).map((node) => node.content);

beforeAll(async () => {
  files = await packaged();
  mets = XmlDocument.fromBuffer(file('METS.xml'));
});

describe('a package for the e-archive', () => {
  test('lies in one folder that is named like it, METS.xml last', () => {
    const names = [...files.keys()];
    expect(names.every((name) => name.startsWith(`${id}/`))).toBe(true);
    expect(names.at(-1)).toBe(`${id}/METS.xml`);
    expect(names).toContain(`${id}/documentation/LAS-MIG.txt`);
    expect(file('representations/dokument/data/dagbok.pdf').subarray(0, 5).toString()).toBe('%PDF-');
  });

  // E-ARK CSIP 2.1.0 and SIP 2.1.0, what a package must have; each answers how many nodes break it or keep it.
  test.each([
    ['CSIP1', 'count(/m:mets[@OBJID != ""])', 1],
    ['CSIP2', 'count(/m:mets[@TYPE = "Mixed"])', 1],
    ['CSIP5', 'count(/m:mets[@csip:CONTENTINFORMATIONTYPE = "OTHER"][@csip:OTHERCONTENTINFORMATIONTYPE])', 1],
    ['SIP2', 'count(/m:mets[@PROFILE = "https://earksip.dilcis.eu/profile/E-ARK-SIP.xml"])', 1],
    ['CSIP7', 'count(/m:mets/m:metsHdr[@CREATEDATE])', 1],
    ['SIP4', 'count(/m:mets/m:metsHdr[@csip:OAISPACKAGETYPE = "SIP"])', 1],
    ['CSIP10', 'count(//m:agent[@ROLE = "CREATOR"][@TYPE = "OTHER"][@OTHERTYPE = "SOFTWARE"][m:name])', 1],
    ['CSIP16', 'count(//m:agent/m:note[@csip:NOTETYPE = "SOFTWARE VERSION"])', 1],
    ['SIP9', 'count(//m:agent[@ROLE = "ARCHIVIST"][@TYPE = "ORGANIZATION"][m:name])', 1],
    ['SIP15', 'count(//m:agent[@ROLE = "CREATOR"][@TYPE = "ORGANIZATION"][m:name])', 1],
    ['CSIP18', 'count(//m:dmdSec[not(@ID) or not(@CREATED)])', 0],
    ['CSIP22', 'count(//m:mdRef[@LOCTYPE != "URL" or @xlink:type != "simple" or not(@xlink:href)])', 0],
    ['CSIP25', 'count(//m:mdRef[not(@MDTYPE) or not(@MIMETYPE) or not(@SIZE) or not(@CREATED)])', 0],
    ['CSIP29', 'count(//m:mdRef[not(@CHECKSUM) or @CHECKSUMTYPE != "SHA-256"])', 0],
    ['CSIP33', 'count(//m:amdSec/m:digiprovMD[@ID]/m:mdRef[@MDTYPE = "PREMIS"])', 1],
    ['CSIP59', 'count(//m:fileSec[@ID])', 1],
    ['CSIP60', 'count(//m:fileGrp[@USE = "Documentation"])', 1],
    ['CSIP113', 'count(//m:fileGrp[@USE = "Schemas"])', 1],
    ['CSIP114', 'count(//m:fileGrp[starts-with(@USE, "Representations/")])', 3],
    [
      'CSIP62',
      'count(//m:fileGrp[not(@csip:CONTENTINFORMATIONTYPE) or not(@csip:OTHERCONTENTINFORMATIONTYPE)])',
      0,
    ],
    ['CSIP65', 'count(//m:fileGrp[not(@ID) or not(m:file)])', 0],
    ['CSIP67', 'count(//m:file[not(@ID) or not(@MIMETYPE) or not(@SIZE) or not(@CREATED)])', 0],
    ['CSIP71', 'count(//m:file[not(@CHECKSUM) or @CHECKSUMTYPE != "SHA-256"])', 0],
    [
      'CSIP76',
      'count(//m:file[count(m:FLocat[@LOCTYPE = "URL"][@xlink:type = "simple"][@xlink:href]) != 1])',
      0,
    ],
    ['CSIP80', 'count(//m:structMap[@TYPE = "PHYSICAL"][@LABEL = "CSIP"][@ID])', 1],
    ['CSIP84', 'count(//m:structMap/m:div[@ID])', 1],
    ['CSIP88', 'count(//m:div[@LABEL = "Metadata"][@ID][@DMDID][@ADMID])', 1],
    ['CSIP95', 'count(//m:div[@LABEL = "Documentation"][@ID]/m:fptr[@FILEID])', 1],
    ['CSIP99', 'count(//m:div[@LABEL = "Schemas"][@ID]/m:fptr[@FILEID])', 1],
    ['CSIP103', 'count(//m:div[@LABEL = "Representations"][@ID]/m:fptr[@FILEID])', 3],
  ])('keeps %s', (_requirement, path, count) => {
    expect(mets.root.eval(path, namespaces)).toBe(count);
  });

  test('names the folder, and every id once, to which every reference leads', () => {
    expect(values(mets, '/m:mets/@OBJID')).toEqual([id]);
    const all = values(mets, '//@ID');
    expect(new Set(all).size).toBe(all.length);
    expect(all.every((one) => /^[A-Za-z_][\w.-]*$/.test(one))).toBe(true);
    const references = ['FILEID', 'DMDID', 'ADMID'].flatMap((name) => values(mets, `//@${name}`));
    expect(references.flatMap((one) => one.split(' ')).filter((one) => !all.includes(one))).toEqual([]);
  });

  test('lists every file but itself, each with its size and checksum', () => {
    const listed = mets.root.find('//m:file/m:FLocat/@xlink:href | //m:mdRef/@xlink:href', namespaces);
    const paths = listed.map(({ content }) => content);
    const others = [...files.keys()]
      .map((name) => name.slice(id.length + 1))
      .filter((name) => name !== 'METS.xml');
    expect(paths.toSorted()).toEqual(others.toSorted());
    for (const path of paths) {
      const bytes = file(path);
      const of = `//*[m:FLocat/@xlink:href = "${path}" or @xlink:href = "${path}"][@CHECKSUM]`;
      expect(values(mets, `${of}/@SIZE`)).toEqual([String(bytes.length)]);
      expect(values(mets, `${of}/@CHECKSUM`)).toEqual([createHash('sha256').update(bytes).digest('hex')]);
    }
  });

  test('says in PREMIS of each file what it is, and what made it', () => {
    const premis = XmlDocument.fromBuffer(file('metadata/preservation/premis.xml'));
    const objects = values(premis, '//p:object/p:objectIdentifier/p:objectIdentifierValue');
    expect(objects).toEqual(values(premis, '//p:linkingObjectIdentifierValue'));
    expect(objects).toContain('representations/data/data/logg.ndjson');
    expect(values(premis, '//p:agent/p:agentName')).toEqual(['Vaka']);
    expect(values(premis, '//p:originalName')).toContain('kvitto.pdf');
    premis.dispose();
  });

  test('has the log whole and verifiable, and its tables as they are described', async () => {
    const lines = linesOf(Readable.from([file('representations/data/data/logg.ndjson')]));
    expect(await verifyExport(lines, signer.key)).toMatchObject({ kind: 'whole', signer: 'proven' });
    const schema = JSON.parse(file('schemas/tabeller.csvw.json').toString()) as {
      tables: { url: string; tableSchema: { columns: { titles: string }[] } }[];
    };
    for (const { url, tableSchema } of schema.tables) {
      const [head, ...rows] = parse(file(url.replace('../', '')), { relaxColumnCount: false }) as string[][];
      expect(head).toEqual(tableSchema.columns.map(({ titles }) => titles));
      expect(rows.length).toBeGreaterThan(0);
    }
    const first = JSON.parse(
      file('representations/data/data/logg.ndjson').toString().split('\n')[0] ?? '',
    ) as object;
    const log = JSON.parse(file('schemas/logg.schema.json').toString()) as {
      oneOf: { required: string[]; properties: object }[];
    };
    expect(Object.keys(first).toSorted()).toEqual(log.oneOf[0]?.required.toSorted());
  });

  test('describes how every seal is made, so that another program makes the same', () => {
    const schema = JSON.parse(file('schemas/logg.schema.json').toString()) as {
      oneOf: { properties: { [name: string]: { description: string } } }[];
    };
    for (const event of log) {
      const made = (seal: 'payloadHash' | 'sealedHash' | 'hash', salt?: string | null) => {
        const description = schema.oneOf[0]?.properties[seal]?.description ?? '';
        const members =
          /kanonisk JSON \(RFC 8785, UTF-8\) .* medlemmarna ([\w, ]+)\./.exec(description)?.[1] ?? '';
        const all = { ...event, salt };
        const told = members.split(', ').map((name) => [name, all[name as keyof typeof all]]);
        return createHash('sha256')
          .update(canonicalJson(Object.fromEntries(told) as JsonObject))
          .digest('hex');
      };
      expect(made('payloadHash', event.payloadSalt)).toBe(event.payloadHash);
      expect(made('sealedHash', event.sealedSalt)).toBe(event.sealedHash);
      expect(made('hash')).toBe(event.hash);
    }
  });

  test('describes itself, with the registry numbers of its incidents', () => {
    const dc = XmlDocument.fromBuffer(file('metadata/descriptive/dc.xml'));
    expect(values(dc, '//dc:identifier')).toEqual([id, 'KS 2026/412']);
    expect(values(dc, '//dc:creator')).toEqual(['Tyresö kommun']);
    dc.dispose();
    const readme = file('documentation/LAS-MIG.txt').toString();
    expect(readme).toContain('KS 2026/412');
    expect(readme).toContain('undanhållna');
    expect(readme).toContain('Exempel');
  });

  test('holds restricted texts for one who may and asks, and says so; else none', async () => {
    const all = (of: ReadonlyMap<string, Buffer>) => [...of.values()].map(String).join('\n');
    expect(all(files)).not.toContain('syrgas');
    const restricted = await packaged({ restricted: true, incident: undefined });
    expect(all(restricted)).toContain('syrgas');
    expect([...restricted.keys()][0]).toContain('sekretess');
  });
});
