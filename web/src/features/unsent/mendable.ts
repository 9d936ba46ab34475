import type { OutboxRow } from '#shared/sync/outbox-row.ts';
import { textFields } from '../../sync/row-words.ts';

const figureFields = ['occupancy', 'occupancyChange', 'backupPowerHours', 'fuelLitres', 'quantity'] as const;

export type MendableField = (typeof textFields)[number] | (typeof figureFields)[number];

/** The words and whole numbers of a command that its author can put right; ids and choices stay as they were. */
export function mendable(
  data: OutboxRow['data'],
): readonly { readonly field: MendableField; readonly value: string; readonly numeric: boolean }[] {
  return [
    ...textFields.flatMap((field) => {
      const value = data[field];
      return typeof value === 'string' ? [{ field, value, numeric: false }] : [];
    }),
    ...figureFields.flatMap((field) => {
      const value = data[field];
      return typeof value === 'number' ? [{ field, value: String(value), numeric: true }] : [];
    }),
  ];
}

const long: ReadonlySet<MendableField> = new Set(['text', 'description', 'note', 'reason']);

/** Whether a field is written in several lines. */
export function isLong(field: MendableField): boolean {
  return long.has(field);
}

/**
 * The command's data with what has been put right. A number that is none is left as it was, so that the server says what is
 * wrong with it rather than somebody guessing.
 */
export function mendedData(
  data: OutboxRow['data'],
  values: { readonly [field: string]: string },
): OutboxRow['data'] {
  const changed = mendable(data).map(({ field, value, numeric }) => {
    const written = (values[field] ?? value).trim();
    if (!numeric) return [field, written];
    const figure = Number(written.replaceAll(/\s/g, '').replace('−', '-'));
    return [field, written !== '' && Number.isInteger(figure) ? figure : data[field]];
  });
  return { ...data, ...(Object.fromEntries(changed) as { [field: string]: unknown }) };
}
