import { may } from '#shared/authorization/capabilities.ts';
import type { DecisionProposal } from '#shared/crisis-leadership/state.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive } from '../../sync/use-live.ts';
import { actingOf, acts } from './acting.ts';
import { DeclineProposalDialog } from './decline-proposal-dialog.tsx';
import styles from './leadership-page.module.css';
import { ProposeDecisionDialog } from './propose-decision-dialog.tsx';
import { RecordDecisionDialog } from './record-decision-dialog.tsx';

type Open =
  | { readonly kind: 'propose' | 'warming' }
  | { readonly kind: 'decide' | 'decline'; readonly proposal: DecisionProposal };

/** What the committee is asked to decide: each waits until it is decided or declined. */
export function Proposals(): ReactNode {
  const { roles } = useAccount();
  const leadership = useLive((state) => state.crisisLeadership);
  const [open, setOpen] = useState<Open | null>(null);
  const close = (): void => setOpen(null);
  const acting = actingOf(leadership, roles);
  const all = Object.values(leadership.proposals);
  const waiting = all.filter(({ status }) => status === 'waiting');
  const declined = all.filter(({ status }) => status === 'declined').slice(-2);
  const proposes = may(roles, 'crisis-leadership.propose-decision');
  // Under heightened alert the secretary writes down what the executive board decides.
  const forBoard = leadership.heightenedAlert !== null && roles.includes('secretary');
  const inFunction = leadership.status === 'active' || forBoard;
  const records = may(roles, 'crisis-leadership.record-decision') && acting !== 'vice-waits';
  const declines = may(roles, 'crisis-leadership.decline-proposal') && acts(acting);
  return (
    <Pane
      title={message('proposals.title')}
      count={waiting.length}
      end={
        proposes ? (
          <>
            <Button size="small" onClick={() => setOpen({ kind: 'warming' })}>
              {message('proposals.propose.warming')}
            </Button>
            <Button size="small" onClick={() => setOpen({ kind: 'propose' })}>
              {message('proposals.propose')}
            </Button>
          </>
        ) : null
      }
    >
      {waiting.length === 0 && declined.length === 0 ? (
        <EmptyState title={message('proposals.none')}>{message('proposals.none.what')}</EmptyState>
      ) : null}
      <ul>
        {waiting.map((proposal) => (
          <ProposalRow key={proposal.id} proposal={proposal}>
            {records ? (
              <Button
                size="small"
                kind="primary"
                onClick={() => setOpen({ kind: 'decide', proposal })}
                unavailable={inFunction ? undefined : message('crisis-leadership.not-active')}
              >
                {message('proposals.decide')}
              </Button>
            ) : null}
            {declines ? (
              <Button size="small" onClick={() => setOpen({ kind: 'decline', proposal })}>
                {message('proposals.decline')}
              </Button>
            ) : null}
          </ProposalRow>
        ))}
        {declined.map((proposal) => (
          <ProposalRow key={proposal.id} proposal={proposal} />
        ))}
      </ul>
      {open?.kind === 'propose' ? <ProposeDecisionDialog warmingCentres={null} onClose={close} /> : null}
      {open?.kind === 'warming' ? <ProposeDecisionDialog warmingCentres={[]} onClose={close} /> : null}
      {open?.kind === 'decide' ? <RecordDecisionDialog proposal={open.proposal} onClose={close} /> : null}
      {open?.kind === 'decline' ? <DeclineProposalDialog proposal={open.proposal} onClose={close} /> : null}
    </Pane>
  );
}

function ProposalRow({
  proposal,
  children,
}: {
  proposal: DecisionProposal;
  children?: ReactNode;
}): ReactNode {
  const today = useNow();
  const points = useLive((state) => state.safetyPoints);
  const names = proposal.warmingCentres.map((id) => points.get(id)?.name ?? id);
  return (
    <li className={styles['row']}>
      <div>
        <b>{proposal.text ?? message('common.restricted')}</b>
        {proposal.grounds === null ? null : <p>{proposal.grounds}</p>}
        {names.length === 0 ? null : (
          <p>{message('register.opens', { points: new Intl.ListFormat('sv').format(names) })}</p>
        )}
        <p className={styles['fine']}>
          {message('proposals.by', {
            time: clockOrDate(proposal.proposedAt, today),
            who: proposal.proposedBy ?? message('crisis-leadership.somebody'),
          })}{' '}
          {proposal.presentedBy === null
            ? null
            : message('crisis-leadership.presented', { who: proposal.presentedBy })}{' '}
          {proposal.status === 'waiting' ? message('proposals.waits') : null}
          {proposal.status === 'declined' && proposal.answeredAt !== null
            ? message('proposals.declined', { time: clockOrDate(proposal.answeredAt, today) })
            : null}{' '}
          {proposal.declineMotive}
        </p>
      </div>
      <div className={styles['acts']}>{children}</div>
    </li>
  );
}
