import type { Direction, JournalKind } from '../journal/state.ts';
import { message } from '../language/message.ts';

/** What a journal entry's kind is called, a contact by its direction: "Beslut", "In". */
export function journalKindName(kind: JournalKind, direction: Direction): string {
  return message(kind === 'contact' ? `journal-kinds.contact.${direction}` : `journal-kinds.${kind}`);
}
