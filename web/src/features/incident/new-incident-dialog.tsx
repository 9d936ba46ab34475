import { channels } from '#shared/kernel/channels.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../../components/button.tsx';
import { Dialog, DialogActions } from '../../components/dialog.tsx';
import { CheckboxField, Select, TextArea, TextField } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { now } from '../../lib/clock.ts';
import { useDraft } from '../../lib/draft.ts';
import { isSaveKey } from '../../lib/keyboard.ts';
import { newId } from '../../lib/new-id.ts';
import { paths } from '../../lib/paths.ts';
import { statedTime } from '../../lib/stated-time.ts';
import { usePhone } from '../../lib/viewport.ts';
import { useLive } from '../../sync/use-live.ts';
import { DepartmentChoice } from './department-choice.tsx';
import {
  composeReport,
  emptyReport,
  type NewIncidentDraft,
  readReport,
  type ReportFault,
  reportFaults,
} from './new-incident.ts';
import styles from './new-incident.module.css';
import { type PickOnMap, PlaceField } from './place-field.tsx';
import { SuggestionFields } from './suggestion-fields.tsx';
import { useReport } from './use-report.ts';
import { useSuggestion } from './use-suggestion.ts';

interface NewIncidentDialogProps {
  onClose: () => void;
  /** A small map to tap on, from the map feature. */
  pickOnMap?: PickOnMap;
}

/**
 * A caller's words become an incident: one field first, and what the words propose under it, accepted unless changed. What
 * is typed outlives closing, reload and a lost connection.
 */
export function NewIncidentDialog({ onClose, pickOnMap }: NewIncidentDialogProps): ReactNode {
  const organisation = useLive((state) => state.organisation);
  const [draft, setDraft, clear] = useDraft<NewIncidentDraft>('incident.new', emptyReport);
  const [faults, setFaults] = useState<readonly ReportFault[]>([]);
  const { report, busy, problem } = useReport();
  const suggestion = useSuggestion(draft.words);
  const phone = usePhone();
  const [, navigate] = useLocation();
  const form = useRef<HTMLFormElement>(null);
  const reading = readReport(draft, suggestion, organisation?.places ?? []);
  const change = (changed: Partial<NewIncidentDraft>): void => setDraft({ ...draft, ...changed });
  const size = phone ? 'touch' : 'medium';
  const begun = draft.words.trim() !== '';
  const errorOf = (field: string): string | null =>
    problem?.errors.find((error) => error.field.split(/[./]/).at(-1) === field)?.title ?? null;

  async function save(): Promise<void> {
    const occurredAt = statedTime(draft.time, now(), 'past');
    const wrong = reportFaults(draft, reading, occurredAt);
    setFaults(wrong);
    if (wrong.length > 0) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
      return;
    }
    // The ids and the time are kept with the draft: what is sent again is the same.
    const at = occurredAt ?? new Date(now()).toISOString();
    const held: NewIncidentDraft = {
      ...draft,
      time: draft.time,
      incident: draft.incident || newId(),
      entry: draft.entry || newId(),
    };
    setDraft(held);
    const done = await report(composeReport(held, reading), at, held.reported, () =>
      setDraft({ ...held, reported: true }),
    );
    if (!done) return;
    clear();
    announceOwn(message('incident.new.done'));
    onClose();
    navigate(paths.incident(held.incident));
  }

  return (
    <Dialog title={message('incident.new.title')} onClose={onClose}>
      <form
        ref={form}
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
        onKeyDown={(event) => isSaveKey(event) && void save()}
      >
        <TextArea
          label={message('incident.words')}
          hint={message('incident.words.hint')}
          className={styles['words']}
          size={size}
          rows={3}
          autoFocus
          value={draft.words}
          onChange={(words) => change({ words })}
          error={faults.includes('words') ? message('incident.words.missing') : errorOf('text')}
        />
        {begun ? (
          <>
            <SuggestionFields
              suggestion={suggestion}
              type={reading.type}
              typeSuggested={draft.type === null}
              functions={reading.functions}
              known={organisation?.vitalFunctions ?? []}
              onType={(type) => change({ type })}
              onFunctions={(functions) => change({ functions })}
            />
            <TextField
              label={message('incident.title')}
              size={size}
              value={reading.title}
              onChange={(title) => change({ title })}
              error={faults.includes('title') ? message('incident.title.missing') : errorOf('title')}
            />
            <PlaceField
              places={organisation?.places ?? []}
              value={reading.place}
              onChange={(chosen) => change({ place: { chosen } })}
              pickOnMap={pickOnMap}
              error={errorOf('label')}
            />
            <div className={styles['three']}>
              <TextField
                label={message('common.source')}
                optional
                value={reading.who}
                onChange={(who) => change({ who })}
                error={errorOf('who')}
              />
              <Select
                label={message('journal.channel')}
                value={draft.channel}
                onChange={(channel) => change({ channel })}
                placeholder={message('journal.channel.none')}
                options={channels.map((channel) => ({
                  value: channel,
                  label: message(`journal-kinds.channel.${channel}`),
                }))}
              />
              <TextField
                label={message('journal.happened')}
                value={draft.time}
                placeholder={message('time.now')}
                onChange={(time) => change({ time })}
                error={faults.includes('time') ? message('journal.time.wrong') : null}
              />
            </div>
            <DepartmentChoice
              label={message('incident.new.departments')}
              departments={organisation?.departments ?? []}
              chosen={draft.departments}
              onChange={(departments) => change({ departments })}
            />
            <CheckboxField
              label={message('common.restricted')}
              checked={draft.restricted}
              onChange={(restricted) => change({ restricted })}
            />
            {draft.restricted ? (
              <TextField
                label={message('journal.ground')}
                hint={message('journal.ground.hint')}
                value={draft.ground}
                onChange={(ground) => change({ ground })}
                error={faults.includes('ground') ? message('journal.ground.missing') : null}
              />
            ) : null}
          </>
        ) : null}
        {problem === null ? null : (
          <Notice kind="wrong">
            {draft.reported ? message('incident.new.half', { reason: problem.title }) : problem.title}
          </Notice>
        )}
        <DialogActions>
          <Button kind="primary" type="submit" size={size} busy={busy}>
            {message(busy ? 'incident.new.busy' : 'incident.new.save')}
          </Button>
          {begun && !draft.reported ? (
            <Button
              size={size}
              onClick={() => {
                clear();
                setFaults([]);
              }}
            >
              {message('incident.new.clear')}
            </Button>
          ) : null}
          <span className={styles['note']}>{message('incident.new.keys')}</span>
        </DialogActions>
      </form>
    </Dialog>
  );
}
