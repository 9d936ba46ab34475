import type { ActivationRequest } from '#shared/crisis-leadership/state.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { Select, TextArea, TextField } from '../../components/field.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { now } from '../../lib/clock.ts';
import { useDraft } from '../../lib/draft.ts';
import { newId } from '../../lib/new-id.ts';
import { statedTime, writtenTime } from '../../lib/stated-time.ts';
import { useLive } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';
import { ChoiceField } from './choice-field.tsx';
import { ConditionsChecklist } from './conditions-checklist.tsx';
import { conditionsData } from './conditions-draft.ts';
import styles from './leadership-page.module.css';
import { useSeenConditions } from './use-seen-conditions.ts';

interface OralDecisionDialogProps {
  /** The question that it answers; null where none was put. */
  request: ActivationRequest | null;
  /** The incident that it is about; null lets one be chosen. */
  incident: string | null;
  onClose: () => void;
}

const fields = ['decidedBy', 'decidedAt', 'recognisedBy', 'motive', 'incident', 'decision'] as const;
const empty = {
  incident: '',
  decision: '' as '' | 'activate' | 'decline',
  by: '' as '' | 'chair' | 'vice-chair',
  time: '',
  recognised: '',
  motive: '',
};

/**
 * The chair has decided by word of mouth and the duty officer writes it down: what, by whom, when, how the chair was recognised,
 * and why (Förvaltningslagen 27 §). Nothing is chosen beforehand.
 */
export function OralDecisionDialog({
  request,
  incident: given,
  onClose,
}: OralDecisionDialogProps): ReactNode {
  const place = `leadership.oral.${request?.id ?? given ?? 'new'}`;
  const [opened] = useState(() => new Date(now()).toISOString());
  const [draft, setDraft, clear] = useDraft(place, { ...empty, time: writtenTime(opened) });
  const [activation] = useState(newId);
  const [checked, setChecked] = useState(false);
  const { send, busy, refusal, errorOf } = useSend(fields);
  const incidents = useLive((state) => state.incidents);
  const isPrevented = useLive((state) => state.crisisLeadership.chairPrevented !== null);
  const shortest = useLive((state) => state.organisation?.rules.motiveMinLength ?? 1);
  const incident = incidents.get(given ?? draft.incident);
  const conditions = useSeenConditions(`${place}.conditions.${incident?.id ?? ''}`, incident);
  const change = (changed: Partial<typeof empty>): void => setDraft({ ...draft, ...changed });
  // The time that was there when it was opened is known to the second.
  const decidedAt = draft.time === writtenTime(opened) ? opened : statedTime(draft.time, now(), 'past');
  const short = draft.motive.trim().length < shortest;
  const viceBlocked = draft.by === 'vice-chair' && !isPrevented;

  async function save(): Promise<void> {
    setChecked(true);
    const { decision, by } = draft;
    // It stands within a sentence of the journal.
    const recognisedBy = draft.recognised.trim().replace(/\.+$/, '');
    if (incident === undefined || decision === '' || by === '' || viceBlocked) return;
    if (recognisedBy === '' || short || decidedAt === null) return;
    const done = await send('crisis-leadership.record-oral-decision', {
      activation,
      ...(request === null ? {} : { request: request.id }),
      incident: incident.id,
      decision,
      level: decision === 'activate' ? 'extraordinary' : 'major',
      motive: draft.motive.trim(),
      conditions: conditionsData(conditions.seen),
      decidedBy: message(`roles.${by}`),
      decidedAt,
      recognisedBy,
    });
    if (!done) return;
    clear();
    conditions.clear();
    announceOwn(message('oral.record.done'));
    onClose();
  }

  const missing = (isMissing: boolean, words: string, field: string): string | null =>
    checked && isMissing ? words : errorOf(field);

  return (
    <StepDialog
      title={message('oral.record.title')}
      verb={message('oral.record.verb')}
      busyVerb={message('oral.record.busy')}
      busy={busy}
      refusal={refusal}
      note={message('oral.record.note')}
      onSave={save}
      onClose={onClose}
    >
      {given === null ? (
        <Select
          label={message('oral.incident')}
          value={draft.incident}
          onChange={(chosen) => change({ incident: chosen })}
          placeholder={message('oral.incident.choose')}
          options={[...incidents.values()]
            .filter(({ status }) => status === 'open')
            .map(({ id, number, title }) => ({
              value: id,
              label: `${incidentName(number)} ${title ?? message('common.restricted')}`,
            }))}
          error={missing(draft.incident === '', message('oral.incident.missing'), 'incident')}
        />
      ) : (
        <p>
          <b>{incident === undefined ? '' : incidentName(incident.number)}</b> {incident?.title ?? ''}
        </p>
      )}
      <ChoiceField
        label={message('oral.what')}
        options={[
          { value: 'activate', label: message('oral.what.activate') },
          { value: 'decline', label: message('oral.what.decline') },
        ]}
        value={draft.decision === '' ? null : draft.decision}
        onChange={(decision) => change({ decision })}
        error={missing(draft.decision === '', message('oral.what.missing'), 'decision')}
      />
      <ChoiceField
        label={message('oral.by')}
        options={[
          { value: 'chair', label: message('oral.by.chair') },
          { value: 'vice-chair', label: message('oral.by.vice-chair') },
        ]}
        value={draft.by === '' ? null : draft.by}
        onChange={(by) => change({ by })}
        error={
          viceBlocked
            ? message('oral.by.vice.blocked')
            : missing(draft.by === '', message('oral.by.missing'), 'decidedBy')
        }
      />
      <TextField
        label={message('oral.when')}
        hint={message('journal.time.hint')}
        value={draft.time}
        onChange={(time) => change({ time })}
        error={missing(decidedAt === null, message('journal.time.wrong'), 'decidedAt')}
      />
      <TextField
        label={message('oral.recognised')}
        hint={message('oral.recognised.hint')}
        value={draft.recognised}
        onChange={(recognised) => change({ recognised })}
        error={missing(draft.recognised.trim() === '', message('oral.recognised.missing'), 'recognisedBy')}
      />
      <TextArea
        label={message('incident.motive')}
        hint={message('oral.motive.hint')}
        value={draft.motive}
        onChange={(motive) => change({ motive })}
        error={missing(short, message('incident.motive.short', { count: shortest }), 'motive')}
      />
      {incident === undefined ? null : (
        <div className={styles['inset']}>
          <ConditionsChecklist
            title={message('crisis-leadership.checklist.oral')}
            seen={conditions.seen}
            draft={conditions.draft}
            onChange={conditions.setDraft}
          />
        </div>
      )}
    </StepDialog>
  );
}
