import type { ReactNode } from 'react';
import { LeadershipPage } from '../features/crisis-leadership/leadership-page.tsx';

/** The crisis committee's page, with the ways on to where its meetings and its notice to the council are. */
export default function LeadershipRoute(): ReactNode {
  return <LeadershipPage />;
}
