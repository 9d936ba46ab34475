import { may } from '#shared/authorization/capabilities.ts';
import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import page from '../../components/case-page.module.css';
import { LoadingBars } from '../../components/pane-states.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { useAccount } from '../../lib/session.ts';
import { useReady } from '../../sync/use-live.ts';
import { DisposalsPane } from './disposals-pane.tsx';
import { FindPane } from './find-pane.tsx';
import { LatestPane } from './latest-pane.tsx';
import { SpillsPane } from './spills-pane.tsx';

/** `/gallring`: texts that wait for a second person, disposal by a decision, and what has been taken out. */
export default function ErasurePage(): ReactNode {
  const ready = useReady();
  const { roles } = useAccount();
  if (!ready) return <LoadingBars />;
  const disposes = may(roles, 'record.dispose');
  return (
    <div className={page['page']}>
      <VisuallyHidden as="h1">{message('erasure.title')}</VisuallyHidden>
      <div className={page['side']}>
        <SpillsPane />
        {disposes ? null : <DisposalsPane />}
        {disposes && may(roles, 'record.report-spill') ? <LatestPane /> : null}
      </div>
      <div className={page['side']}>
        {disposes ? <FindPane /> : null}
        {disposes ? <DisposalsPane /> : null}
        {!disposes && may(roles, 'record.report-spill') ? <LatestPane /> : null}
      </div>
    </div>
  );
}
