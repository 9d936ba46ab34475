import { may } from '#shared/authorization/capabilities.ts';
import { unreportedDecisions } from '#shared/crisis-leadership/waiting.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Pane } from '../../components/pane.tsx';
import { useAccount } from '../../lib/session.ts';
import { useLive } from '../../sync/use-live.ts';
import { actingOf } from './acting.ts';
import { DecisionRow } from './decision-row.tsx';
import styles from './leadership-page.module.css';
import { ReportDialog } from './report-dialog.tsx';

/** The chair's urgent decisions that the committee has not been told of; nothing where there are none. */
export function Unreported(): ReactNode {
  const { roles } = useAccount();
  const crisisLeadership = useLive((state) => state.crisisLeadership);
  const [open, setOpen] = useState(false);
  const decisions = unreportedDecisions({ crisisLeadership });
  if (decisions.length === 0) return null;
  const reports =
    may(roles, 'crisis-leadership.report-to-committee') && actingOf(crisisLeadership, roles) !== 'vice-waits';
  return (
    <Pane
      title={message('register.unreported')}
      count={decisions.length}
      end={
        reports ? (
          <Button size="small" onClick={() => setOpen(true)}>
            {message('register.report')}
          </Button>
        ) : null
      }
    >
      <p className={styles['what']}>{message('register.unreported.what')}</p>
      <ol>
        {decisions.map((decision) => (
          <DecisionRow key={decision.id} decision={decision} />
        ))}
      </ol>
      {open ? <ReportDialog decisions={decisions} onClose={() => setOpen(false)} /> : null}
    </Pane>
  );
}
