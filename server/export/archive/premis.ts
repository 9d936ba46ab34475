/** Preservation metadata by PREMIS 3.0: each file with its checksum and format, what made them, and when. */
import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { PackagedFile } from './packaged-file.ts';

export type Provenance = {
  readonly id: string;
  /** ISO 8601 UTC. */
  readonly createdAt: string;
  readonly version: string;
  /** What was done, in words. */
  readonly detail: string;
  readonly files: readonly PackagedFile[];
};

const namespace = 'http://www.loc.gov/premis/v3';

export function premisXml({ id, createdAt, version, detail, files }: Provenance): string {
  const premis = create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '\ufffd' }).ele(
    'premis',
    {
      xmlns: namespace,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${namespace} http://www.loc.gov/standards/premis/premis.xsd`,
      version: '3.0',
    },
  );
  for (const file of files) addObject(premis, file);
  const event = premis.ele('event');
  identify(event, 'event', 'local', `${id}/export`);
  event.ele('eventType').txt('creation');
  event.ele('eventDateTime').txt(createdAt);
  event.ele('eventDetailInformation').ele('eventDetail').txt(detail);
  const agent = event.ele('linkingAgentIdentifier');
  agent.ele('linkingAgentIdentifierType').txt('local');
  agent.ele('linkingAgentIdentifierValue').txt('Vaka');
  for (const { path } of files) {
    const object = event.ele('linkingObjectIdentifier');
    object.ele('linkingObjectIdentifierType').txt('local');
    object.ele('linkingObjectIdentifierValue').txt(path);
  }
  const software = premis.ele('agent');
  identify(software, 'agent', 'local', 'Vaka');
  software.ele('agentName').txt('Vaka');
  software.ele('agentType').txt('software');
  software.ele('agentVersion').txt(version);
  return premis.end({ prettyPrint: true });
}

function addObject(premis: XMLBuilder, { path, size, sha256, format, originalName }: PackagedFile): void {
  const object = premis.ele('object', { 'xsi:type': 'file' });
  identify(object, 'object', 'local', path);
  const characteristics = object.ele('objectCharacteristics');
  const fixity = characteristics.ele('fixity');
  fixity.ele('messageDigestAlgorithm').txt('SHA-256');
  fixity.ele('messageDigest').txt(sha256);
  characteristics.ele('size').txt(String(size));
  const described = characteristics.ele('format');
  const designation = described.ele('formatDesignation');
  designation.ele('formatName').txt(format.name);
  if (format.version !== null) designation.ele('formatVersion').txt(format.version);
  if (format.pronom !== null) {
    const registry = described.ele('formatRegistry');
    registry.ele('formatRegistryName').txt('PRONOM');
    registry.ele('formatRegistryKey').txt(format.pronom);
  }
  if (originalName !== null) object.ele('originalName').txt(originalName);
}

function identify(of: XMLBuilder, what: 'object' | 'event' | 'agent', type: string, value: string): void {
  const identifier = of.ele(`${what}Identifier`);
  identifier.ele(`${what}IdentifierType`).txt(type);
  identifier.ele(`${what}IdentifierValue`).txt(value);
}
