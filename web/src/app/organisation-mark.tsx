import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { classNames } from '../lib/class-names.ts';
import { type OrganisationName, useOrganisations } from '../lib/organisations.ts';
import { useAccount } from '../lib/session.ts';
import styles from './organisation-mark.module.css';

function useOwnOrganisation(): OrganisationName | undefined {
  const { organisation } = useAccount();
  return useOrganisations().list?.find((one) => one.id === organisation);
}

/** Whether the organisation is an invented one, which every page then says. */
export const useExample = (): boolean => useOwnOrganisation()?.example === true;

/** Whose console this is; an invented organisation always says so. */
export function OrganisationMark({ className }: { className?: string | undefined }): ReactNode {
  const known = useOwnOrganisation();
  if (!known) return null;
  return (
    <span className={classNames(styles['mark'], className)}>
      <span>{known.name}</span>
      {known.example ? <em>{message('common.example')}</em> : null}
    </span>
  );
}
