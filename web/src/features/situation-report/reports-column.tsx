import { may } from '#shared/authorization/capabilities.ts';
import { message } from '#shared/language/message.ts';
import { reportName } from '#shared/projections/situation-report-document.ts';
import { approvedReports, type SituationReport } from '#shared/situation-report/state.ts';
import { FilePlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { EmptyState } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import layout from '../../components/two-columns.module.css';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { classNames } from '../../lib/class-names.ts';
import { fullTime } from '../../lib/format.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive } from '../../sync/use-live.ts';
import styles from './situation-report.module.css';
import { type Made, useMakeDraft } from './use-make-draft.ts';

interface ColumnProps {
  shown: string | null;
  onShow: (id: string) => void;
  onMade: (made: Made) => void;
}

/** What there is: a new draft, those that are worked on, and those that are approved, the newest first. */
export function ReportsColumn({ shown, onShow, onMade }: ColumnProps): ReactNode {
  const { roles } = useAccount();
  const reports = useLive((state) => state.situationReports);
  const drafts = [...reports.values()]
    .filter(({ status }) => status === 'draft')
    .sort((one, other) => (one.changedAt < other.changedAt ? 1 : -1));
  const approved = approvedReports(reports.values());
  return (
    <div className={classNames(layout['column'], styles['column'])}>
      <VisuallyHidden as="h1">{message('shell.page.situation-reports')}</VisuallyHidden>
      <Pane title={message('situation-report.drafts')} count={drafts.length}>
        {may(roles, 'situation-report.draft') ? <Make onMade={onMade} /> : null}
        {drafts.length === 0 ? (
          <EmptyState title={message('situation-report.drafts.none')} />
        ) : (
          <ul>
            {drafts.map((report) => (
              <Row
                key={report.id}
                report={report}
                shown={shown === report.id}
                onShow={onShow}
                verb={message('situation-report.open')}
              />
            ))}
          </ul>
        )}
      </Pane>
      <Pane title={message('situation-report.approved-ones')} count={approved.length}>
        {approved.length === 0 ? (
          <EmptyState title={message('situation-report.approved-ones.none')}>
            {message('situation-report.approved-ones.none.what')}
          </EmptyState>
        ) : (
          <ul>
            {approved.map((report) => (
              <Row
                key={report.id}
                report={report}
                shown={shown === report.id}
                onShow={onShow}
                verb={message('situation-report.read')}
              />
            ))}
          </ul>
        )}
      </Pane>
    </div>
  );
}

function Make({ onMade }: { onMade: (made: Made) => void }): ReactNode {
  const { make, busy, refusal } = useMakeDraft(onMade);
  return (
    <div className={styles['facts']}>
      <p className={styles['fine']}>{message('situation-report.new.what')}</p>
      {refusal === null ? null : <Notice kind="wrong">{refusal}</Notice>}
      <Button kind="primary" icon={<Icon of={FilePlus} />} busy={busy} onClick={() => void make()}>
        {message(busy ? 'situation-report.new.busy' : 'situation-report.new')}
      </Button>
    </div>
  );
}

interface RowProps {
  report: SituationReport;
  shown: boolean;
  onShow: (id: string) => void;
  verb: string;
}

function Row({ report, shown, onShow, verb }: RowProps): ReactNode {
  const replaced = useLive((state) =>
    report.replaces === null ? undefined : state.situationReports.get(report.replaces),
  );
  const name = report.status === 'approved' ? reportName(report) : draftName(report, replaced);
  return (
    <li className={classNames(styles['facts'], shown && styles['shown'])}>
      <b>{name}</b>
      <p className={styles['fine']}>{said(report)}</p>
      {report.replacedBy === null ? null : (
        <p className={styles['fine']}>{message('situation-report.replaced')}</p>
      )}
      {shown ? null : (
        <Button size="small" aria-label={`${verb}: ${name}`} onClick={() => onShow(report.id)}>
          {verb}
        </Button>
      )}
    </li>
  );
}

function draftName(report: SituationReport, replaced: SituationReport | undefined): string {
  return replaced === undefined
    ? message('situation-report.draft-name', { time: fullTime(report.draftedAt) })
    : message('situation-report.draft-of', { report: reportName(replaced) });
}

function said({ status, changedAt, changedBy, approvedAt, approvedBy }: SituationReport): string {
  const approved = status === 'approved';
  const at = approved ? (approvedAt ?? changedAt) : changedAt;
  const by = approved ? approvedBy : changedBy;
  const time = fullTime(at);
  if (by === null)
    return message(approved ? 'situation-report.approved-at' : 'situation-report.saved', { time });
  return message(approved ? 'situation-report.approved-by' : 'situation-report.saved-by', { time, who: by });
}
