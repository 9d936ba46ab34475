import { message } from '#shared/language/message.ts';
import type { SafetyPoint } from '#shared/safety-point/state.ts';
import { type ReactNode, useState } from 'react';
import { CheckboxField, TextField } from '../../../components/field.tsx';
import { needWithUrgency } from '../../../components/safety-point-words.ts';
import { StepDialog } from '../../../components/step-dialog.tsx';
import { announceOwn } from '../../../lib/announce.ts';
import { useDraft } from '../../../lib/draft.ts';
import { newId } from '../../../lib/new-id.ts';
import { useSend } from '../../../sync/use-send.ts';
import { useLive } from '../../../sync/use-live.ts';
import styles from './life.module.css';
import { wholeNumber } from './whole-number.ts';

interface DeliverDraft {
  readonly delivery: string;
  readonly what: string;
  readonly quantity: string;
  readonly litres: string;
  readonly needs: readonly string[];
}

/** Notes what has come: the needs that it meets, and fuel that lengthens the reserve power. */
export function DeliverDialog({ point, onClose }: { point: SafetyPoint; onClose: () => void }): ReactNode {
  const [empty] = useState<DeliverDraft>(() => ({
    delivery: newId(),
    what: '',
    quantity: '',
    litres: '',
    needs: [],
  }));
  const [draft, setDraft, clear] = useDraft(`safety-point.deliver.${point.id}`, empty);
  const [tried, setTried] = useState(false);
  const all = useLive((state) => state.pointNeeds);
  const { send, busy, refusal, errorOf } = useSend(['what', 'quantity', 'fuelLitres']);
  const open = [...all.values()].filter((need) => need.safetyPoint === point.id && need.endedAt === null);
  const met = open.filter(({ id }) => draft.needs.includes(id));
  const what =
    draft.what.trim() === '' ? met.map(needWithUrgency).join(', ').slice(0, 200) : draft.what.trim();
  const [quantity, litres] = [wholeNumber(draft.quantity), wholeNumber(draft.litres)];

  async function save(): Promise<void> {
    setTried(true);
    if (what === '' || quantity === null || litres === null) return;
    const recorded = await send('safety-point.deliver', {
      delivery: draft.delivery,
      safetyPoint: point.id,
      what,
      ...(quantity === undefined ? {} : { quantity }),
      ...(litres === undefined ? {} : { fuelLitres: litres }),
      ...(met.length === 0 ? {} : { needs: met.map(({ id }) => id) }),
    });
    if (!recorded) return;
    clear();
    announceOwn(message('point-life.delivered'));
    onClose();
  }

  return (
    <StepDialog
      title={message('point-life.deliver')}
      verb={message('point-life.deliver.verb')}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      {open.length === 0 ? null : (
        <fieldset className={styles['choices']}>
          <legend>{message('point-life.deliver.needs')}</legend>
          {open.map((need) => (
            <CheckboxField
              key={need.id}
              label={needWithUrgency(need)}
              checked={draft.needs.includes(need.id)}
              onChange={(checked) =>
                setDraft({
                  ...draft,
                  needs: checked ? [...draft.needs, need.id] : draft.needs.filter((id) => id !== need.id),
                })
              }
            />
          ))}
        </fieldset>
      )}
      <TextField
        size="touch"
        label={message('point-life.deliver.what')}
        optional={met.length > 0}
        value={draft.what}
        maxLength={200}
        onChange={(value) => setDraft({ ...draft, what: value })}
        error={tried && what === '' ? message('point-life.deliver.what.missing') : errorOf('what')}
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
      <TextField
        size="touch"
        label={message('point-life.deliver.litres')}
        hint={message('point-life.deliver.litres.hint')}
        inputMode="numeric"
        optional
        value={draft.litres}
        onChange={(value) => setDraft({ ...draft, litres: value })}
        error={tried && litres === null ? message('point-life.number.bad') : errorOf('fuelLitres')}
      />
    </StepDialog>
  );
}
