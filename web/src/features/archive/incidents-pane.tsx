import { incidentName } from '#shared/incident/journal-lines.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { CheckboxField } from '../../components/field.tsx';
import { EmptyState } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import styles from '../../components/record-page.module.css';
import { date, number } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useLive } from '../../sync/use-live.ts';
import type { ArchiveAnswer } from './archive-answer.ts';
import { RegistryNumber } from './registry-number.tsx';

/** Rows that are drawn at once. */
const mostShown = 200;

/** Every incident with its number in the registry, newest first; those of a merger stand with the one that they became part of. */
export function IncidentsPane({
  incidents,
  onSet,
}: {
  incidents: ArchiveAnswer['incidents'];
  onSet: () => void;
}): ReactNode {
  const live = useLive((state) => state.incidents);
  const [without, setWithout] = useState(false);
  const own = incidents.filter(({ mergedInto }) => mergedInto === null);
  const rows = own.filter(({ registryNumber }) => !without || registryNumber === null);
  return (
    <Pane title={message('archive.incidents')} count={number(own.length)}>
      <div className={styles['lead']}>
        <CheckboxField label={message('archive.incidents.without')} checked={without} onChange={setWithout} />
      </div>
      {rows.length === 0 ? (
        <EmptyState title={message('archive.incidents.none')} />
      ) : (
        <table className={styles['rows']}>
          <thead>
            <tr>
              <th scope="col">{message('archive.column.incident')}</th>
              <th scope="col">{message('archive.column.when')}</th>
              <th scope="col">{message('archive.number')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, mostShown).map((incident) => (
              <tr key={incident.id}>
                <th scope="row">
                  {live.has(incident.id) ? (
                    <Link href={paths.incident(incident.id)}>{incidentName(incident.number)}</Link>
                  ) : (
                    incidentName(incident.number)
                  )}{' '}
                  {incident.title ?? message('archive.title-gone')}
                </th>
                <td>
                  {date(incident.reportedAt)}
                  <span className={styles['fine']}>
                    {incident.closedAt === null
                      ? message('archive.open')
                      : message('archive.closed', { date: date(incident.closedAt) })}
                  </span>
                </td>
                <td>
                  <RegistryNumber incident={incident} onSet={onSet} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > mostShown ? (
        <p className={styles['lead']}>
          {message('archive.incidents.shown', { shown: number(mostShown), count: number(rows.length) })}
        </p>
      ) : null}
    </Pane>
  );
}
