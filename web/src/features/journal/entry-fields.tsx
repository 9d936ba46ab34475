import { incidentName } from '#shared/incident/journal-lines.ts';
import { channels } from '#shared/kernel/channels.ts';
import { message } from '#shared/language/message.ts';
import { X } from 'lucide-react';
import { type ReactNode, type RefObject, useMemo, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { CheckboxField, Select, TextArea, TextField } from '../../components/field.tsx';
import { Icon } from '../../components/icon.tsx';
import { now } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { later } from '../../lib/later.ts';
import { withTexts } from '../../lib/with-texts.ts';
import type { FilesHandle } from '../../sync/attachments/files-handle.ts';
import type { DraftReading, EntryDraft, EntryFault } from './entry-draft.ts';
import { entryTypes, usualTypes } from './entry-kinds.ts';
import { EventTime } from './event-time.tsx';
import { incidentChoice } from './journal-words.ts';
import styles from './quick-entry.module.css';
import { Source } from './source-lazy.tsx';
import { TypeChoice } from './type-choice.tsx';
import type { IncidentIndex } from './use-incidents.ts';

const quickFiles = later(
  async () => (await withTexts(() => import('../../sync/attachments/quick-files.tsx'))).QuickFiles,
);

interface EntryFieldsProps {
  draft: EntryDraft;
  reading: DraftReading;
  faults: readonly EntryFault[];
  incidents: IncidentIndex;
  phone: boolean;
  /** The files that go with it; null where no files may be attached. */
  files: RefObject<FilesHandle | null> | null;
  onChange: (changed: Partial<EntryDraft>) => void;
  onCancel: () => void;
}

/** The open quick entry: type, text, what was read from the text, and what else can be said. */
export function EntryFields(props: EntryFieldsProps): ReactNode {
  const { draft, faults, phone, files, onChange, onCancel } = props;
  const [moreTypes, setMoreTypes] = useState(false);
  const [moreFields, setMoreFields] = useState(false);
  const unusual = !usualTypes.includes(draft.type);
  const allTypes = moreTypes || unusual;
  const details = !phone || moreFields || faults.includes('ground') || draft.restricted;
  return (
    <>
      <div className={styles['types']}>
        <TypeChoice
          value={draft.type}
          types={allTypes && !phone ? entryTypes : usualTypes}
          size={phone ? 'touch' : 'medium'}
          onChange={(type) => onChange({ type })}
        />
        {allTypes || phone ? null : (
          <Button kind="quiet" size="small" onClick={() => setMoreTypes(true)}>
            {message('journal-kinds.more')}
          </Button>
        )}
      </div>
      <TextArea
        label={message('journal.text')}
        className={styles['text']}
        size={phone ? 'touch' : 'medium'}
        rows={2}
        value={draft.text}
        placeholder={message('journal.what')}
        onChange={(text) => onChange({ text })}
        error={faults.includes('text') && draft.text.trim() === '' ? message('journal.text.missing') : null}
      />
      <Chips {...props} />
      {phone ? <EventTime draft={draft} onChange={onChange} wrong={faults.includes('time')} /> : null}
      {details ? <Details {...props} /> : null}
      {files === null ? null : <quickFiles.View handle={files} touch={phone} />}
      <div className={styles['actions']}>
        <Button kind="primary" type="submit" size={phone ? 'touch' : 'medium'}>
          <LogWords {...props} />
        </Button>
        {phone ? (
          <Button kind="quiet" onClick={() => setMoreFields(!details)} aria-expanded={details}>
            {message(details ? 'journal.fields.fewer' : 'journal.fields.more')}
          </Button>
        ) : (
          <>
            <Button onClick={onCancel}>{message('common.close')}</Button>
            <span className={styles['hint']}>{message('journal.keys')}</span>
          </>
        )}
      </div>
    </>
  );
}

/** "Logga", on the phone "Logga i H-041", since the incident's field is out of sight there. */
function LogWords({ phone, reading, incidents }: EntryFieldsProps): ReactNode {
  const about = reading.incident === null ? undefined : incidents.get(reading.incident);
  if (!phone || about === undefined) return message('journal.log');
  return message('journal.log.in', { incident: incidentName(about.number) });
}

/** What was read from the words; each can be undone. */
function Chips({ reading, incidents, onChange }: EntryFieldsProps): ReactNode {
  const named = reading.readIncident === null ? undefined : incidents.get(reading.readIncident);
  if (reading.readTime === null && named === undefined) return null;
  return (
    <div className={styles['chips']}>
      {reading.readTime === null ? null : (
        <Chip
          words={message('journal.chip.time', { time: clockOrDate(reading.readTime, now()) })}
          onUndo={() => onChange({ plainTime: true })}
        />
      )}
      {named === undefined ? null : (
        <Chip
          words={message('journal.chip.incident', { incident: incidentName(named.number) })}
          onUndo={() => onChange({ plainIncident: true })}
        />
      )}
    </div>
  );
}

function Chip({ words, onUndo }: { words: string; onUndo: () => void }): ReactNode {
  return (
    <span className={styles['chip']}>
      {words}
      <button type="button" onClick={onUndo} aria-label={message('journal.chip.undo', { what: words })}>
        <Icon of={X} />
      </button>
    </span>
  );
}

function Details({ draft, reading, faults, incidents, phone, onChange }: EntryFieldsProps): ReactNode {
  const choices = useMemo(
    () => [
      { value: '', label: message('journal.incident.shift') },
      ...incidents.open.map((incident) => ({ value: incident.id, label: incidentChoice(incident) })),
    ],
    [incidents.open],
  );
  return (
    <>
      <div className={styles['fields']}>
        {phone ? (
          <Select
            label={message('journal-kinds.type')}
            value={draft.type}
            onChange={(type) => onChange({ type: entryTypes.find((one) => one === type) ?? 'in' })}
            options={entryTypes.map((type) => ({ value: type, label: message(`journal.type.${type}`) }))}
          />
        ) : (
          <TextField
            label={message('journal.happened')}
            value={draft.time}
            placeholder={message('time.now')}
            onChange={(time) => onChange({ time })}
            error={faults.includes('time') ? message('journal.time.wrong') : null}
          />
        )}
        <Select
          label={message('journal.incident')}
          value={reading.incident ?? ''}
          onChange={(incident) => onChange({ incident, plainIncident: true })}
          options={choices}
        />
        <Source value={draft.who} onChange={(who) => onChange({ who })} />
        <Select
          label={message('journal.channel')}
          value={draft.channel}
          onChange={(channel) => onChange({ channel })}
          placeholder={message('journal.channel.none')}
          options={channels.map((channel) => ({
            value: channel,
            label: message(`journal-kinds.channel.${channel}`),
          }))}
        />
      </div>
      <CheckboxField
        label={message('common.restricted')}
        checked={draft.restricted}
        onChange={(restricted) => onChange({ restricted })}
      />
      {draft.restricted ? (
        <TextField
          label={message('journal.ground')}
          hint={message('journal.ground.hint')}
          value={draft.ground}
          onChange={(ground) => onChange({ ground })}
          error={faults.includes('ground') ? message('journal.ground.missing') : null}
        />
      ) : null}
    </>
  );
}
