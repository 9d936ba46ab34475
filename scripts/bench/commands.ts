import { randomUUID } from 'node:crypto';

/** About what a duty officer writes in one go: 100 characters. */
export const noteText =
  'Vattenfall ringer: kabelbrott i Trollbäcken, 2 300 hushåll utan ström, montör på väg, klart om en timme.';

/** A journal entry for the shift, as a client sends it. */
export function journalCommand(): { id: string; type: 'journal.write'; data: JournalData } {
  return {
    id: randomUUID(),
    type: 'journal.write',
    data: { entry: randomUUID(), kind: 'contact', direction: 'in', text: noteText },
  };
}

type JournalData = { entry: string; kind: 'contact'; direction: 'in'; text: string };
