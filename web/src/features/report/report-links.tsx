import { message } from '#shared/language/message.ts';
import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { buttonClass } from '../../components/button.tsx';
import { DocumentLink } from '../../components/document-link.tsx';
import { Icon } from '../../components/icon.tsx';
import { useAccount } from '../../lib/session.ts';
import { useReadsRestricted } from '../../sync/use-document.ts';
import styles from './report.module.css';
import { type ReportAnswer, type ReportName, type ReportQuery, reportAddress } from './use-report.ts';

/**
 * The ways to take a report along: print, spreadsheet, and each table as CSV. Who may read confidential texts that are
 * left out is offered the print that has them; the reading is recorded.
 */
export function ReportLinks({
  name,
  query,
  report: { document, tables },
}: {
  name: ReportName;
  query: ReportQuery;
  report: ReportAnswer<unknown>;
}): ReactNode {
  const { organisation } = useAccount();
  const reads = useReadsRestricted();
  const address = (more: ReportQuery): string => reportAddress(organisation, name, { ...query, ...more });
  return (
    <div className={styles['links']}>
      <DocumentLink size="small" href={address({ format: 'pdf' })}>
        {message('document.pdf')}
      </DocumentLink>
      {document.withheld && reads ? (
        <DocumentLink size="small" href={address({ format: 'pdf', readers: 'restricted' })}>
          {message('document.pdf.restricted')}
        </DocumentLink>
      ) : null}
      <a className={buttonClass({ size: 'small' })} href={address({ format: 'xlsx' })} download>
        <Icon of={Download} />
        {message('report-page.xlsx')}
      </a>
      {tables.map(({ id, title }) => (
        <a
          key={id}
          className={buttonClass({ kind: 'quiet', size: 'small' })}
          href={address({ format: 'csv', table: id })}
          download
        >
          {message('report-page.csv', { table: title })}
        </a>
      ))}
    </div>
  );
}
