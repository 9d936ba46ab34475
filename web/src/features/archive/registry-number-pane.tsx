import type { Incident } from '#shared/incident/state.ts';
import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { Pane } from '../../components/pane.tsx';
import styles from '../../components/record-page.module.css';
import { RegistryNumber } from './registry-number.tsx';

/** Where an incident is kept in the registry, beside the incident. */
export function RegistryNumberPane({ incident }: { incident: Incident }): ReactNode {
  return (
    <Pane title={message('archive.number')}>
      <div className={styles['lead']}>
        <RegistryNumber incident={incident} />
      </div>
    </Pane>
  );
}
