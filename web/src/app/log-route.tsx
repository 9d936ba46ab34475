import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { VisuallyHidden } from '../components/visually-hidden.tsx';
import { CurrentIncident } from '../features/board/current-incident.tsx';
import { DecisionBand } from '../features/board/decision-band.tsx';
import { DutyBanner } from '../features/duty/duty-banner.tsx';
import { JournalRail } from '../features/journal/journal-rail.tsx';
import styles from './log-route.module.css';

/** The duty officer's phone: who has the shift, what goes on, the latest entries, and the composer within reach. */
export default function LogRoute(): ReactNode {
  return (
    <div className={styles['page']}>
      <VisuallyHidden as="h1">{message('shell.page.log')}</VisuallyHidden>
      <DutyBanner />
      <DecisionBand />
      <CurrentIncident />
      <JournalRail />
    </div>
  );
}
