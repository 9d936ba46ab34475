import { message } from '#shared/language/message.ts';
import type { SafetyPoint } from '#shared/safety-point/state.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { EmptyState } from '../../components/pane-states.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { now, useNow } from '../../lib/clock.ts';
import { useDraft } from '../../lib/draft.ts';
import { clockOrDate, number } from '../../lib/format.ts';
import { type Account, useAccount } from '../../lib/session.ts';
import { showToast } from '../../lib/toast.ts';
import { useLive } from '../../sync/use-live.ts';
import { InvitePhone } from './devices/invite-phone.tsx';
import { OtherPoints } from './devices/other-points.tsx';
import formStyles from './form.module.css';
import { ChangesList } from './life/changes-list.tsx';
import { Deliveries } from './life/deliveries.tsx';
import { HandOvers, WaitingHandOver } from './life/hand-over.tsx';
import { History } from './life/history.tsx';
import { Needs } from './life/needs.tsx';
import { Opening } from './life/opening.tsx';
import { OfflineNote, OutgoingList } from './outgoing-list.tsx';
import { type NewOutgoing, saveReports, useOutgoing } from './outgoing-reports.ts';
import styles from './own-point.module.css';
import { Photographs } from './photographs/photographs.tsx';
import { composeReport, emptyReport } from './report.ts';
import { hasPower, NoteField, PowerField, VisitorsField } from './report-fields.tsx';
import { composeStatus, emptyStatus, type StatusFault } from './status.ts';
import { StatusFields } from './status-fields.tsx';
import { useRules } from './use-rules.ts';

/** The page of a point's own staff: what they report, in one form, saved on the device first. */
export function OwnPoint(): ReactNode {
  const points = useLive((state) => state.safetyPoints);
  const account = useAccount();
  const [own] = points.values();
  if (own === undefined)
    return (
      <>
        <VisuallyHidden as="h1">{message('safety-point.title')}</VisuallyHidden>
        <EmptyState title={message('safety-point.own.missing')}>
          {message('safety-point.own.missing.what')}
        </EmptyState>
      </>
    );
  return <OwnPointForm key={own.id} point={own} account={account} />;
}

function OwnPointForm({ point, account }: { point: SafetyPoint; account: Account }): ReactNode {
  const rules = useRules();
  const queue = useOutgoing();
  const [report, setReport, clearReport] = useDraft(`safety-point.own.state.${point.id}`, emptyReport);
  const [status, setStatus, clearStatus] = useDraft(`safety-point.own.status.${point.id}`, emptyStatus);
  const [faults, setFaults] = useState<readonly StatusFault[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  const reported = composeReport(point, report);
  const changed = composeStatus(point, status, rules);
  const nothing = reported === null && changed.data === null && changed.faults.length === 0;

  async function save(): Promise<void> {
    const missing = changed.faults.filter((fault) => fault !== 'status');
    setFaults(missing);
    if (missing.length > 0) return;
    const made: NewOutgoing[] = [];
    if (changed.data !== null) made.push({ type: 'safety-point.set-status', data: changed.data });
    if (reported !== null) made.push({ type: 'safety-point.report', data: reported });
    if (made.length === 0) return;
    const refused = await saveReports(made);
    setRefusal(refused);
    if (refused !== null) return;
    clearReport();
    clearStatus();
    showToast(message('safety-point.own.kept'));
    announceOwn(message('safety-point.own.kept'));
  }

  return (
    <form
      className={styles['page']}
      onSubmit={(event) => {
        event.preventDefault();
        // A dialog's own form is answered by the dialog.
        if (event.target === event.currentTarget) void save();
      }}
    >
      <OfflineNote />
      <div className={styles['blocks']}>
        <Head point={point} account={account} />
        <WaitingHandOver point={point} />
        <Opening point={point} />
        <section>
          <h2 className={formStyles['legend']}>{message('safety-point.status')}</h2>
          <div className={formStyles['form']}>
            <StatusFields
              point={point}
              draft={status}
              onChange={setStatus}
              rules={rules}
              faults={faults}
              size="touch"
            />
          </div>
        </section>
        <section>
          <VisitorsField
            known={point}
            draft={report}
            onChange={setReport}
            capacity={point.capacity}
            beside={lastSent(point)}
          />
        </section>
        <section>
          <h2 className={formStyles['legend']}>{message('safety-point.needs')}</h2>
          <Needs point={point} />
        </section>
        {hasPower(point) ? (
          <section>
            <PowerField point={point} draft={report} onChange={setReport} size="touch" />
          </section>
        ) : null}
        <section>
          <NoteField draft={report} onChange={setReport} size="touch" />
        </section>
        <OutgoingList queue={queue} />
        <section>
          <h2 className={formStyles['legend']}>{message('photograph.title')}</h2>
          <Photographs point={point} />
        </section>
        <section>
          <h2 className={formStyles['legend']}>{message('point-life.deliveries')}</h2>
          <Deliveries point={point} />
        </section>
        <section>
          <h2 className={formStyles['legend']}>{message('point-life.hand-overs')}</h2>
          <HandOvers point={point} />
        </section>
        <section>
          <h2 className={formStyles['legend']}>{message('point-life.history')}</h2>
          <History point={point} />
        </section>
        <section>
          <h2 className={formStyles['legend']}>{message('point-life.changed')}</h2>
          <ChangesList point={point} />
        </section>
        <section>
          <InvitePhone point={point} />
          <OtherPoints own={point.id} />
        </section>
      </div>
      {refusal === null ? null : <Notice kind="wrong">{refusal}</Notice>}
      <div className={styles['save']}>
        <Button
          type="submit"
          kind="primary"
          size="touch"
          unavailable={nothing ? message('safety-point.report.empty') : undefined}
        >
          {message('safety-point.save')}
        </Button>
      </div>
    </form>
  );
}

function Head({ point, account }: { point: SafetyPoint; account: Account }): ReactNode {
  const today = useNow();
  const { name } = account;
  return (
    <header>
      <h1>{point.name}</h1>
      <p>
        {point.warmingCentre && point.statusAt !== null
          ? message('safety-point.own.warming', { time: clockOrDate(point.statusAt, today), name })
          : message('safety-point.own.who', { name })}
      </p>
    </header>
  );
}

/** "senast 52, kl. 06:38": what the log has. */
function lastSent({ occupancy, reportedAt }: SafetyPoint): string | null {
  if (occupancy === null || reportedAt === null) return null;
  return message('safety-point.visitors.last', {
    count: number(occupancy),
    time: clockOrDate(reportedAt, now()),
  });
}
