import type { ReactNode } from 'react';
import { useParams } from 'wouter';
import { MeetingPage } from '../features/meeting/meeting-page.tsx';
import { CommitteePage } from './committee-nav.tsx';

/** One of the committee's meetings. */
export default function MeetingRoute(): ReactNode {
  const { meeting = '' } = useParams();
  return (
    <CommitteePage page="meetings">
      <MeetingPage key={meeting} id={meeting} />
    </CommitteePage>
  );
}
