import { rota } from '#shared/duty/rota.ts';
import type { PlannedShift } from '#shared/duty/state.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { ComboBox } from '../../components/combo-box.tsx';
import { Select, TextArea } from '../../components/field.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useNow } from '../../lib/clock.ts';
import { newId } from '../../lib/new-id.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';
import { optional } from './optional.ts';
import { shiftTime } from './shift-time.ts';
import { useOfficers } from './use-officers.ts';

const ways = ['shift', 'person'] as const;

/** Proposes to swap a shift of one's own with another, or that somebody takes it. */
export function SwapDialog({ shift, onClose }: { shift: PlannedShift; onClose: () => void }): ReactNode {
  const { id } = useAccount();
  const at = useNow(60);
  const dutyShifts = useLive((state) => state.dutyShifts);
  const officers = useOfficers().filter(({ account }) => account !== id);
  const [swap] = useState(newId);
  const [way, setWay] = useState<(typeof ways)[number]>('shift');
  const [withShift, setWithShift] = useState('');
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const { send, busy, refusal, errorOf } = useSend(['withShift', 'to', 'note']);
  const others = rota({ dutyShifts }).filter(
    (other) => other.id !== shift.id && other.account !== id && Date.parse(other.from) > at,
  );
  const missing = way === 'shift' ? withShift === '' : name.trim() === '';
  const save = async (): Promise<void> => {
    setTried(true);
    if (missing) return;
    const officer = officers.find((one) => one.name === name.trim());
    const to = {
      name: name.trim(),
      ...(officer?.account && { account: officer.account }),
      ...(officer?.phone && { phone: officer.phone }),
    };
    const other = way === 'shift' ? { withShift } : { to };
    if (!(await send('duty.propose-swap', { swap, shift: shift.id, ...other, ...optional('note', note) })))
      return;
    announceOwn(message('duty.swap.proposed'));
    onClose();
  };
  const words = (one: PlannedShift): { name: string; from: string; until: string } => ({
    name: one.name ?? message('common.restricted'),
    from: shiftTime(one.from, at),
    until: shiftTime(one.until, at),
  });
  return (
    <StepDialog
      title={message('duty.swap.title')}
      verb={message('duty.swap.title')}
      busyVerb={message('duty.swap.busy')}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <p>{message('duty.swap.what', words(shift))}</p>
      <Segmented
        label={message('duty.swap.kind')}
        wide
        options={ways.map((value) => ({ value, label: message(`duty.swap.kind.${value}`) }))}
        value={way}
        onChange={setWay}
      />
      {way === 'shift' ? (
        <Select
          label={message('duty.swap.with')}
          placeholder={message('board.departments.choose')}
          options={others.map((one) => ({ value: one.id, label: message('duty.swap.choice', words(one)) }))}
          value={withShift}
          onChange={setWithShift}
          error={tried && missing ? message('duty.swap.with.missing') : errorOf('withShift')}
        />
      ) : (
        <ComboBox
          label={message('duty.plan.who')}
          hint={message('duty.plan.who.hint')}
          options={officers.map((one) => ({ id: one.name, label: one.name }))}
          free
          value={null}
          onChange={(chosen) => {
            if (chosen !== null) setName(chosen);
          }}
          text={name}
          onText={setName}
          error={tried && missing ? message('duty.plan.who.missing') : errorOf('to')}
        />
      )}
      <TextArea
        label={message('duty.swap.note')}
        value={note}
        onChange={setNote}
        optional
        error={errorOf('note')}
      />
    </StepDialog>
  );
}
