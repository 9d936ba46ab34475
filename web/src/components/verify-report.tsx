import { message } from '#shared/language/message.ts';
import type { VerifyReport } from '#shared/verify/report.ts';
import type { ReactNode } from 'react';
import { Glyph } from './glyph.tsx';
import styles from './verify-report.module.css';

const groups = ['broken', 'checked', 'missing', 'remember'] as const;

/** What a verification found: one sentence, then what it rests on, what is missing and what it does not prove. */
export function VerifyReportView({ report }: { report: VerifyReport }): ReactNode {
  return (
    <div className={styles['report']} role="status">
      <p className={styles['verdict']}>
        <Glyph name={report.verdict === 'whole' ? 'status-green' : 'status-red'} size={16} />
        <b>{report.heading}</b>
      </p>
      {groups.map((group) =>
        report[group].length === 0 ? null : (
          <section key={group}>
            <h3>{message(`verify.group.${group}`)}</h3>
            <ul>
              {report[group].map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ),
      )}
    </div>
  );
}
