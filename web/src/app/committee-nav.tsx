import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { VisuallyHidden } from '../components/visually-hidden.tsx';
import { paths } from '../lib/paths.ts';
import styles from './committee-nav.module.css';

const places = [
  { path: paths.crisisLeadership, page: 'crisis-leadership' },
  { path: paths.meetings, page: 'meetings' },
  { path: paths.councilNotice, page: 'council-notice' },
] as const;

/** The committee's three pages: what it leads, its meetings, and what the council is told. The page's own content below. */
export function CommitteePage({
  page,
  children,
}: {
  page: (typeof places)[number]['page'];
  children: ReactNode;
}): ReactNode {
  const [location] = useLocation();
  return (
    <div className={styles['page']}>
      {page === 'crisis-leadership' ? null : (
        <VisuallyHidden as="h1">{message(`shell.page.${page}`)}</VisuallyHidden>
      )}
      <nav className={styles['nav']} aria-label={message('shell.committee')}>
        {places.map((place) => (
          <Link
            key={place.page}
            href={place.path}
            {...(place.page === page && { 'aria-current': location === place.path ? 'page' : 'true' })}
          >
            {message(`shell.page.${place.page}`)}
          </Link>
        ))}
      </nav>
      {children}
    </div>
  );
}
