import type { ReactNode } from 'react';
import { CouncilNoticePage } from '../features/council-notice/council-notice-page.tsx';
import { CommitteePage } from './committee-nav.tsx';

/** What the council is told of the committee's decisions. */
export default function CouncilNoticeRoute(): ReactNode {
  return (
    <CommitteePage page="council-notice">
      <CouncilNoticePage />
    </CommitteePage>
  );
}
