import { message } from '#shared/language/message.ts';
import { functionName, sheetFunctions } from '#shared/staff/functions.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Select, TextField } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { now } from '../../lib/clock.ts';
import { useDraft } from '../../lib/draft.ts';
import { newId } from '../../lib/new-id.ts';
import { statedTime } from '../../lib/stated-time.ts';
import { useLive } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';
import styles from './staff-page.module.css';
import { statedAs, wholeSpan } from './span.ts';

const lengths = [6, 8, 12];
const hour = 60 * 60_000;

interface AssignDialogProps {
  group: string;
  /** The function that was pressed; it can be changed. */
  staffFunction: string;
  /** When the turn begins if nothing else is said: where a gap begins. */
  from?: string;
  onClose: () => void;
}

/** Puts somebody in a function from one time until another. Two at once is said, and allowed. */
export function AssignDialog({ group, staffFunction, from, onClose }: AssignDialogProps): ReactNode {
  const organisation = useLive((state) => state.organisation);
  const [assignment] = useState(newId);
  const begins = from ?? new Date(now()).toISOString();
  const initial = {
    function: staffFunction,
    holder: '',
    phone: '',
    from: statedAs(begins, now() - hour),
    until: '',
  };
  const [draft, setDraft, clear] = useDraft(`staff.assign.${group}.${staffFunction}.${from ?? ''}`, initial);
  const [wrong, setWrong] = useState(false);
  const { send, busy, refusal, errorOf } = useSend(['function', 'holder', 'phone', 'from', 'until']);
  const set = (part: Partial<typeof initial>): void => setDraft({ ...draft, ...part });
  // A clock time of the last hour is one that has just been, not tomorrow's.
  const start = statedTime(draft.from, now() - hour, 'future');
  const end = start === null ? null : statedTime(draft.until, Date.parse(start) + 60_000, 'future');
  const save = async (): Promise<void> => {
    const incomplete = draft.function === '' || start === null || end === null;
    setWrong(incomplete);
    if (incomplete) return;
    const phone = draft.phone.trim() === '' ? {} : { phone: draft.phone.trim() };
    const data = { assignment, group, function: draft.function, holder: draft.holder.trim() };
    if (!(await send('staff.assign', { ...data, ...phone, from: start, until: end }))) return;
    clear();
    announceOwn(message('staff.assign.assigned'));
    onClose();
  };
  return (
    <StepDialog
      title={message('staff.assign')}
      verb={busy ? message('common.saving') : message('staff.assign.short')}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <Select
        label={message('staff.staffing.function')}
        placeholder={message('staff.assign.choose')}
        options={sheetFunctions(organisation).map(({ id }) => ({
          value: id,
          label: functionName(organisation, id),
        }))}
        value={draft.function}
        onChange={(value) => set({ function: value })}
        required
        error={
          wrong && draft.function === '' ? message('staff.assign.function-missing') : errorOf('function')
        }
      />
      <TextField
        label={message('staff.assign.holder')}
        hint={message('staff.assign.holder.hint')}
        value={draft.holder}
        onChange={(holder) => set({ holder })}
        maxLength={120}
        required
        error={errorOf('holder')}
      />
      <TextField
        label={message('staff.assign.phone')}
        type="tel"
        value={draft.phone}
        onChange={(phone) => set({ phone })}
        maxLength={40}
        optional
        error={errorOf('phone')}
      />
      <div className={styles['times']}>
        <TextField
          label={message('staff.assign.from')}
          value={draft.from}
          onChange={(value) => set({ from: value })}
          required
          error={wrong && start === null ? message('staff.time-invalid') : errorOf('from')}
        />
        <TextField
          label={message('staff.assign.until')}
          value={draft.until}
          onChange={(until) => set({ until })}
          required
          error={wrong && start !== null && end === null ? message('staff.time-invalid') : errorOf('until')}
        />
        <div className={styles['lengths']}>
          {lengths.map((hours) => (
            <Button
              key={hours}
              size="small"
              onClick={() => {
                const first = start ?? begins;
                const last = new Date(Date.parse(first) + hours * hour).toISOString();
                set({ until: statedAs(last, Date.parse(first) + 60_000) });
              }}
            >
              {message('staff.assign.hours', { hours })}
            </Button>
          ))}
        </div>
      </div>
      <Overlap group={group} staffFunction={draft.function} from={start} until={end} />
    </StepDialog>
  );
}

/** Who has the function already in the time that is stated. */
function Overlap(props: {
  group: string;
  staffFunction: string;
  from: string | null;
  until: string | null;
}): ReactNode {
  const { group, staffFunction, from, until } = props;
  const assignments = useLive((state) => state.staffAssignments);
  if (from === null || until === null) return null;
  const met = [...assignments.values()].filter(
    (one) => one.group === group && one.function === staffFunction && one.from < until && from < one.until,
  );
  if (met.length === 0) return null;
  const turns = met.map((one) => `${one.holder ?? message('common.restricted')} (${wholeSpan(one, now())})`);
  return <Notice kind="attention">{message('staff.assign.overlap', { turns: turns.join(', ') })}</Notice>;
}
