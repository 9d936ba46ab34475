import { message } from '#shared/language/message.ts';
import { type SafetyPoint, urgencies, type Urgency } from '#shared/safety-point/state.ts';
import { type ReactNode, useState } from 'react';
import { TextField } from '../../../components/field.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import { StepDialog } from '../../../components/step-dialog.tsx';
import { announceOwn } from '../../../lib/announce.ts';
import { useDraft } from '../../../lib/draft.ts';
import { newId } from '../../../lib/new-id.ts';
import { useSend } from '../../../sync/use-send.ts';
import formStyles from '../form.module.css';
import { wholeNumber } from './whole-number.ts';

interface AskDraft {
  readonly need: string;
  readonly what: string;
  readonly quantity: string;
  readonly urgency: Urgency;
}

/** Asks for something: what, how many, how soon. */
export function AskDialog({
  point,
  suggested,
  onClose,
}: {
  point: SafetyPoint;
  /** What it may be, to begin with. */
  suggested: string;
  onClose: () => void;
}): ReactNode {
  const [empty] = useState<AskDraft>(() => ({
    need: newId(),
    what: suggested,
    quantity: '',
    urgency: 'today',
  }));
  const [draft, setDraft, clear] = useDraft(`safety-point.ask.${point.id}.${suggested}`, empty);
  const [tried, setTried] = useState(false);
  const { send, busy, refusal, errorOf } = useSend(['what', 'quantity', 'urgency']);
  const what = draft.what.trim();
  const quantity = wholeNumber(draft.quantity);

  async function save(): Promise<void> {
    setTried(true);
    if (what === '' || quantity === null) return;
    const { need, urgency } = draft;
    const data = { need, safetyPoint: point.id, what, urgency };
    if (!(await send('safety-point.ask', { ...data, ...(quantity === undefined ? {} : { quantity }) })))
      return;
    clear();
    announceOwn(message('point-life.asked'));
    onClose();
  }

  return (
    <StepDialog
      title={message('point-life.ask.title')}
      verb={message('point-life.ask')}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        size="touch"
        label={message('safety-point.needs.what')}
        value={draft.what}
        maxLength={200}
        onChange={(value) => setDraft({ ...draft, what: value })}
        error={tried && what === '' ? message('point-life.ask.what.missing') : errorOf('what')}
      />
      <TextField
        size="touch"
        label={message('safety-point.needs.quantity')}
        inputMode="numeric"
        optional
        value={draft.quantity}
        onChange={(value) => setDraft({ ...draft, quantity: value })}
        error={tried && quantity === null ? message('point-life.number.bad') : errorOf('quantity')}
      />
      <div>
        <div className={formStyles['legend']}>{message('point-life.ask.urgency')}</div>
        <Segmented<Urgency>
          label={message('point-life.ask.urgency')}
          wide
          size="touch"
          options={urgencies.map((value) => ({ value, label: message(`point-overview.urgency.${value}`) }))}
          value={draft.urgency}
          onChange={(urgency) => setDraft({ ...draft, urgency })}
        />
      </div>
    </StepDialog>
  );
}
