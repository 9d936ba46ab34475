import { may } from '#shared/authorization/capabilities.ts';
import type { Incident } from '#shared/incident/state.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../components/button.tsx';
import { Pane } from '../components/pane.tsx';
import { later } from '../lib/later.ts';
import { paths } from '../lib/paths.ts';
import { useAccount } from '../lib/session.ts';
import { withTexts } from '../lib/with-texts.ts';
import { useIsPast } from '../sync/use-live.ts';
import styles from './incident-more.module.css';

const spillRecordsDialog = later(
  async () => (await withTexts(() => import('../sync/spill-records-dialog.tsx'))).SpillRecordsDialog,
);

/** Where an incident goes on: what it costs, what is learnt of it, its replay; and taking its text away at once. */
export function IncidentMore({ incident }: { incident: Incident }): ReactNode {
  const { roles } = useAccount();
  const past = useIsPast();
  const [spilling, setSpilling] = useState(false);
  if (past) return null;
  const about = new URLSearchParams({ handelse: incident.id }).toString();
  const moment = new URLSearchParams({ vid: incident.recordedAt, sida: paths.incident(incident.id) });
  return (
    <Pane title={message('incident.more')}>
      <div className={styles['links']}>
        <Link href={`${paths.costs}?${about}`}>{message('shell.page.costs')}</Link>
        <Link href={`${paths.review}?${about}`}>{message('shell.page.review')}</Link>
        <Link href={`${paths.replay}?${moment.toString()}`}>{message('incident.more.replay')}</Link>
        {may(roles, 'record.report-spill') ? (
          <Button kind="quiet" size="small" onClick={() => setSpilling(true)}>
            {message('erasure.spill.menu')}
          </Button>
        ) : null}
      </div>
      {spilling ? (
        <spillRecordsDialog.View records={[incident.id]} onClose={() => setSpilling(false)} />
      ) : null}
    </Pane>
  );
}
