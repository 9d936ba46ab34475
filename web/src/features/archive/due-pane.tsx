import { may } from '#shared/authorization/capabilities.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { EmptyState } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import styles from '../../components/record-page.module.css';
import { date, number } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useAccount } from '../../lib/session.ts';
import type { ArchiveAnswer } from './archive-answer.ts';

/** The texts whose time has passed, by kind and incident, the longest due first; each leads one who may dispose of them to where it is done. */
export function DuePane({ due }: { due: ArchiveAnswer['due'] }): ReactNode {
  const { roles } = useAccount();
  const disposes = may(roles, 'record.dispose');
  const rows = due.toSorted((one, other) => (one.since < other.since ? -1 : 1));
  const count = due.reduce((sum, group) => sum + group.count, 0);
  return (
    <Pane title={message('archive.due')} count={number(count)}>
      <p className={styles['lead']}>{message('archive.due.what')}</p>
      {rows.length === 0 ? (
        <EmptyState title={message('archive.due.none')}>{message('archive.due.none.what')}</EmptyState>
      ) : (
        <table className={styles['rows']}>
          <thead>
            <tr>
              <th scope="col">{message('archive.column.kind')}</th>
              <th scope="col">{message('archive.column.incident')}</th>
              <th scope="col">{message('archive.column.texts')}</th>
              <th scope="col">{message('archive.column.since')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ recordType, incident, incidentNumber, count: texts, from, to, since }) => (
              <tr key={`${recordType} ${incident ?? ''}`}>
                <th scope="row">
                  {disposes ? (
                    <Link href={disposalOf(recordType, incident)}>
                      {message(`archive.record-type.${recordType}`)}
                    </Link>
                  ) : (
                    message(`archive.record-type.${recordType}`)
                  )}
                </th>
                <td>
                  {incidentNumber === null ? message('archive.no-incident') : incidentName(incidentNumber)}
                </td>
                <td>
                  {number(texts)}
                  <span className={styles['fine']}>
                    {message('archive.recorded-between', { from: date(from), to: date(to) })}
                  </span>
                </td>
                <td>{date(since)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Pane>
  );
}

/** Where the texts of a group are found and disposed of. */
function disposalOf(recordType: string, incident: string | null): string {
  const query = new URLSearchParams(
    incident === null ? { slag: recordType } : { slag: recordType, handelse: incident },
  );
  return `${paths.erasure}?${query.toString()}`;
}
