import { message } from '#shared/language/message.ts';
import { outcomes } from '#shared/meeting/state.ts';
import type { Meeting, MeetingItem } from '#shared/meeting/state.ts';
import { type ReactNode, useState } from 'react';
import { Select, TextArea, TextField } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useDraft } from '../../lib/draft.ts';
import { newId } from '../../lib/new-id.ts';
import { useSend } from '../../sync/use-send.ts';
import { DisqualifiedRows } from './disqualified-rows.tsx';
import { changedItem, emptyItem, itemDraft, itemFaults, recordedItem } from './item-draft.ts';
import type { ItemDraft } from './item-draft.ts';
import styles from './meeting.module.css';
import { SaidRows } from './said-rows.tsx';
import { useOpenDecisions } from './use-open-decisions.ts';

const fields = ['title', 'presentedBy', 'outcome', 'decision', 'text', 'disqualified'];

/** Records a matter as the next paragraph, or changes one that is recorded. */
export function ItemDialog({
  meeting,
  item,
  onClose,
}: {
  meeting: Meeting;
  item: MeetingItem | null;
  onClose: () => void;
}): ReactNode {
  const place = `meeting.item.${meeting.id}.${item?.id ?? 'new'}`;
  const [draft, setDraft, clear] = useDraft(place, item === null ? emptyItem : itemDraft(item));
  const [id] = useState(() => item?.id ?? newId());
  const [checked, setChecked] = useState(false);
  const decisions = useOpenDecisions(item);
  const { send, busy, refusal, errorOf } = useSend(fields);
  const attendance = meeting.attendances[item?.attendance ?? meeting.attendances.length - 1];
  const faults = itemFaults(draft);
  const change = (changed: Partial<ItemDraft>): void => setDraft({ ...draft, ...changed });

  async function save(): Promise<void> {
    setChecked(true);
    if (faults.length > 0) return;
    const of = { meeting: meeting.id, item: id };
    const sent =
      item === null
        ? await send('meeting.record-item', { ...of, ...recordedItem(draft) })
        : await send('meeting.change-item', { ...of, ...changedItem(draft) });
    if (!sent) return;
    clear();
    announceOwn(message(item === null ? 'meeting.item.done' : 'meeting.item.changed'));
    onClose();
  }

  const title = message(item === null ? 'meeting.item.record' : 'meeting.item.change');
  const fault = (field: 'title' | 'text'): string | null =>
    checked && faults.includes(field) ? message(`meeting.item.${field}.missing`) : errorOf(field);
  return (
    <StepDialog
      title={title}
      verb={busy ? message('common.saving') : title}
      busy={busy}
      refusal={refusal}
      size="wide"
      onSave={save}
      onClose={onClose}
    >
      {attendance?.quorum.met === false ? (
        <Notice kind="attention">{message('meeting.no-quorum')}</Notice>
      ) : null}
      <TextField
        label={message('meeting.item.title')}
        value={draft.title}
        maxLength={200}
        onChange={(words) => change({ title: words })}
        error={fault('title')}
      />
      <TextField
        label={message('meeting.minutes.presented-by')}
        optional
        value={draft.presentedBy}
        maxLength={120}
        onChange={(presentedBy) => change({ presentedBy })}
        error={errorOf('presentedBy')}
      />
      {attendance === undefined ? null : (
        <DisqualifiedRows
          meeting={meeting}
          attendance={attendance}
          rows={draft.disqualified}
          onChange={(disqualified) => change({ disqualified })}
        />
      )}
      {errorOf('disqualified') === null ? null : <Notice kind="wrong">{errorOf('disqualified')}</Notice>}
      <SaidRows
        legend={message('meeting.minutes.proposals')}
        add={message('meeting.add.proposal')}
        said={draft.proposals}
        onChange={(proposals) => change({ proposals })}
      />
      <fieldset className={styles['group']}>
        <legend>{message('meeting.minutes.outcome')}</legend>
        <Segmented
          label={message('meeting.minutes.outcome')}
          wide
          value={draft.outcome}
          onChange={(outcome) => change({ outcome })}
          options={outcomes.map((value) => ({ value, label: message(`meeting.outcome.${value}`) }))}
        />
      </fieldset>
      {errorOf('outcome') === null ? null : <Notice kind="wrong">{errorOf('outcome')}</Notice>}
      {draft.outcome === 'decided' ? (
        <Select
          label={message('meeting.item.decision')}
          hint={message('meeting.item.decision.hint')}
          optional
          placeholder={message('meeting.item.decision.none')}
          options={decisions}
          value={draft.decision}
          onChange={(decision) => change({ decision })}
          error={errorOf('decision')}
        />
      ) : null}
      <TextArea
        label={message(draft.outcome === 'decided' ? 'meeting.item.text' : 'meeting.item.remark')}
        optional={draft.outcome !== 'decided' || draft.decision !== ''}
        value={draft.text}
        onChange={(text) => change({ text })}
        error={fault('text')}
      />
      <Votes draft={draft} onChange={change} />
      <SaidRows
        legend={message('meeting.minutes.reservations')}
        add={message('meeting.add.reservation')}
        said={draft.reservations}
        onChange={(reservations) => change({ reservations })}
      />
      {item === null ? (
        <TextField
          label={message('meeting.item.ground')}
          hint={message('meeting.item.ground.hint')}
          optional
          value={draft.ground}
          onChange={(ground) => change({ ground })}
        />
      ) : null}
    </StepDialog>
  );
}

function Votes({
  draft,
  onChange,
}: {
  draft: ItemDraft;
  onChange: (changed: Partial<ItemDraft>) => void;
}): ReactNode {
  return (
    <fieldset className={styles['group']}>
      <legend>{message('meeting.votes.optional')}</legend>
      <div className={styles['counts']}>
        {(['yes', 'no', 'abstained'] as const).map((vote) => (
          <TextField
            key={vote}
            label={message(`meeting.votes.${vote}`)}
            inputMode="numeric"
            value={draft[vote]}
            maxLength={3}
            onChange={(count) => onChange({ [vote]: count })}
          />
        ))}
      </div>
    </fieldset>
  );
}
