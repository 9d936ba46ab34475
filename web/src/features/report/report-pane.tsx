import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { OfficialDocumentView } from '../../components/official-document.tsx';
import { ErrorState, LoadingBars } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import { failureText } from '../../lib/api.ts';
import { ReportLinks } from './report-links.tsx';
import styles from './report.module.css';
import type { ReportName, ReportQuery, ReportState } from './use-report.ts';

/** A report to read, with the ways to take it along. */
export function ReportPane({
  name,
  query,
  state,
}: {
  name: ReportName;
  query: ReportQuery;
  state: ReportState<unknown>;
}): ReactNode {
  const { report, failure, readAgain } = state;
  return (
    <Pane scroll title={message('report-page.document')} className={styles['document']}>
      {failure === null ? null : <ErrorState detail={failureText(failure)} onRetry={readAgain} />}
      {report === null ? (
        failure === null ? (
          <LoadingBars />
        ) : null
      ) : (
        <>
          <div className={styles['lead']}>
            <ReportLinks name={name} query={query} report={report} />
          </div>
          <OfficialDocumentView document={report.document} />
        </>
      )}
    </Pane>
  );
}
