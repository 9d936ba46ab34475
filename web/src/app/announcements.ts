import { journalKindName } from '#shared/projections/journal-kind-name.ts';
import type { DomainEvent } from '#shared/events.ts';
import type { FoldedEvent, Recorded } from '#shared/kernel/event.ts';
import { message } from '#shared/language/message.ts';
import { announceAlert, announceEntry } from '../lib/announce.ts';
import type { AnnouncedEntry } from '../lib/announcer.ts';
import { clockTime } from '../lib/format.ts';
import { onFolded } from '../sync/live-store.ts';

/** What a screen reader hears of an event by somebody else (ui.md section 10); a withheld text is never spoken. */
export function announcementOf(
  logged: FoldedEvent,
): { readonly entry: AnnouncedEntry } | { readonly alert: string } | null {
  const event = logged as unknown as Recorded<DomainEvent>;
  if (event.type === 'incident.classified') {
    return {
      alert: message('shell.announce.level', { level: message(`levels.${event.payload.level}.long`) }),
    };
  }
  if (event.type === 'crisis-leadership.activation-requested')
    return { alert: message('shell.announce.decision') };
  if (event.type === 'crisis-leadership.prevented') return { alert: message('shell.announce.prevented') };
  if (event.type === 'crisis-leadership.oral-decision-confirmed' && !event.payload.confirmed)
    return { alert: message('shell.announce.denied') };
  if (event.type === 'crisis-leadership.heightened-alert-declared')
    return { alert: message('heightened-alert.announce') };
  if (event.type !== 'journal.written' || event.sealed === null) return null;
  const { kind, direction } = event.payload;
  const line = message('shell.announce.entry', {
    time: clockTime(event.occurredAt),
    kind: journalKindName(kind, direction),
    text: event.sealed.text,
  });
  return { entry: { line, important: kind === 'decision' } };
}

/** Lets what others record be heard for as long as somebody is signed in; answers how to stop. */
export function startAnnouncements(account: string): () => void {
  return onFolded((events) => {
    for (const event of events) {
      const announcement = event.actor.account === account ? null : announcementOf(event);
      if (announcement === null) continue;
      if ('alert' in announcement) announceAlert(announcement.alert);
      else announceEntry(announcement.entry);
    }
  });
}
