import { message } from '#shared/language/message.ts';
import type { ActivationRequest, CrisisLeadership } from '#shared/crisis-leadership/state.ts';
import { waitingRequests } from '#shared/crisis-leadership/waiting.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import { Gavel, Phone } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { buttonClass } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useLive } from '../../sync/use-live.ts';
import styles from './decision-band.module.css';

/** Shown to everyone while the chair's decision waits; gone when it is answered, never dismissed. */
export function DecisionBand(): ReactNode {
  const committee = useLive((state) => state.crisisLeadership);
  const phone = useLive(
    (state) =>
      state.organisation?.contacts.find(({ label }) => label.startsWith(message('board.decision.contact')))
        ?.phone ?? null,
  );
  const at = useNow();
  const incidents = useLive((state) => state.incidents);
  const waiting = waitingRequests({ incidents, crisisLeadership: committee });
  const count = waiting.length;
  return waiting.map((request, index) => (
    <section
      key={request.id}
      className={styles['band']}
      aria-label={
        count < 2 ? message('board.decision') : message('board.decision.nth', { position: index + 1, count })
      }
    >
      <Icon of={Gavel} size={18} />
      <b>{message('board.decision.waiting')}</b>
      <span className={styles['state']}>
        {count < 2
          ? null
          : message('board.decision.which', {
              position: index + 1,
              count,
              incident: incidentName(incidents.get(request.incident)?.number ?? 0),
            })}{' '}
        {stand(request, committee, at)}
      </span>
      <span className={styles['actions']}>
        <Link href={paths.decision(request.id)} className={buttonClass({ size: 'small' })}>
          {message('board.decision.show')}
        </Link>
        {phone === null ? null : (
          <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`} className={buttonClass({ size: 'small' })}>
            <Icon of={Phone} />
            {message('board.decision.call')}
          </a>
        )}
      </span>
    </section>
  ));
}

function stand(request: ActivationRequest, committee: CrisisLeadership, at: number): string {
  const requested = clockOrDate(request.requestedAt, at);
  const { chairPrevented } = committee;
  const vice = chairPrevented === null ? '' : '.vice';
  const opened =
    request.openedAt === null
      ? message(`board.decision.not-opened${vice}`, { requested })
      : message(`board.decision.opened${vice}`, { requested, opened: clockOrDate(request.openedAt, at) });
  if (chairPrevented === null) return opened;
  return `${message('board.decision.prevented', { time: clockOrDate(chairPrevented.since, at) })} ${opened}`;
}
