import type { ReactNode } from 'react';
import { LeadershipPage } from '../features/crisis-leadership/leadership-page.tsx';
import { EscalationStrip } from '../features/escalation/escalation-strip.tsx';
import { paths } from '../lib/paths.ts';
import { CommitteePage } from './committee-nav.tsx';

const stepPages = {
  meetings: paths.meetings,
  minutes: paths.meetings,
  notice: paths.councilNotice,
  council: paths.councilNotice,
};

/** The crisis committee's page, with the ways on to where its meetings and its notice to the council are. */
export default function LeadershipRoute(): ReactNode {
  return (
    <CommitteePage page="crisis-leadership">
      <EscalationStrip />
      <LeadershipPage stepPages={stepPages} />
    </CommitteePage>
  );
}
