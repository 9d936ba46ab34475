import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { classNames } from '../lib/class-names.ts';
import { useOrganisations } from '../lib/organisations.ts';
import { useAccount } from '../lib/session.ts';
import styles from './organisation-mark.module.css';

/** Whose console this is; an invented organisation always says so. */
export function OrganisationMark({ className }: { className?: string | undefined }): ReactNode {
  const { organisation } = useAccount();
  const known = useOrganisations().list?.find((one) => one.id === organisation);
  if (!known) return null;
  return (
    <span className={classNames(styles['mark'], className)}>
      {known.name}
      {known.example ? <em>{message('common.example')}</em> : null}
    </span>
  );
}
