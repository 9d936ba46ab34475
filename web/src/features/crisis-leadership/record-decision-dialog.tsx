import type { DecisionProposal } from '#shared/crisis-leadership/state.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { TextArea, TextField } from '../../components/field.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { now } from '../../lib/clock.ts';
import { useDraft } from '../../lib/draft.ts';
import { newId } from '../../lib/new-id.ts';
import { statedTime } from '../../lib/stated-time.ts';
import { useLive } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';
import { ChoiceField } from './choice-field.tsx';
import { Law } from './law.tsx';
import { namesIn } from './names-in.ts';
import { WarmingCentreChoice } from './warming-centre-choice.tsx';

interface RecordDecisionDialogProps {
  /** The proposal that it grants; null where none was made. */
  proposal: DecisionProposal | null;
  onClose: () => void;
}

const fields = [
  'text',
  'grounds',
  'decidedBy',
  'presentedBy',
  'participants',
  'registryNumber',
  'warmingCentres',
];

function emptyDecision(proposal: DecisionProposal | null) {
  return {
    text: proposal?.text ?? '',
    grounds: proposal?.grounds ?? '',
    how: '' as '' | 'committee' | 'urgent',
    /** Null: as `how` says. */
    decidedBy: null as string | null,
    presentedBy: proposal?.presentedBy ?? '',
    participants: '',
    registryNumber: '',
    time: '',
    warmingCentres: proposal?.warmingCentres ?? [],
  };
}

/** Records a decision of the committee with what Förvaltningslagen 31 § asks for; under heightened alert the executive board's. */
export function RecordDecisionDialog({ proposal, onClose }: RecordDecisionDialogProps): ReactNode {
  const place = `leadership.decision.${proposal?.id ?? 'new'}`;
  const [draft, setDraft, clear] = useDraft(place, emptyDecision(proposal));
  const [decision] = useState(newId);
  const [checked, setChecked] = useState(false);
  const inFunction = useLive((state) => state.crisisLeadership.status === 'active');
  const { send, busy, refusal, errorOf } = useSend(fields);
  const change = (changed: Partial<typeof draft>): void => setDraft({ ...draft, ...changed });
  const decidedAt = draft.time.trim() === '' ? null : statedTime(draft.time, now(), 'past');
  const wrongTime = draft.time.trim() !== '' && decidedAt === null;
  const how = inFunction ? draft.how : 'board';
  const decidedBy = draft.decidedBy ?? (how === '' ? '' : message(`register.decided-by.${how}`));

  const missing = (field: 'text' | 'grounds' | 'decidedBy', value: string): string | null =>
    checked && value.trim() === '' ? message(`crisis-leadership.record.${field}.missing`) : errorOf(field);

  async function save(): Promise<void> {
    setChecked(true);
    const text = draft.text.trim();
    const grounds = draft.grounds.trim();
    if (text === '' || grounds === '' || decidedBy.trim() === '' || how === '' || wrongTime) return;
    const participants = namesIn(draft.participants);
    const presentedBy = draft.presentedBy.trim();
    const registryNumber = draft.registryNumber.trim();
    const done = await send(
      'crisis-leadership.record-decision',
      {
        decision,
        text,
        grounds,
        decidedBy: decidedBy.trim(),
        ...(presentedBy === '' ? {} : { presentedBy }),
        ...(participants.length === 0 ? {} : { participants }),
        ...(how === 'urgent' ? { urgent: true } : {}),
        ...(proposal === null ? {} : { proposal: proposal.id }),
        ...(proposal === null && draft.warmingCentres.length === 0
          ? {}
          : { warmingCentres: [...draft.warmingCentres] }),
        ...(registryNumber === '' ? {} : { registryNumber }),
      },
      decidedAt === null ? {} : { occurredAt: decidedAt },
    );
    if (!done) return;
    clear();
    announceOwn(message('crisis-leadership.record.done'));
    onClose();
  }

  return (
    <StepDialog
      title={message('crisis-leadership.record.title')}
      verb={message('crisis-leadership.record')}
      busyVerb={message('crisis-leadership.record.busy')}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      {inFunction ? (
        <ChoiceField
          label={message('register.how')}
          hint={draft.how === 'urgent' ? message('register.how.urgent.hint') : undefined}
          options={[
            { value: 'committee', label: message('register.how.committee') },
            { value: 'urgent', label: message('register.how.urgent') },
          ]}
          value={draft.how === '' ? null : draft.how}
          onChange={(chosen) => change({ how: chosen })}
          error={checked && draft.how === '' ? message('register.how.missing') : null}
        />
      ) : (
        <p>{message('heightened-alert.leads')}</p>
      )}
      <TextArea
        label={message('crisis-leadership.record.text')}
        value={draft.text}
        onChange={(text) => change({ text })}
        error={missing('text', draft.text)}
      />
      <TextArea
        label={message('crisis-leadership.record.grounds')}
        rows={2}
        value={draft.grounds}
        onChange={(grounds) => change({ grounds })}
        error={missing('grounds', draft.grounds)}
      />
      <WarmingCentreChoice
        label={message('register.warming')}
        hint={message('register.warming.hint')}
        chosen={draft.warmingCentres}
        onChange={(warmingCentres) => change({ warmingCentres })}
        error={errorOf('warmingCentres')}
      />
      <TextField
        label={message('crisis-leadership.record.decidedBy')}
        hint={inFunction ? message('crisis-leadership.record.decidedBy.hint') : undefined}
        value={decidedBy}
        onChange={(words) => change({ decidedBy: words })}
        error={missing('decidedBy', decidedBy)}
      />
      <TextField
        label={message('incident.presented-by')}
        optional
        value={draft.presentedBy}
        onChange={(presentedBy) => change({ presentedBy })}
        error={errorOf('presentedBy')}
      />
      <TextField
        label={message('crisis-leadership.record.participants')}
        hint={message('crisis-leadership.record.participants.hint')}
        optional
        value={draft.participants}
        onChange={(participants) => change({ participants })}
        error={errorOf('participants')}
      />
      <TextField
        label={message('register.registry')}
        optional
        value={draft.registryNumber}
        onChange={(registryNumber) => change({ registryNumber })}
        error={errorOf('registryNumber')}
      />
      <TextField
        label={message('crisis-leadership.record.time')}
        optional
        placeholder={message('time.now')}
        value={draft.time}
        onChange={(time) => change({ time })}
        error={checked && wrongTime ? message('journal.time.wrong') : null}
      />
      <Law of="decision-record" />
    </StepDialog>
  );
}
