import type { MessageKey } from '#shared/language/message.ts';
import type { Direction, JournalKind } from '#shared/journal/state.ts';
import {
  ArrowDownLeft,
  ArrowUpRight,
  Eye,
  Flag,
  Gavel,
  type LucideIcon,
  MessageSquare,
  NotebookPen,
  Wrench,
} from 'lucide-react';

/** The types that the quick entry offers; each is a kind and a direction of the journal. */
export const entryTypes = ['in', 'out', 'decision', 'measure', 'situation', 'event', 'note'] as const;
export type EntryType = (typeof entryTypes)[number];
/** Those that stand in the bar; the rest lie under "Fler". */
export const usualTypes = entryTypes.slice(0, 5);

export function kindOf(type: EntryType): { readonly kind: JournalKind; readonly direction: Direction } {
  if (type === 'in' || type === 'out') return { kind: 'contact', direction: type };
  return { kind: type, direction: 'internal' };
}

/** The type that an entry was written as; an internal contact has none of the quick entry's. */
export function typeOf(row: { readonly kind: JournalKind; readonly direction: Direction }): EntryType | null {
  if (row.kind !== 'contact') return row.kind;
  return row.direction === 'internal' ? null : row.direction;
}

export function typeIcon(type: EntryType | null): LucideIcon {
  switch (type) {
    case 'in':
      return ArrowDownLeft;
    case 'out':
      return ArrowUpRight;
    case 'decision':
      return Gavel;
    case 'measure':
      return Wrench;
    case 'situation':
      return Eye;
    case 'event':
      return Flag;
    case 'note':
      return NotebookPen;
    case null:
      return MessageSquare;
  }
}

export function typeWord(type: EntryType | null): MessageKey {
  if (type === null) return 'journal-kinds.contact.internal';
  return type === 'in' || type === 'out' ? `journal-kinds.contact.${type}` : `journal-kinds.${type}`;
}
