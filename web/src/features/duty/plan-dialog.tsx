import type { Span } from '#shared/duty/rota.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useMemo, useState } from 'react';
import { ComboBox } from '../../components/combo-box.tsx';
import { TextField } from '../../components/field.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { now } from '../../lib/clock.ts';
import { useDraft } from '../../lib/draft.ts';
import { newId } from '../../lib/new-id.ts';
import { writtenTime } from '../../lib/stated-time.ts';
import { useSend } from '../../sync/use-send.ts';
import { optional } from './optional.ts';
import { proposedTime } from './proposed-time.ts';
import { useOfficers } from './use-officers.ts';

/** Plans a shift; of hours that nobody has, these are proposed. */
export function PlanDialog({ span, onClose }: { span: Span | null; onClose: () => void }): ReactNode {
  const officers = useOfficers();
  const [shift] = useState(newId);
  const [tried, setTried] = useState(false);
  const [draft, setDraft, clear] = useDraft(`duty.plan.${span?.from ?? ''}`, {
    name: '',
    phone: '',
    from: span === null ? '' : writtenTime(span.from),
    until: span === null ? '' : writtenTime(span.until),
  });
  const { send, busy, refusal, errorOf } = useSend(['name', 'phone', 'from', 'until']);
  const set = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part });
  const from = proposedTime(draft.from, span?.from ?? null, now());
  const until = proposedTime(draft.until, span?.until ?? null, now());
  const options = useMemo(
    () => officers.map(({ name, phone }) => ({ id: name, label: name, ...(phone && { detail: phone }) })),
    [officers],
  );
  const choose = (name: string): void => {
    const chosen = officers.find((officer) => officer.name === name);
    set({ name, ...(chosen?.phone && { phone: chosen.phone }) });
  };
  const save = async (): Promise<void> => {
    setTried(true);
    const name = draft.name.trim();
    if (name === '' || from === null || until === null) return;
    const account = officers.find((officer) => officer.name === name)?.account ?? null;
    const who = { name, ...optional('phone', draft.phone), ...(account === null ? {} : { account }) };
    if (!(await send('duty.plan', { shift, from, until, ...who }))) return;
    clear();
    announceOwn(message('duty.planned'));
    onClose();
  };
  const wrong = (time: string | null): string | null =>
    tried && time === null ? message('duty.plan.time') : null;
  return (
    <StepDialog
      title={message('duty.plan')}
      verb={message('duty.plan')}
      busyVerb={message('duty.plan.busy')}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <ComboBox
        label={message('duty.plan.who')}
        hint={message('duty.plan.who.hint')}
        options={options}
        free
        value={null}
        onChange={(name) => {
          if (name !== null) choose(name);
        }}
        text={draft.name}
        onText={(name) => choose(name)}
        error={tried && draft.name.trim() === '' ? message('duty.plan.who.missing') : errorOf('name')}
      />
      <TextField
        label={message('duty.phone')}
        hint={message('duty.phone.hint')}
        value={draft.phone}
        onChange={(phone) => set({ phone })}
        type="tel"
        maxLength={40}
        optional
        error={errorOf('phone')}
      />
      <TextField
        label={message('duty.rota.from')}
        hint={message('duty.plan.from.hint')}
        value={draft.from}
        onChange={(value) => set({ from: value })}
        error={wrong(from) ?? errorOf('from')}
      />
      <TextField
        label={message('duty.rota.until')}
        hint={message('duty.plan.until.hint')}
        value={draft.until}
        onChange={(value) => set({ until: value })}
        error={wrong(until) ?? errorOf('until')}
      />
    </StepDialog>
  );
}
