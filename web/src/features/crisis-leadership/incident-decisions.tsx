import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { Pane } from '../../components/pane.tsx';
import { useLive } from '../../sync/use-live.ts';
import { ActivationRow } from './activation-row.tsx';
import { latestActivations } from './decision-periods.ts';

/** What has been decided about activation because of one incident; nothing where nothing has. */
export function IncidentDecisions({ incident }: { incident: string }): ReactNode {
  const crisisLeadership = useLive((state) => state.crisisLeadership);
  const own = latestActivations(crisisLeadership).filter((one) => one.incident === incident);
  if (own.length === 0) return null;
  return (
    <Pane title={message('crisis-leadership.committee')} count={own.length}>
      <ol>
        {own.map((activation) => (
          <ActivationRow key={activation.id} activation={activation} />
        ))}
      </ol>
    </Pane>
  );
}
