import { create } from 'xmlbuilder2';

/** What a package is about; `identifiers` are registry numbers and the package's own. Times are ISO 8601. */
export type Description = {
  readonly title: string;
  readonly creator: string;
  readonly description: string;
  readonly identifiers: readonly string[];
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly createdAt: string;
  readonly rights: string;
};

const dc = 'http://purl.org/dc/elements/1.1/';
const oai = 'http://www.openarchives.org/OAI/2.0/oai_dc/';

/** Simple Dublin Core, in the form that OAI-PMH has a schema for. */
export function dublinCoreXml(description: Description): string {
  const { title, creator, identifiers, period, createdAt, rights } = description;
  const root = create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '\ufffd' }).ele(
    'oai_dc:dc',
    {
      'xmlns:oai_dc': oai,
      'xmlns:dc': dc,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${oai} http://www.openarchives.org/OAI/2.0/oai_dc.xsd`,
    },
  );
  const add = (name: string, text: string): void => void root.ele(`dc:${name}`).txt(text);
  add('title', title);
  add('creator', creator);
  add('publisher', creator);
  add('description', description.description);
  for (const identifier of identifiers) add('identifier', identifier);
  if (period !== null) add('coverage', `${period.from}/${period.to}`);
  add('date', createdAt);
  add('type', 'Collection');
  add('language', 'sv');
  add('rights', rights);
  return root.end({ prettyPrint: true });
}
