import { message } from '#shared/language/message.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import type { JournalSource } from '#shared/journal/state.ts';
import type { NamedIncident } from './use-incidents.ts';

/** "Elnätsbolaget, telefon"; empty where nothing is said. The console's own lines name nobody. */
export function sourceWords(source: JournalSource | null): string {
  if (source === null || source.channel === 'system') return '';
  const channel = source.channel === undefined ? '' : message(`journal-kinds.channel.${source.channel}`);
  const who = source.who ?? '';
  if (who === '') return channel;
  return channel === '' ? who : message('journal.source', { who, channel });
}

/** An incident in a list of choices: "H-041 Elavbrott Trollbäcken". */
export function incidentChoice(incident: Pick<NamedIncident, 'number' | 'title'>): string {
  const name = incidentName(incident.number);
  return message('journal.incident.choice', {
    name,
    title: incident.title ?? message('common.restricted'),
  });
}

/** The names of incidents in a text, as parts: what is between, and each "H-043" with its number. */
export function textParts(
  text: string,
): readonly { readonly text: string; readonly number: number | null }[] {
  const parts: { text: string; number: number | null }[] = [];
  let from = 0;
  for (const found of text.matchAll(/(?<![\p{L}\p{N}])H-0*([1-9]\d{0,6})(?![\p{L}\p{N}])/gu)) {
    if (found.index > from) parts.push({ text: text.slice(from, found.index), number: null });
    parts.push({ text: found[0], number: Number(found[1]) });
    from = found.index + found[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), number: null });
  return parts;
}
