import type { ActivationRequest } from '#shared/crisis-leadership/state.ts';
import type { Incident } from '#shared/incident/state.ts';
import { message } from '#shared/language/message.ts';
import { FileText } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { Button, buttonClass } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useConnection } from '../../sync/use-connection.ts';
import { useLive } from '../../sync/use-live.ts';
import type { Standing } from './brief.ts';
import { CallLink } from './call-link.tsx';
import styles from './decision-page.module.css';
import { SignDialog } from './sign-dialog.tsx';

interface DecisionAnswerProps {
  request: ActivationRequest;
  incident: Incident;
  standing: Standing;
}

/**
 * Two answers of equal weight, or why there are none here. Without contact the only answer is a call: a decision is never
 * queued.
 */
export function DecisionAnswer({ request, incident, standing }: DecisionAnswerProps): ReactNode {
  const { status, since } = useConnection();
  const [open, setOpen] = useState<'activate' | 'decline' | null>(null);
  const today = useNow();
  if (standing.kind === 'answered') return <Answered standing={standing} incident={incident} />;
  if (status === 'disconnected')
    return (
      <div className={styles['answers']}>
        <p role="status">
          {since === null
            ? message('crisis-leadership.offline')
            : message('crisis-leadership.offline.since', { time: clockOrDate(since, today) })}
        </p>
        <CallLink primary className={styles['wide']} />
      </div>
    );
  if (standing.kind !== 'decide')
    return (
      <div className={styles['answers']}>
        <p>{message(`crisis-leadership.standing.${standing.kind}`)}</p>
        <CallLink />
        <Brief incident={incident} />
      </div>
    );
  return (
    <div className={styles['answers']}>
      <Button kind="primary" size="touch" onClick={() => setOpen('activate')}>
        {message('crisis-leadership.activate')}
      </Button>
      <Button kind="primary" size="touch" onClick={() => setOpen('decline')}>
        {message('crisis-leadership.decline')}
      </Button>
      <CallLink />
      <Brief incident={incident} />
      {open === null ? null : (
        <SignDialog decision={open} request={request} incident={incident} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}

function Brief({ incident }: { incident: Incident }): ReactNode {
  return (
    <Link href={paths.incident(incident.id)} className={buttonClass({ size: 'touch' })}>
      <Icon of={FileText} />
      {message('crisis-leadership.whole-brief')}
    </Link>
  );
}

/** What was decided, by whom and why, and the way on. */
function Answered({
  standing,
  incident,
}: {
  standing: Extract<Standing, { kind: 'answered' }>;
  incident: Incident;
}): ReactNode {
  const today = useNow();
  const restricted = useLive(
    (state) => standing.activation !== null && state.restrictedRecords.has(standing.activation.id),
  );
  const { activation } = standing;
  return (
    <div className={styles['answers']} role="status">
      <p>
        <b>
          {message(
            activation === null
              ? 'crisis-leadership.answered'
              : `crisis-leadership.answered.${activation.decision}`,
          )}
        </b>{' '}
        {activation === null
          ? null
          : message('crisis-leadership.answered.by', {
              time: clockOrDate(activation.decidedAt, today),
              who: activation.decidedBy ?? message('roles.chair'),
            })}
      </p>
      {activation === null ? null : (
        <p>{activation.motive ?? (restricted ? message('common.restricted') : '')}</p>
      )}
      <Link href={paths.crisisLeadership} className={buttonClass({ size: 'touch' })}>
        {message('shell.page.crisis-leadership')}
      </Link>
      <Brief incident={incident} />
    </div>
  );
}
