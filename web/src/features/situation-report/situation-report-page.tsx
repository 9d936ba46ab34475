import { may } from '#shared/authorization/capabilities.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { EmptyState, LoadingBars } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import layout from '../../components/two-columns.module.css';
import { classNames } from '../../lib/class-names.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive, useReady } from '../../sync/use-live.ts';
import { DraftPane } from './draft-pane.tsx';
import { ReadPane } from './read-pane.tsx';
import { ReportsColumn } from './reports-column.tsx';
import styles from './situation-report.module.css';
import type { Made } from './use-make-draft.ts';

/** Situation reports: made from the log, edited with their sources at hand, approved, numbered and given on. */
export default function SituationReportPage(): ReactNode {
  const ready = useReady();
  const [shown, setShown] = useState<string | null>(null);
  const [made, setMade] = useState<Made | null>(null);
  const side = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On a phone what is opened stands below the list.
    if (shown !== null) side.current?.scrollIntoView({ block: 'start' });
  }, [shown]);
  if (!ready) return <LoadingBars />;
  return (
    <div className={classNames(layout['page'], styles['page'])}>
      <ReportsColumn
        shown={shown}
        onShow={setShown}
        onMade={(draft) => {
          setMade(draft);
          setShown(draft.report);
        }}
      />
      <div className={styles['side']} ref={side}>
        <Shown id={shown} made={made?.report === shown ? made : null} onShow={setShown} />
      </div>
    </div>
  );
}

function Shown(props: { id: string | null; made: Made | null; onShow: (id: string) => void }): ReactNode {
  const { id, made, onShow } = props;
  const { roles } = useAccount();
  const drafts = may(roles, 'situation-report.draft');
  const report = useLive((state) => (id === null ? undefined : state.situationReports.get(id)));
  if (id === null)
    return (
      <Pane title={message('situation-report.title')}>
        <EmptyState title={message('situation-report.choose')}>
          {message(drafts ? 'situation-report.choose.what' : 'situation-report.choose.read')}
        </EmptyState>
      </Pane>
    );
  if (report === undefined)
    return (
      <Pane title={message('situation-report.title')}>
        <EmptyState title={message('situation-report.gone')}>
          {message('situation-report.gone.what')}
        </EmptyState>
      </Pane>
    );
  return report.status === 'draft' ? (
    <DraftPane key={id} report={report} made={made} />
  ) : (
    <ReadPane key={id} report={report} onShow={onShow} />
  );
}
