import type { OutboxRow } from './outbox-row.ts';

type Given = Pick<OutboxRow, 'type' | 'data'>;

/** The field of a command's data that names the new thing which it makes, where it makes one. */
const madeIn: { readonly [type: string]: string } = {
  'incident.report': 'incident',
  'journal.write': 'entry',
  'journal.correct': 'entry',
  'journal.strike': 'entry',
  'task.add': 'task',
  'safety-point.ask': 'need',
  'safety-point.deliver': 'delivery',
  'safety-point.hand-over': 'handOver',
  'safety-point.add-photograph': 'photograph',
  'attachment.add': 'attachment',
};

/** The fields that name what a command is about: it is that which is shown as not sent. */
const aboutFields = [
  'entry',
  'corrects',
  'strikes',
  'task',
  'safetyPoint',
  'need',
  'delivery',
  'handOver',
  'photograph',
  'attachment',
];

/** The ids of the things that the log has first when it has this command. */
export function idsMadeBy({ type, data }: Given): readonly string[] {
  const made = data[madeIn[type] ?? ''];
  return typeof made === 'string' ? [made] : [];
}

/** The ids of the things that a command is about. An incident is what its own commands are about, not each note that names it. */
export function thingsOf({ type, data }: Given): readonly string[] {
  const fields = type.startsWith('incident.') ? ['incident'] : aboutFields;
  return fields.flatMap((field) => {
    const id = data[field];
    return typeof id === 'string' ? [id] : [];
  });
}

/** Whether some data names one of the ids, however deep. */
export function names(data: unknown, ids: ReadonlySet<string>): boolean {
  if (typeof data === 'string') return ids.has(data);
  if (typeof data !== 'object' || data === null) return false;
  return Object.values(data).some((value) => names(value, ids));
}
