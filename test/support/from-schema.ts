import { randomUUID } from 'node:crypto';

/** What is used of JSON Schema: what zod and the OpenAPI document write. */
export type JsonSchema = {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: { readonly [name: string]: JsonSchema };
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
};

/** Where a value is made: numbers from 0 to 1, and ids of what there is, which make references lead somewhere. */
export type Making = { readonly random: () => number; readonly ids: readonly string[] };

/** One of some values. */
export function oneOf<Value>(values: readonly Value[], random: () => number): Value {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('nothing to choose among');
  return value;
}

/** A value as a schema describes it. What a schema cannot say (that a number follows another) may be wrong. */
export function valueFrom(schema: JsonSchema, making: Making): unknown {
  const { random } = making;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return oneOf(schema.enum, random);
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives !== undefined) return valueFrom(oneOf(alternatives, random), making);
  switch (schema.type) {
    case 'object':
      return objectFrom(schema, making);
    case 'array': {
      const length = (schema.minItems ?? 0) + Math.floor(random() * 3);
      return Array.from({ length }, () => valueFrom(schema.items ?? {}, making));
    }
    case 'string':
      return textFrom(schema, making);
    case 'integer':
      return Math.floor(numberFrom(schema, random));
    case 'number':
      return numberFrom(schema, random);
    case 'boolean':
      return random() < 0.5;
    case 'null':
      return null;
    default:
      return {};
  }
}

function objectFrom({ properties = {}, required = [] }: JsonSchema, making: Making): object {
  const given = Object.entries(properties).filter(
    ([name]) => required.includes(name) || making.random() < 0.5,
  );
  return Object.fromEntries(given.map(([name, schema]) => [name, valueFrom(schema, making)]));
}

function textFrom({ pattern = '', format, minLength = 0, maxLength }: JsonSchema, making: Making): string {
  if (pattern.includes('{8}-') || format === 'uuid')
    return making.random() < 0.7 ? oneOf(making.ids, making.random) : randomUUID();
  if (format === 'date-time' || pattern.includes('T')) return new Date().toISOString();
  if (pattern.includes('a-z0-9')) return oneOf(['tib-1', 'kommunhuset', 'forskolan'], making.random);
  const text = oneOf(['Träd över vägen', 'Q', 'Strömlöst i Bollmora', '0701740605'], making.random);
  return text.padEnd(minLength, '.').slice(0, maxLength);
}

function numberFrom({ minimum = -10, maximum = 10 }: JsonSchema, random: () => number): number {
  return minimum + random() * (Math.min(maximum, minimum + 1_000) - minimum);
}
