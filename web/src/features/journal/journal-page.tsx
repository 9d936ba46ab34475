import { oldestLooseEntry } from '#shared/journal/state.ts';
import type { JournalEntry } from '#shared/journal/state.ts';
import type { Table } from '#shared/kernel/table.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { Link, useSearch } from 'wouter';
import { Notice } from '../../components/notice.tsx';
import { EmptyState, LoadingBars } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { number } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { usePhone } from '../../lib/viewport.ts';
import { useIsPast, useLive, useReady } from '../../sync/use-live.ts';
import { ExportLinks } from './export-links.tsx';
import { JournalFilters } from './journal-filters.tsx';
import { JournalList } from './journal-list.tsx';
import styles from './journal-page.module.css';
import { filterRows, type JournalFilter, journalRows } from './journal-rows.ts';
import { liveRows } from './live-rows.ts';
import { OlderButton } from './older-button.tsx';
import { QuickEntry } from './quick-entry.tsx';
import { useOlderEntries } from './use-older-entries.ts';

const everything: JournalFilter = { incident: '', kind: '', text: '' };

/** The whole journal: filters, older entries by page, and the files that may be taken out. */
export default function JournalPage(): ReactNode {
  const phone = usePhone();
  const ready = useReady();
  const past = useIsPast();
  const journal = useLive((state) => state.journal);
  const last = useLive((state) => state.journalWindow.last);
  const oldestLoose = useLive((state) => oldestLooseEntry(state.journalWindow));
  const organisation = useLive((state) => state.organisation?.id ?? '');
  const [filter, setFilter] = useState(everything);
  const [returned, setReturned] = useState(0);
  const incident = filter.incident === '' || filter.incident === 'shift' ? null : filter.incident;
  const upTo = useUpTo();
  const first = useMemo(
    () => (upTo === null ? firstLive(journal, oldestLoose, incident, last) : upTo + 1),
    [journal, oldestLoose, incident, last, upTo],
  );
  const older = useOlderEntries(organisation, incident, first, journal);
  const { entries, oldest, more, busy, failure, fetchMore } = older;
  const begins = ready && upTo !== null && entries.length === 0 && more && !busy && failure === null;
  useEffect(() => {
    if (begins) fetchMore();
    // Once each time that nothing of it is here yet.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [begins]);
  const [rowsOf] = useState(liveRows);
  const rows = useMemo(() => {
    if (entries.length === 0) return upTo === null ? rowsOf(journal.values()) : [];
    const all = journalRows([...entries, ...journal.values()]);
    return upTo === null ? all : all.filter(({ number }) => number >= oldest && number <= upTo);
  }, [entries, oldest, journal, upTo, rowsOf]);
  // A key that is pressed shows at once; what it sifts, when there is time.
  const sifted = useDeferredValue(filter);
  const shown = useMemo(() => filterRows(rows, sifted), [rows, sifted]);
  const filtered = filter.incident !== '' || filter.kind !== '' || filter.text.trim() !== '';
  const side = (
    <>
      <JournalFilters filter={filter} onChange={setFilter} onClear={() => setFilter(everything)} />
      {past ? null : <ExportLinks organisation={organisation} incident={incident} />}
    </>
  );
  return (
    <div className={styles['page']}>
      <VisuallyHidden as="h1">{message('shell.page.journal')}</VisuallyHidden>
      <aside className={styles['side']} aria-label={message('journal.filter')}>
        {phone ? (
          <details>
            <summary>{message('journal.filter')}</summary>
            {side}
          </details>
        ) : (
          side
        )}
      </aside>
      <Pane
        title={message('journal.label')}
        count={
          filtered ? message('common.of', { value: number(shown.length), total: number(last) }) : number(last)
        }
        className={styles['main']}
      >
        {upTo === null ? (
          <QuickEntry key={`${incident ?? ''}.${returned}`} incident={incident ?? undefined} />
        ) : (
          <div className={styles['up-to']}>
            <Notice action={<Link href={paths.journal}>{message('search.journal.all')}</Link>}>
              {message('search.journal.up-to', { number: String(upTo) })}
            </Notice>
          </div>
        )}
        {ready ? (
          <JournalList
            key={upTo}
            rows={shown}
            olderFiles={older.attachments}
            label={message('journal.label')}
            outgoing={upTo === null && filter.kind === '' && filter.text === ''}
            onTakeBack={() => setReturned(returned + 1)}
            end={
              <>
                {shown.length > 0 ? null : filtered ? (
                  <EmptyState title={message('journal.no-hits')}>
                    {message('journal.no-hits.what')}
                  </EmptyState>
                ) : (
                  <EmptyState title={message('journal.empty')}>{message('journal.empty.what')}</EmptyState>
                )}
                <OlderButton older={older} />
              </>
            }
          />
        ) : (
          <LoadingBars />
        )}
      </Pane>
    </div>
  );
}

/** The number that the address ends the journal with (`?till=`), to read what is older than the live state from there on. */
function useUpTo(): number | null {
  const search = useSearch();
  const past = useIsPast();
  const given = new URLSearchParams(search).get('till') ?? '';
  return !past && /^[1-9]\d{0,8}$/.test(given) ? Number(given) : null;
}

/**
 * Before which number older pages begin. Everything from the oldest entry of no open incident on is live; those of open
 * incidents are live from their first. A page may then repeat some, which rows by id do not mind.
 */
function firstLive(
  journal: Table<JournalEntry>,
  oldestLoose: string | undefined,
  incident: string | null,
  last: number,
): number {
  const isAbout = (entry: JournalEntry): boolean => incident === null || entry.incident === incident;
  const loose = oldestLoose === undefined ? undefined : journal.get(oldestLoose);
  if (loose !== undefined && isAbout(loose)) return loose.number;
  let least = last + 1;
  for (const entry of journal.values()) if (isAbout(entry)) least = Math.min(least, entry.number);
  return least;
}
