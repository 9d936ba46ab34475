import type { Incident } from '#shared/incident/state.ts';
import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { Pane } from '../../components/pane.tsx';
import styles from './incident-side.module.css';

/** What was said when the incident was reported, where more was said than the title. */
export function IncidentFacts({ incident }: { incident: Incident }): ReactNode {
  if (incident.description === null) return null;
  return (
    <Pane title={message('incident.description')}>
      <p className={styles['description']}>{incident.description}</p>
    </Pane>
  );
}
