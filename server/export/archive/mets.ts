/**
 * METS.xml of a package, after E-ARK CSIP 2.1.0 and SIP 2.1.0, which together are FGS Paketstruktur 2.0. The numbers in comments are
 * those of the requirements.
 */
import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { FilePlace, PackagedFile } from './packaged-file.ts';

export type PackageDescription = {
  /** The name of the root folder, which no other package has. */
  readonly id: string;
  readonly label: string;
  /** ISO 8601 UTC. */
  readonly createdAt: string;
  /** The version of this program. */
  readonly version: string;
  /** Who made the records and hands them over. */
  readonly municipality: string;
  readonly files: readonly PackagedFile[];
};

const metsNamespace = 'http://www.loc.gov/METS/';
const csip = 'https://DILCIS.eu/XML/METS/CSIPExtensionMETS';
const sip = 'https://DILCIS.eu/XML/METS/SIPExtensionMETS';
const schemaLocation = [
  `${metsNamespace} http://www.loc.gov/standards/mets/mets.xsd`,
  'http://www.w3.org/1999/xlink http://www.loc.gov/standards/mets/xlink.xsd',
  `${csip} https://earkcsip.dilcis.eu/schema/DILCISExtensionMETS.xsd`,
  `${sip} https://earksip.dilcis.eu/schema/DILCISExtensionSIPMETS.xsd`,
].join(' ');

/** No specification of a content type fits a log of this kind. */
const contentType = {
  'csip:CONTENTINFORMATIONTYPE': 'OTHER',
  'csip:OTHERCONTENTINFORMATIONTYPE': 'Vaka',
} as const;

/** The file groups in their order. A representation's is named by its folder (CSIP114). */
const groups = [
  ['documentation', 'Documentation'],
  ['schemas', 'Schemas'],
  ['dokument', 'Representations/dokument'],
  ['data', 'Representations/data'],
  ['bilagor', 'Representations/bilagor'],
] as const satisfies readonly (readonly [FilePlace, string])[];

export function metsXml(description: PackageDescription): string {
  const { id, label, createdAt, files } = description;
  const mets = create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '\ufffd' }).ele('mets', {
    xmlns: metsNamespace,
    'xmlns:csip': csip,
    'xmlns:sip': sip,
    'xmlns:xlink': 'http://www.w3.org/1999/xlink',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': schemaLocation,
    OBJID: id, // CSIP1
    LABEL: label, // SIP1
    TYPE: 'Mixed', // CSIP2
    ...contentType, // CSIP4, 5
    PROFILE: 'https://earksip.dilcis.eu/profile/E-ARK-SIP.xml', // SIP2
  });
  addHeader(mets, description);
  for (const [index, file] of of(files, 'descriptive').entries()) {
    const dmd = { ID: `dmd-${index + 1}`, CREATED: createdAt, STATUS: 'CURRENT' };
    mets.ele('dmdSec', dmd).ele('mdRef', reference(file, 'DC', createdAt));
  }
  const amd = mets.ele('amdSec');
  for (const [index, file] of of(files, 'preservation').entries()) {
    const provenance = { ID: `digiprov-${index + 1}`, CREATED: createdAt, STATUS: 'CURRENT' };
    amd.ele('digiprovMD', provenance).ele('mdRef', reference(file, 'PREMIS', createdAt));
  }
  addFiles(mets, description);
  addStructure(mets, description);
  return mets.end({ prettyPrint: true });
}

function addHeader(mets: XMLBuilder, { createdAt, version, municipality }: PackageDescription): void {
  const header = mets.ele('metsHdr', {
    CREATEDATE: createdAt, // CSIP7
    LASTMODDATE: createdAt, // CSIP8
    RECORDSTATUS: 'NEW', // SIP3
    'csip:OAISPACKAGETYPE': 'SIP', // SIP4
  });
  // CSIP10 to 16: the program that made the package.
  const software = header.ele('agent', { ROLE: 'CREATOR', TYPE: 'OTHER', OTHERTYPE: 'SOFTWARE' });
  software.ele('name').txt('Vaka');
  software.ele('note', { 'csip:NOTETYPE': 'SOFTWARE VERSION' }).txt(version);
  // SIP9 to 12: the archival creator (arkivbildare); SIP15 to 18: who hands over.
  header.ele('agent', { ROLE: 'ARCHIVIST', TYPE: 'ORGANIZATION' }).ele('name').txt(municipality);
  header.ele('agent', { ROLE: 'CREATOR', TYPE: 'ORGANIZATION' }).ele('name').txt(municipality);
}

/** CSIP22 to 30, 36 to 44. */
function reference(file: PackagedFile, type: 'DC' | 'PREMIS', createdAt: string) {
  return {
    ...location(file),
    MDTYPE: type,
    ...(type === 'PREMIS' ? { MDTYPEVERSION: '3.0' } : {}),
    ...characteristics(file, createdAt),
  };
}

function addFiles(mets: XMLBuilder, { id, createdAt, files }: PackageDescription): void {
  const section = mets.ele('fileSec', { ID: `filesec-${id}` });
  for (const [place, use] of groups) {
    const grouped = of(files, place);
    if (grouped.length === 0) continue;
    const group = section.ele('fileGrp', { ID: `group-${place}`, USE: use, ...contentType }); // CSIP62, 63
    for (const [index, file] of grouped.entries()) {
      const { name, version, pronom } = file.format;
      group
        .ele('file', {
          ID: `file-${place}-${index + 1}`,
          ...characteristics(file, createdAt),
          'sip:FILEFORMATNAME': name, // SIP32
          ...(version === null ? {} : { 'sip:FILEFORMATVERSION': version }),
          ...(pronom === null ? {} : { 'sip:FORMATREGISTRY': 'PRONOM', 'sip:FORMATREGISTRYKEY': pronom }),
        })
        .ele('FLocat', location(file));
    }
  }
}

/** CSIP80 to 119: one division for each kind of content, whose file groups it points to. */
function addStructure(mets: XMLBuilder, { id, files }: PackageDescription): void {
  const map = mets.ele('structMap', { ID: `structmap-${id}`, TYPE: 'PHYSICAL', LABEL: 'CSIP' });
  const root = map.ele('div', { ID: `div-${id}`, LABEL: id });
  const ids = (place: FilePlace, prefix: string) =>
    of(files, place)
      .map((_file, index) => `${prefix}-${index + 1}`)
      .join(' ');
  root.ele('div', {
    ID: 'div-metadata',
    LABEL: 'Metadata',
    DMDID: ids('descriptive', 'dmd'),
    ADMID: ids('preservation', 'digiprov'),
  });
  for (const label of ['Documentation', 'Schemas', 'Representations'] as const) {
    const division = root.ele('div', { ID: `div-${label.toLowerCase()}`, LABEL: label });
    for (const [place, use] of groups)
      if (use.startsWith(label) && of(files, place).length > 0)
        division.ele('fptr', { FILEID: `group-${place}` });
  }
}

function of(files: readonly PackagedFile[], place: FilePlace): PackagedFile[] {
  return files.filter((file) => file.place === place);
}

function location({ path }: PackagedFile) {
  return { LOCTYPE: 'URL', 'xlink:type': 'simple', 'xlink:href': path };
}

function characteristics({ format, size, sha256 }: PackagedFile, createdAt: string) {
  return {
    MIMETYPE: format.mimeType,
    SIZE: String(size),
    CREATED: createdAt,
    CHECKSUM: sha256,
    CHECKSUMTYPE: 'SHA-256',
  };
}
