import { message } from '#shared/language/message.ts';
import { type ReactNode, useMemo } from 'react';
import { Button } from '../../components/button.tsx';
import { Select, TextField } from '../../components/field.tsx';
import { typeWord } from './entry-kinds.ts';
import styles from './journal-page.module.css';
import type { JournalFilter } from './journal-rows.ts';
import { incidentChoice } from './journal-words.ts';
import { useIncidents } from './use-incidents.ts';

const kinds = [
  { value: 'contact.in', label: message(typeWord('in')) },
  { value: 'contact.out', label: message(typeWord('out')) },
  { value: 'contact.internal', label: message(typeWord(null)) },
  ...(['decision', 'measure', 'situation', 'event', 'note'] as const).map((kind) => ({
    value: kind,
    label: message(typeWord(kind)),
  })),
];

/** What of the journal to show: words, type, incident. */
export function JournalFilters({
  filter,
  onChange,
  onClear,
}: {
  filter: JournalFilter;
  onChange: (filter: JournalFilter) => void;
  onClear: () => void;
}): ReactNode {
  const { all } = useIncidents();
  const incidents = useMemo(
    () => [
      { value: 'shift', label: message('journal.incident.shift') },
      ...all.map((incident) => ({ value: incident.id, label: incidentChoice(incident) })),
    ],
    [all],
  );
  const active = filter.incident !== '' || filter.kind !== '' || filter.text !== '';
  return (
    <form className={styles['filters']} role="search" onSubmit={(event) => event.preventDefault()}>
      <TextField
        label={message('journal.search')}
        type="search"
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
      />
      <Select
        label={message('journal-kinds.type')}
        value={filter.kind}
        onChange={(kind) => onChange({ ...filter, kind })}
        placeholder={message('journal-kinds.all')}
        options={kinds}
      />
      <Select
        label={message('journal.incident')}
        value={filter.incident}
        onChange={(incident) => onChange({ ...filter, incident })}
        placeholder={message('journal.incident.all')}
        options={incidents}
      />
      {active ? (
        <Button kind="quiet" size="small" onClick={onClear}>
          {message('journal.filter.clear')}
        </Button>
      ) : null}
    </form>
  );
}
