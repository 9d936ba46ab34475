import { costKinds, type Cost, type CostKind } from '#shared/cost/state.ts';
import { parseHours, parseKronor, writtenHours, writtenKronor } from '#shared/cost/parse.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { Select, TextArea, TextField } from '../../../components/field.tsx';
import { RestrictFields, restrictOf } from '../../../components/restrict-fields.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import { StepDialog } from '../../../components/step-dialog.tsx';
import { announceOwn } from '../../../lib/announce.ts';
import { now } from '../../../lib/clock.ts';
import { useDraft } from '../../../lib/draft.ts';
import { newId } from '../../../lib/new-id.ts';
import { useAccount } from '../../../lib/session.ts';
import { writtenTime } from '../../../lib/stated-time.ts';
import { useLive } from '../../../sync/use-live.ts';
import { useSend } from '../../../sync/use-send.ts';
import { IncidentChoice } from '../incident-choice.tsx';
import styles from '../report.module.css';

interface CostDialogProps {
  /** The incident that it is for; empty: it is chosen. */
  incident: string;
  /** The cost that is corrected; null: a new one. */
  cost: Cost | null;
  onClose: () => void;
}

const fields = [
  'incident',
  'department',
  'day',
  'minutes',
  'rateOre',
  'amountOre',
  'what',
  'reference',
  'reason',
  'ground',
];

/** Records a cost, or corrects one with why. What is typed outlives the dialog until it is recorded. */
export function CostDialog({ incident, cost, onClose }: CostDialogProps): ReactNode {
  const { department: own } = useAccount();
  const [draft, setDraft, clear] = useDraft(
    cost === null ? 'cost.new' : `cost.${cost.id}`,
    cost === null ? emptyDraft(incident, own ?? '') : draftOf(cost),
  );
  const [id] = useState(newId);
  const [ground, setGround] = useState<string | null>(null);
  const restricted = useLive((state) => cost !== null && state.restrictedRecords.has(cost.id));
  const [checked, setChecked] = useState(false);
  const { send, busy, refusal, errorOf } = useSend(fields);
  const set = (part: Partial<CostDraft>): void => setDraft({ ...draft, ...part });
  const chosen = incident === '' ? draft.incident : incident;
  const hours = draft.kind === 'hours';
  const figures = {
    minutes: parseHours(draft.hours),
    rateOre: parseKronor(draft.rate),
    amountOre: parseKronor(draft.amount),
  };
  const missing = (figure: number | null): string | null =>
    checked && figure === null ? message('cost.figure.missing') : null;
  async function save(): Promise<void> {
    setChecked(true);
    const amount = hours
      ? { minutes: figures.minutes, rateOre: figures.rateOre }
      : { amountOre: figures.amountOre };
    if (Object.values(amount).includes(null) || chosen === '') return;
    const given = amount as { minutes?: number; rateOre?: number; amountOre?: number };
    const reference = draft.reference.trim();
    const common = {
      kind: draft.kind as CostKind,
      day: draft.day,
      ...given,
      what: draft.what.trim(),
      ...restrictOf(ground),
    };
    const done =
      cost === null
        ? await send('cost.record', {
            ...common,
            cost: id,
            incident: chosen,
            ...(draft.department === '' ? {} : { department: draft.department }),
            ...(reference === '' ? {} : { reference }),
          })
        : await send('cost.correct', {
            ...common,
            cost: cost.id,
            department: draft.department === '' ? null : draft.department,
            reference: reference === '' ? null : reference,
            reason: draft.reason.trim(),
          });
    if (!done) return;
    clear();
    announceOwn(message(cost === null ? 'cost.record.done' : 'cost.correct.done'));
    onClose();
  }
  return (
    <StepDialog
      title={message(cost === null ? 'cost.record' : 'cost.correct.title')}
      verb={message(cost === null ? 'cost.record.verb' : 'cost.correct')}
      busy={busy}
      refusal={refusal}
      size="wide"
      onSave={save}
      onClose={onClose}
    >
      {incident === '' ? (
        <IncidentChoice value={draft.incident} onChange={(value) => set({ incident: value })} />
      ) : null}
      <Segmented
        wide
        label={message('cost.kind')}
        options={costKinds.map((value) => ({ value, label: message(`cost.kind.${value}`) }))}
        value={draft.kind as CostKind}
        onChange={(kind) => set({ kind })}
      />
      <TextField
        label={message('cost.what')}
        hint={message(hours ? 'cost.what.hint.hours' : 'cost.what.hint')}
        value={draft.what}
        onChange={(what) => set({ what })}
        maxLength={300}
        required
        error={errorOf('what')}
      />
      <div className={styles['fields']}>
        {hours ? (
          <>
            <TextField
              label={message('cost.hours')}
              hint={message('cost.hours.hint')}
              inputMode="decimal"
              value={draft.hours}
              onChange={(value) => set({ hours: value })}
              error={missing(figures.minutes) ?? errorOf('minutes')}
            />
            <TextField
              label={message('cost.rate')}
              hint={message('cost.amount.hint')}
              inputMode="decimal"
              value={draft.rate}
              onChange={(rate) => set({ rate })}
              error={missing(figures.rateOre) ?? errorOf('rateOre')}
            />
          </>
        ) : (
          <TextField
            label={message('cost.amount-kr')}
            hint={message('cost.amount.hint')}
            inputMode="decimal"
            value={draft.amount}
            onChange={(amount) => set({ amount })}
            error={missing(figures.amountOre) ?? errorOf('amountOre')}
          />
        )}
        <TextField
          type="date"
          label={message('cost.day')}
          hint={message('cost.day.hint')}
          value={draft.day}
          onChange={(day) => set({ day })}
          required
          error={errorOf('day')}
        />
        <DepartmentField
          value={draft.department}
          onChange={(department) => set({ department })}
          error={errorOf('department')}
        />
      </div>
      <TextField
        label={message('cost.reference')}
        hint={message('cost.reference.hint')}
        optional
        value={draft.reference}
        onChange={(reference) => set({ reference })}
        maxLength={200}
        error={errorOf('reference')}
      />
      {cost === null ? null : (
        <TextArea
          label={message('cost.reason')}
          rows={2}
          required
          value={draft.reason}
          onChange={(reason) => set({ reason })}
          error={errorOf('reason')}
        />
      )}
      {restricted ? null : <RestrictFields ground={ground} onChange={setGround} error={errorOf('ground')} />}
    </StepDialog>
  );
}

function DepartmentField(props: {
  value: string;
  onChange: (department: string) => void;
  error: string | null;
}): ReactNode {
  const departments = useLive((state) => state.organisation?.departments);
  return (
    <Select
      {...props}
      label={message('cost.department')}
      placeholder={message('cost.nobodys')}
      options={(departments ?? []).map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

interface CostDraft {
  readonly incident: string;
  readonly kind: string;
  readonly what: string;
  readonly hours: string;
  readonly rate: string;
  readonly amount: string;
  readonly day: string;
  readonly department: string;
  readonly reference: string;
  readonly reason: string;
}

function emptyDraft(incident: string, department: string): CostDraft {
  const day = writtenTime(new Date(now()).toISOString()).slice(0, 10);
  const figures = { hours: '', rate: '', amount: '' };
  return { incident, kind: 'hours', what: '', ...figures, day, department, reference: '', reason: '' };
}

function draftOf(cost: Cost): CostDraft {
  const hours = cost.kind === 'hours';
  return {
    incident: cost.incident,
    kind: cost.kind,
    what: cost.what ?? '',
    hours: cost.minutes === null ? '' : writtenHours(cost.minutes),
    rate: cost.rateOre === null ? '' : writtenKronor(cost.rateOre),
    amount: hours ? '' : writtenKronor(cost.amountOre),
    day: cost.day,
    department: cost.department ?? '',
    reference: cost.reference ?? '',
    reason: '',
  };
}
