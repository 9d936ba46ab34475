import { may } from '#shared/authorization/capabilities.ts';
import type { ActivationRequest } from '#shared/crisis-leadership/state.ts';
import type { Incident } from '#shared/incident/state.ts';
import { message } from '#shared/language/message.ts';
import { FileText, Phone, UserX } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { Button, buttonClass } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useAccount } from '../../lib/session.ts';
import { useConnection } from '../../sync/use-connection.ts';
import { useLive } from '../../sync/use-live.ts';
import type { Standing } from './brief.ts';
import { CallLink } from './call-link.tsx';
import { DecisionAnswered } from './decision-answered.tsx';
import styles from './decision-page.module.css';
import { OralDecisionDialog } from './oral-decision-dialog.tsx';
import { PreventedDialog } from './prevented-dialog.tsx';
import { SignDialog } from './sign-dialog.tsx';
import type { useSeenConditions } from './use-seen-conditions.ts';

interface DecisionAnswerProps {
  request: ActivationRequest;
  incident: Incident;
  standing: Standing;
  conditions: ReturnType<typeof useSeenConditions>;
}

/**
 * Two answers of equal weight, or why there are none here. Without contact the only answer is a call: a decision is never
 * queued.
 */
export function DecisionAnswer({ request, incident, standing, conditions }: DecisionAnswerProps): ReactNode {
  const { status, since } = useConnection();
  const [open, setOpen] = useState<'activate' | 'decline' | null>(null);
  const [began] = useState(standing.kind);
  const today = useNow();
  if (standing.kind === 'answered')
    return (
      <DecisionAnswered
        request={request.id}
        activation={standing.activation}
        incident={incident}
        wasReading={began === 'decide'}
      />
    );
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
  const closes = standing.kind === 'board-leads' && standing.acts;
  const sign =
    open === null ? null : (
      <SignDialog
        decision={open}
        request={request}
        incident={incident}
        conditions={conditions}
        onClose={() => setOpen(null)}
      />
    );
  if (standing.kind === 'decide')
    return (
      <div className={styles['answers']}>
        <Button kind="primary" size="touch" onClick={() => setOpen('activate')}>
          {message('crisis-leadership.activate')}
        </Button>
        <Button kind="primary" size="touch" onClick={() => setOpen('decline')}>
          {message('crisis-leadership.decline')}
        </Button>
        <CallLink />
        <BriefLink incident={incident} />
        {sign}
      </div>
    );
  return (
    <div className={styles['answers']}>
      <p>
        {standing.kind === 'board-leads'
          ? message('heightened-alert.decision')
          : message(`crisis-leadership.standing.${standing.kind}`)}{' '}
        {closes ? message('heightened-alert.decision.close') : null}
      </p>
      {closes ? (
        <Button size="touch" onClick={() => setOpen('decline')}>
          {message('crisis-leadership.decline')}
        </Button>
      ) : null}
      <ForThoseWhoAsk request={request} incident={incident} boardLeads={standing.kind === 'board-leads'} />
      <CallLink />
      <BriefLink incident={incident} />
      {sign}
    </div>
  );
}

/** What those who asked may record while they wait: the chair's answer by telephone, or that the chair is prevented. */
function ForThoseWhoAsk({
  request,
  incident,
  boardLeads,
}: {
  request: ActivationRequest;
  incident: Incident;
  boardLeads: boolean;
}): ReactNode {
  const { roles } = useAccount();
  const prevented = useLive((state) => state.crisisLeadership.chairPrevented);
  const [dialog, setDialog] = useState<'oral' | 'prevented' | null>(null);
  const close = (): void => setDialog(null);
  const hinders = prevented === null && !boardLeads && may(roles, 'crisis-leadership.state-prevented');
  return (
    <>
      {may(roles, 'crisis-leadership.record-oral-decision') ? (
        <Button
          size="touch"
          className={styles['wide']}
          icon={<Icon of={Phone} />}
          onClick={() => setDialog('oral')}
        >
          {message('oral.record')}
        </Button>
      ) : null}
      {hinders ? (
        <Button
          size="touch"
          className={styles['wide']}
          icon={<Icon of={UserX} />}
          onClick={() => setDialog('prevented')}
        >
          {message('crisis-leadership.prevented')}
        </Button>
      ) : null}
      {dialog === 'oral' ? (
        <OralDecisionDialog request={request} incident={incident.id} onClose={close} />
      ) : null}
      {dialog === 'prevented' ? <PreventedDialog onClose={close} /> : null}
    </>
  );
}

function BriefLink({ incident }: { incident: Incident }): ReactNode {
  return (
    <Link href={paths.incident(incident.id)} className={buttonClass({ size: 'touch' })}>
      <Icon of={FileText} />
      {message('crisis-leadership.whole-brief')}
    </Link>
  );
}
