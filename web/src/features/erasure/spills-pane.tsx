import { may } from '#shared/authorization/capabilities.ts';
import { openSpills } from '#shared/erasure/decide.ts';
import type { Spill } from '#shared/erasure/state.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import { message } from '#shared/language/message.ts';
import type { State } from '#shared/state.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import page from '../../components/case-page.module.css';
import { EmptyState } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { classNames } from '../../lib/class-names.ts';
import { fullTime } from '../../lib/format.ts';
import { useAccount } from '../../lib/session.ts';
import { liveState, useLive } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';
import styles from './erasure.module.css';

/** What somebody has had withheld, and waits for a second person. */
export function SpillsPane(): ReactNode {
  const spills = useLive((state) => state.spills);
  const open = openSpills({ spills });
  return (
    <Pane title={message('erasure.spills')} count={open.length}>
      {open.length === 0 ? <EmptyState title={message('erasure.spills.none')} /> : null}
      <ul>
        {open.map((spill) => (
          <SpillRow key={spill.id} spill={spill} />
        ))}
      </ul>
    </Pane>
  );
}

function SpillRow({ spill }: { spill: Spill }): ReactNode {
  const { id, roles } = useAccount();
  const [step, setStep] = useState<'confirm' | 'dismiss' | null>(null);
  const own = spill.reporter === id;
  const names = namesOf(liveState(), spill.records);
  const who = spill.reportedBy ?? '';
  return (
    <li className={classNames(page['row'], styles['urgent'])}>
      <b>{message('erasure.spill.what', { count: spill.count, time: fullTime(spill.reportedAt), who })}</b>
      {names === '' ? null : <p>{message('erasure.spill.record', { names })}</p>}
      {own ? <p>{message('erasure.spill.own')}</p> : null}
      {!own && may(roles, 'record.confirm-spill') ? (
        <div className={page['actions']}>
          <Button kind="primary" onClick={() => setStep('confirm')}>
            {message('erasure.spill.confirm')}
          </Button>
          <Button onClick={() => setStep('dismiss')}>{message('erasure.spill.dismiss')}</Button>
        </div>
      ) : null}
      {step === null ? null : (
        <SettleDialog spill={spill} names={names} step={step} onClose={() => setStep(null)} />
      )}
    </li>
  );
}

function SettleDialog({
  spill,
  names,
  step,
  onClose,
}: {
  spill: Spill;
  /** The entries and incidents it is about; empty where they cannot be named. */
  names: string;
  step: 'confirm' | 'dismiss';
  onClose: () => void;
}): ReactNode {
  const { send, busy, refusal } = useSend();
  async function save(): Promise<void> {
    const type = step === 'confirm' ? 'record.confirm-spill' : 'record.dismiss-spill';
    if (!(await send(type, { spill: spill.id }))) return;
    announceOwn(message(`erasure.spill.${step}`));
    onClose();
  }
  return (
    <StepDialog
      title={message(`erasure.spill.${step}`)}
      verb={message(`erasure.spill.${step}`)}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      {names === '' ? null : <p>{message('erasure.spill.record', { names })}</p>}
      <p>{message(`erasure.spill.${step}.note`)}</p>
    </StepDialog>
  );
}

/** "post 135, H-004"; of other things nothing is said, since their names are texts. */
function namesOf(state: State, records: readonly string[]): string {
  const names = records.flatMap((id) => {
    const entry = state.journal.get(id);
    if (entry !== undefined) return [message('timeline.record.entry', { number: String(entry.number) })];
    const incident = state.incidents.get(id);
    return incident === undefined ? [] : [incidentName(incident.number)];
  });
  return names.join(', ');
}
