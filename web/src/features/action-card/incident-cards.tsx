import { fittingCards } from '#shared/action-card/cards.ts';
import type { CardApplication } from '#shared/action-card/state.ts';
import { may } from '#shared/authorization/capabilities.ts';
import { message } from '#shared/language/message.ts';
import type { ActionCard } from '#shared/organisation/import-document.ts';
import { functionName } from '#shared/staff/functions.ts';
import { ClipboardList } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Meter } from '../../components/meter.tsx';
import { EmptyState } from '../../components/pane-states.tsx';
import { Pane, PaneCaption } from '../../components/pane.tsx';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive } from '../../sync/use-live.ts';
import { ApplyAgainDialog } from './apply-again-dialog.tsx';
import styles from './incident-cards.module.css';
import { applicationsOf, progressOf } from './progress.ts';
import { useApplyCard } from './use-apply-card.ts';

/** The action cards of one incident: those that have been applied with how far they have come, and those that fit. */
export function IncidentCards({ incident: id }: { incident: string }): ReactNode {
  const organisation = useLive((state) => state.organisation);
  const incident = useLive((state) => state.incidents.get(id));
  const applications = useLive((state) => state.cardApplications);
  const { roles } = useAccount();
  if (incident === undefined || (organisation?.actionCards ?? []).length === 0) return null;
  const applied = applicationsOf(applications.values(), id);
  const fitting = fittingCards(organisation, incident);
  // A card that no longer fits, since the level has changed, is still shown while it is being worked on.
  const others = (organisation?.actionCards ?? []).filter(
    (card) => applied.has(card.id) && !fitting.some((one) => one.id === card.id),
  );
  const cards = [...fitting, ...others];
  const mayApply = incident.status === 'open' && may(roles, 'action-card.apply');
  return (
    <Pane
      title={message('action-card.title')}
      end={<PaneCaption>{message('action-card.fits', { count: fitting.length })}</PaneCaption>}
    >
      {cards.length === 0 ? (
        <EmptyState icon={<Icon of={ClipboardList} />} title={message('action-card.none-fit')}>
          {message('action-card.none-fit.what')}
        </EmptyState>
      ) : (
        <ul>
          {cards.map((card) => (
            <Row
              key={card.id}
              card={card}
              incident={id}
              applications={applied.get(card.id) ?? []}
              mayApply={mayApply}
            />
          ))}
        </ul>
      )}
    </Pane>
  );
}

function Row(props: {
  card: ActionCard;
  incident: string;
  applications: readonly CardApplication[];
  mayApply: boolean;
}): ReactNode {
  const { card, incident, applications, mayApply } = props;
  const organisation = useLive((state) => state.organisation);
  const [asking, setAsking] = useState(false);
  const { apply, busy } = useApplyCard(incident);
  const at = useNow();
  const [latest] = applications;
  return (
    <li className={styles['row']}>
      <p className={styles['title']}>
        <Link href={paths.actionCard(card.id, incident)}>{card.title}</Link>
      </p>
      <p className={styles['meta']}>
        <span>{functionName(organisation, card.function)}</span>
        <span>{message('action-card.steps', { count: card.steps.length })}</span>
        {latest === undefined ? null : (
          <span>{message('action-card.applied-at', { time: clockOrDate(latest.appliedAt, at) })}</span>
        )}
      </p>
      {applications.map((one) => (
        <HowFar key={one.id} application={one} />
      ))}
      {mayApply ? (
        <Button
          size="small"
          kind={latest === undefined ? 'secondary' : 'quiet'}
          busy={busy}
          aria-label={message(
            latest === undefined ? 'action-card.apply.name' : 'action-card.apply-again.name',
            { title: card.title },
          )}
          onClick={() => (latest === undefined ? void apply(card) : setAsking(true))}
        >
          {message(latest === undefined ? 'action-card.apply' : 'action-card.apply-again')}
        </Button>
      ) : null}
      {asking && latest !== undefined ? (
        <ApplyAgainDialog
          card={card}
          incident={incident}
          appliedAt={latest.appliedAt}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </li>
  );
}

function HowFar({ application }: { application: CardApplication }): ReactNode {
  const { done, total } = progressOf(application);
  return (
    <div className={styles['progress']}>
      <Meter
        label={message('action-card.progress.name', { title: application.title })}
        value={done}
        total={total}
      />
      <span>{message('action-card.progress', { done, total })}</span>
    </div>
  );
}
