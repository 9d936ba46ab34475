import { may } from '#shared/authorization/capabilities.ts';
import type { CouncilNotice } from '#shared/crisis-leadership/state.ts';
import { message } from '#shared/language/message.ts';
import { councilNotice, noticeIds } from '#shared/projections/council-notice.ts';
import { councilNoticeDocument } from '#shared/projections/council-notice-document.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { DocumentLinks } from '../../components/document-links.tsx';
import { OfficialDocumentView } from '../../components/official-document.tsx';
import { EmptyState, LoadingBars } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import layout from '../../components/two-columns.module.css';
import { classNames } from '../../lib/class-names.ts';
import { fullTime } from '../../lib/format.ts';
import { useAccount } from '../../lib/session.ts';
import { useDocument, useReadsRestricted } from '../../sync/use-document.ts';
import { useIsPast, useLive, useReady, useStateReader } from '../../sync/use-live.ts';
import { ApproveDialog } from './approve-dialog.tsx';
import styles from './council-notice.module.css';
import { DocumentsPane } from './documents-pane.tsx';
import { ReportDialog } from './report-dialog.tsx';

/** The notice to the next council meeting: what is not yet reported, compiled, read, approved, printed and ticked off. */
export function CouncilNoticePage(): ReactNode {
  const ready = useReady();
  const notices = useLive((state) => state.crisisLeadership.notices);
  const past = useIsPast();
  const [shown, setShown] = useState<string | null>(null);
  if (!ready) return <LoadingBars />;
  const approved = Object.values(notices).sort((one, other) => (one.approvedAt < other.approvedAt ? 1 : -1));
  return (
    <div className={layout['page']}>
      <div className={layout['column']}>
        <Unreported shown={shown === null} onShow={() => setShown(null)} />
        <Approved notices={approved} shown={shown} onShow={setShown} />
        {past ? null : <DocumentsPane />}
      </div>
      <Reading id={shown} />
    </div>
  );
}

function Unreported({ shown, onShow }: { shown: boolean; onShow: () => void }): ReactNode {
  const { roles } = useAccount();
  // What has not been reported is read from these.
  useLive((state) => state.crisisLeadership);
  const readState = useStateReader();
  const [approving, setApproving] = useState(false);
  const content = councilNotice(readState());
  if (content === null) return null;
  const { activations, takeovers, decisions } = content;
  const count = activations.length + takeovers.length + decisions.length;
  return (
    <Pane title={message('council-notice.unreported')} count={count}>
      {count === 0 ? (
        <EmptyState title={message('council-notice.unreported.none')}>
          {message('council-notice.unreported.none.what')}
        </EmptyState>
      ) : (
        <div className={classNames(styles['facts'], shown && styles['shown'])}>
          <p>
            {message('council-notice.contains.count', {
              activations: activations.length,
              takeovers: takeovers.length,
              decisions: decisions.length,
            })}
          </p>
          <div className={styles['actions']}>
            {may(roles, 'crisis-leadership.approve-council-notice') ? (
              <Button kind="primary" onClick={() => setApproving(true)}>
                {message('council-notice.approve')}
              </Button>
            ) : null}
            {shown ? null : <Button onClick={onShow}>{message('council-notice.read')}</Button>}
          </div>
        </div>
      )}
      {approving ? <ApproveDialog ids={noticeIds(content)} onClose={() => setApproving(false)} /> : null}
    </Pane>
  );
}

function Approved({
  notices,
  shown,
  onShow,
}: {
  notices: readonly CouncilNotice[];
  shown: string | null;
  onShow: (id: string) => void;
}): ReactNode {
  const { roles } = useAccount();
  const [reporting, setReporting] = useState<CouncilNotice | null>(null);
  return (
    <Pane title={message('council-notice.approved-ones')} count={notices.length}>
      {notices.length === 0 ? (
        <EmptyState title={message('council-notice.approved-ones.none')} />
      ) : (
        <ul>
          {notices.map((notice) => (
            <li
              key={notice.id}
              className={classNames(styles['facts'], shown === notice.id && styles['shown'])}
            >
              <b>{message('council-notice.approved-at', { time: fullTime(notice.approvedAt) })}</b>
              <p className={styles['fine']}>
                {notice.meetingDate === null
                  ? message('council-notice.not-reported')
                  : message('council-notice.reported-at', { date: notice.meetingDate })}
              </p>
              <div className={styles['actions']}>
                {notice.meetingDate === null && may(roles, 'crisis-leadership.report-to-council') ? (
                  <Button size="small" onClick={() => setReporting(notice)}>
                    {message('council-notice.report')}
                  </Button>
                ) : null}
                {shown === notice.id ? null : (
                  <Button size="small" onClick={() => onShow(notice.id)}>
                    {message('council-notice.read')}
                  </Button>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {reporting === null ? null : <ReportDialog notice={reporting} onClose={() => setReporting(null)} />}
    </Pane>
  );
}

function Reading({ id }: { id: string | null }): ReactNode {
  const document = useDocument((state) => councilNoticeDocument(state, id), id ?? '');
  const reads = useReadsRestricted();
  const past = useIsPast();
  if (document === null) return null;
  return (
    <Pane
      scroll
      title={message(id === null ? 'council-notice.draft' : 'council-notice.title')}
      end={
        past ? undefined : (
          <DocumentLinks
            path="council-notice.pdf"
            query={id === null ? {} : { notice: id }}
            restricted={reads && document.withheld}
          />
        )
      }
    >
      <OfficialDocumentView document={document} />
    </Pane>
  );
}
