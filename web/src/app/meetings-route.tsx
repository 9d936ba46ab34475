import type { ReactNode } from 'react';
import { MeetingsPage } from '../features/meeting/meetings-page.tsx';
import { CommitteePage } from './committee-nav.tsx';

/** The committee's meetings. */
export default function MeetingsRoute(): ReactNode {
  return (
    <CommitteePage page="meetings">
      <MeetingsPage />
    </CommitteePage>
  );
}
