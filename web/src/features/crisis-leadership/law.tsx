import type { ImportDocument } from '#shared/organisation/import-document.ts';
import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { useLive } from '../../sync/use-live.ts';
import styles from './law.module.css';

type LegalKey = ImportDocument['legalReferences'][number]['key'];

/** The statute that a step rests on, as the organisation's configuration has it: the reference, and the words on demand. */
export function Law({ of: key }: { of: LegalKey }): ReactNode {
  const law = useLive((state) => state.organisation?.legalReferences.find((one) => one.key === key));
  if (law === undefined) return null;
  return (
    <details className={styles['law']}>
      <summary>{message('crisis-leadership.law', { reference: law.reference })}</summary>
      <p>{law.text}</p>
      <p className={styles['date']}>{message('crisis-leadership.law.as-of', { date: law.date })}</p>
    </details>
  );
}
