import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { paths } from '../../lib/paths.ts';
import styles from './register.module.css';

const pages = [
  { path: paths.safetyPoints, label: 'point-register.overview' },
  { path: paths.pointRegister, label: 'point-register.open' },
  { path: paths.premises, label: 'premises.title' },
  { path: paths.registerImport, label: 'point-register.import' },
] as const;

/** The head of the registers' pages: the title, the ways between them, and what may be done. */
export function RegisterTop({ title, children }: { title: string; children?: ReactNode }): ReactNode {
  return (
    <header className={styles['top']}>
      <h1>{title}</h1>
      <nav aria-label={message('point-register.pages')}>
        {pages.map(({ path, label }) => (
          <Link key={path} href={path} className={(active) => (active ? (styles['here'] ?? '') : '')}>
            {message(label)}
          </Link>
        ))}
      </nav>
      {children === undefined ? null : <div className={styles['actions']}>{children}</div>}
    </header>
  );
}
