import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Pane } from '../components/pane.tsx';
import { VisuallyHidden } from '../components/visually-hidden.tsx';
import { usePages } from './pages.ts';
import { reportGroups, reportLinks } from './report-links.ts';
import styles from './reports-route.module.css';

/** Where everything that is made of the log is reached: reports, replay, exports and proof, each with what it is for. */
export default function ReportsRoute(): ReactNode {
  const pages = usePages();
  return (
    <div className={styles['page']}>
      <VisuallyHidden as="h1">{message('shell.page.reports')}</VisuallyHidden>
      {reportGroups.map((group) => (
        <Pane key={group} title={message(`reports.group.${group}`)}>
          <ul className={styles['list']}>
            {reportLinks
              .filter((link) => link.group === group)
              .map((link) => (
                <li key={link.page}>
                  <Link href={pages.find(({ id }) => id === link.page)?.path ?? '/'}>
                    {message(`shell.page.${link.page}`)}
                  </Link>
                  <p>{message(`reports.${link.page}.what`)}</p>
                </li>
              ))}
          </ul>
        </Pane>
      ))}
    </div>
  );
}
