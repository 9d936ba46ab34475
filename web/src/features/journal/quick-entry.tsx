import { may } from '#shared/authorization/capabilities.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import { message } from '#shared/language/message.ts';
import { Pencil } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { Icon } from '../../components/icon.tsx';
import { KeyHint } from '../../components/key-hint.tsx';
import { Notice } from '../../components/notice.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { now } from '../../lib/clock.ts';
import { useDraft } from '../../lib/draft.ts';
import { useShortcut } from '../../lib/keyboard.ts';
import { newId } from '../../lib/new-id.ts';
import { useAccount } from '../../lib/session.ts';
import { usePhone } from '../../lib/viewport.ts';
import type { FilesHandle } from '../../sync/attachments/files-handle.ts';
import { composeEntry, emptyEntry, type EntryDraft, type EntryFault, readDraft } from './entry-draft.ts';
import { EntryFields } from './entry-fields.tsx';
import { type EntryType, usualTypes } from './entry-kinds.ts';
import { logEntry } from './outgoing.ts';
import styles from './quick-entry.module.css';
import { TypeChoice } from './type-choice.tsx';
import { useIncidents } from './use-incidents.ts';

interface QuickEntryProps {
  /** The incident that is shown; entries go there unless something else is chosen. Absent: the shift. */
  incident?: string | undefined;
  /** Why nothing can be logged here now ("Händelsen är avslutad"). */
  closedBecause?: string | undefined;
}

/**
 * The quick-entry bar: one line and five types until it is opened with L, a press or a type. An entry needs only a
 * text. Esc closes it and keeps the draft, which is kept per account and incident.
 */
export function QuickEntry({ incident, closedBecause }: QuickEntryProps): ReactNode {
  const { roles } = useAccount();
  const files = useRef<FilesHandle>(null);
  const preparing = useRef(false);
  const [draft, setDraft, clear] = useDraft<EntryDraft>(`journal.entry.${incident ?? 'shift'}`, emptyEntry);
  const [open, setOpen] = useState(false);
  const [faults, setFaults] = useState<readonly EntryFault[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  const incidents = useIncidents();
  const phone = usePhone();
  const form = useRef<HTMLFormElement>(null);
  const allowed = may(roles, 'journal.write');
  const usable = allowed && closedBecause === undefined;
  useShortcut('l', usable ? () => show() : null);
  if (!allowed) return null;
  if (closedBecause !== undefined) return <p className={styles['closed']}>{closedBecause}</p>;

  const standing = incident ?? null;
  const reading = readDraft(draft, now(), standing, incidents.openByNumber);
  const about = standing === null ? undefined : incidents.get(standing);
  const change = (changed: Partial<EntryDraft>): void => setDraft({ ...draft, ...changed });

  function show(type?: EntryType): void {
    if (type !== undefined) change({ type });
    setOpen(true);
    requestAnimationFrame(() => form.current?.querySelector('textarea')?.focus());
  }

  async function log(): Promise<void> {
    const latest = readDraft(draft, now(), standing, incidents.openByNumber);
    setFaults(latest.faults);
    if (latest.faults.length > 0) {
      const field = latest.faults[0] === 'text' ? 'textarea' : '[aria-invalid="true"]';
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>(field)?.focus());
      return;
    }
    const held = files.current;
    if (preparing.current) return;
    preparing.current = true;
    const ready = await (held?.prepared() ?? Promise.resolve([])).finally(() => {
      preparing.current = false;
    });
    if (ready === null) return;
    // From here the outgoing list keeps it, so the form may be empty for the next.
    const logged = draft;
    const entry = newId();
    const sent = logEntry(composeEntry(draft, latest, entry), newId());
    clear();
    held?.clear();
    setRefusal(null);
    setOpen(phone);
    announceOwn(message('journal.logged.done'));
    const refused = await sent;
    if (refused !== null) setDraft(logged);
    const problem = refused ?? (ready.length === 0 ? null : ((await held?.give(entry, ready)) ?? null));
    if (problem === null) return;
    setRefusal(problem);
    setOpen(true);
  }

  if (!open && !phone)
    return (
      <div className={styles['bar']}>
        <button type="button" className={styles['line']} aria-keyshortcuts="L" onClick={() => show()}>
          <Icon of={Pencil} />
          <span>
            {draft.text.trim() !== ''
              ? message('journal.draft', { text: draft.text.trim() })
              : about === undefined
                ? message('journal.what')
                : message('journal.what.in', { incident: incidentName(about.number) })}
          </span>
          <KeyHint keys="L" />
        </button>
        <TypeChoice value={draft.type} types={usualTypes} onChange={show} />
      </div>
    );
  return (
    <form
      ref={form}
      className={styles['bar']}
      aria-label={message('journal.new-entry')}
      onSubmit={(event) => {
        event.preventDefault();
        void log();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void log();
        }
        if (event.key === 'Escape') setOpen(false);
        const typed =
          /^[1-5]$/.test(event.key) && !isText(event.target) ? usualTypes[Number(event.key) - 1] : undefined;
        if (typed !== undefined) change({ type: typed });
      }}
    >
      {refusal === null ? null : <Notice kind="wrong">{refusal}</Notice>}
      <EntryFields
        draft={draft}
        reading={reading}
        faults={faults}
        incidents={incidents}
        phone={phone}
        files={may(roles, 'attachment.add') ? files : null}
        onChange={change}
        onCancel={() => setOpen(false)}
      />
    </form>
  );
}

const isText = (target: EventTarget): boolean =>
  target instanceof Element && target.matches('textarea, select, input:not([type=radio], [type=checkbox])');
