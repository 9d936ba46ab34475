import type { RecordType } from '#shared/archive/record-types.ts';
import type { RetentionDecision } from '#shared/archive/retention.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { Select, TextField } from '../../components/field.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useSend } from '../../sync/use-send.ts';
import styles from './archive.module.css';

/** Decides how long a kind of record is kept, and on what ground. */
export function RetentionDialog({
  recordType,
  decision,
  onClose,
}: {
  recordType: RecordType;
  decision: RetentionDecision | undefined;
  onClose: () => void;
}): ReactNode {
  const rule = decision?.rule ?? { action: 'keep' };
  const [action, setAction] = useState<string>(rule.action);
  const [years, setYears] = useState(rule.action === 'dispose' ? String(rule.years) : '2');
  const [months, setMonths] = useState(rule.action === 'dispose' ? String(rule.months) : '0');
  const [ground, setGround] = useState(decision?.ground ?? '');
  const [checked, setChecked] = useState(false);
  const { send, busy, refusal, errorOf } = useSend(['years', 'months', 'ground']);
  const noGround = ground.trim() === '';
  const wrongYears = !isWhole(years, 100);
  const wrongMonths = !isWhole(months, 11);

  async function save(): Promise<void> {
    setChecked(true);
    const isDisposal = action === 'dispose';
    if (noGround || (isDisposal && (wrongYears || wrongMonths))) return;
    const given = isDisposal
      ? ({ action: 'dispose', years: Number(years), months: Number(months) } as const)
      : ({ action: 'keep' } as const);
    const data = { recordType, rule: given, ground: ground.trim() };
    if (!(await send('archive.set-retention-plan', data))) return;
    announceOwn(message('archive.plan.done'));
    onClose();
  }

  return (
    <StepDialog
      title={message('archive.plan.title', { kind: message(`archive.record-type.${recordType}`) })}
      verb={message('common.save')}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <Select
        label={message('archive.column.rule')}
        value={action}
        onChange={setAction}
        options={[
          { value: 'keep', label: message('archive.action.keep') },
          { value: 'dispose', label: message('archive.action.dispose') },
        ]}
      />
      {action === 'dispose' ? (
        <div className={styles['period']}>
          <TextField
            label={message('archive.years')}
            inputMode="numeric"
            value={years}
            onChange={setYears}
            error={checked && wrongYears ? message('archive.years.wrong') : errorOf('years')}
          />
          <TextField
            label={message('archive.months')}
            inputMode="numeric"
            value={months}
            onChange={setMonths}
            error={checked && wrongMonths ? message('archive.months.wrong') : errorOf('months')}
          />
        </div>
      ) : null}
      <TextField
        label={message('archive.column.ground')}
        hint={message('archive.ground.hint')}
        maxLength={300}
        value={ground}
        onChange={setGround}
        error={checked && noGround ? message('archive.ground.missing') : errorOf('ground')}
      />
    </StepDialog>
  );
}

function isWhole(text: string, most: number): boolean {
  return /^\d{1,3}$/.test(text.trim()) && Number(text) <= most;
}
