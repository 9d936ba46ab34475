import { message } from '#shared/language/message.ts';
import type { ArchiveTable } from './tables.ts';

const hash = { type: 'string', pattern: '^[0-9a-f]{64}$' } as const;
const time = { type: 'string', format: 'date-time' } as const;
const textOrNull = { type: ['string', 'null'] } as const;

/** JSON Schema (2020-12) of a line of logg.ndjson, with the meaning of each member in Swedish. */
export function logSchema(): object {
  const described = (name: LogField, schema: object) => ({
    ...schema,
    description: message(`archive-package.field.${name}`),
  });
  const event = {
    type: 'object',
    description: message('archive-package.event'),
    required: [...logFields],
    additionalProperties: false,
    properties: {
      organisation: described('organisation', { type: 'string' }),
      seq: described('seq', { type: 'integer', minimum: 1 }),
      id: described('id', { type: 'string' }),
      command: described('command', { type: 'string' }),
      type: described('type', { type: 'string' }),
      version: described('version', { type: 'integer', minimum: 1 }),
      occurredAt: described('occurredAt', time),
      recordedAt: described('recordedAt', time),
      actor: described('actor', {
        type: 'object',
        required: ['account', 'role'],
        properties: {
          account: { type: 'string' },
          role: { type: 'string' },
          onBehalfOf: { type: 'string' },
        },
      }),
      payload: described('payload', { type: ['object', 'null'] }),
      payloadSalt: described('payloadSalt', textOrNull),
      payloadHash: described('payloadHash', hash),
      sealed: described('sealed', { type: ['object', 'null'] }),
      sealedSalt: described('sealedSalt', textOrNull),
      sealedHash: described('sealedHash', hash),
      previousHash: described('previousHash', hash),
      hash: described('hash', hash),
      absent: {
        type: 'object',
        description: message('archive-package.field.absent'),
        properties: {
          payload: { const: 'filtered' },
          sealed: { enum: ['withheld', 'erased', 'filtered'] },
        },
      },
    },
  };
  const head = {
    type: 'object',
    description: message('archive-package.head'),
    required: ['head'],
    additionalProperties: false,
    properties: {
      head: {
        type: 'object',
        required: ['seq', 'hash', 'signedAt', 'signature', 'key'],
        properties: {
          seq: { type: 'integer', minimum: 1 },
          hash,
          signedAt: time,
          signature: { type: 'string' },
          key: { type: 'string' },
        },
      },
    },
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: message('archive-package.log-schema'),
    oneOf: [event, head],
  };
}

/** The members of an event that every line has. */
const logFields = [
  'organisation',
  'seq',
  'id',
  'command',
  'type',
  'version',
  'occurredAt',
  'recordedAt',
  'actor',
  'payload',
  'payloadSalt',
  'payloadHash',
  'sealed',
  'sealedSalt',
  'sealedHash',
  'previousHash',
  'hash',
] as const;
type LogField = (typeof logFields)[number];

/** CSV on the Web (W3C): which tables there are and what their columns are called. */
export function tablesSchema(tables: readonly ArchiveTable[]): object {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'sv' }],
    tables: tables.map(({ file, title, headers }) => ({
      url: `../representations/data/data/${file}`,
      'dc:title': title,
      tableSchema: {
        columns: headers.map((header, index) => ({ name: `kolumn${index + 1}`, titles: header })),
      },
    })),
  };
}
