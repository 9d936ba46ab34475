import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { classNames } from '../../lib/class-names.ts';
import type { ChangeWords } from './change-words.ts';
import type { DryRow } from './dry-run.ts';
import styles from './register.module.css';

/** The rows of the file, each with what it would do or why it cannot. */
export function DryRunTable({ rows }: { rows: readonly DryRow[] }): ReactNode {
  return (
    <table className={styles['rows']}>
      <thead>
        <tr>
          <th scope="col">{message('register-import.column.row')}</th>
          <th scope="col">{message('register-import.column.name')}</th>
          <th scope="col">{message('register-import.column.outcome')}</th>
          <th scope="col">{message('register-import.column.what')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, name, outcome, changes, faults }) => (
          <tr key={row}>
            <td>
              <span className={styles['row-label']}>{message('register-import.column.row')} </span>
              {row}
            </td>
            <th scope="row">{name === '' ? message('register-import.unnamed') : name}</th>
            <td>
              <span className={classNames(styles['outcome'], styles[outcome])}>
                {message(`register-import.outcome.${outcome}`)}
              </span>
            </td>
            <td>
              <ul>
                {faults.map((fault) => (
                  <li key={fault} className={styles['refused']}>
                    {fault}
                  </li>
                ))}
                {changes.map((change) => (
                  <li key={change.field}>{changeText(change)}</li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function changeText({ field, before, after }: ChangeWords): string {
  return before === null
    ? message('register-import.change.new', { field, after })
    : message('register-import.change', { field, before, after });
}
