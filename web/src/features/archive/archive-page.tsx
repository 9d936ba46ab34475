import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { ErrorState, LoadingBars } from '../../components/pane-states.tsx';
import layout from '../../components/two-columns.module.css';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { failureText } from '../../lib/api.ts';
import { classNames } from '../../lib/class-names.ts';
import { useAccount } from '../../lib/session.ts';
import { useAnswer } from '../../lib/use-answer.ts';
import { useLive, useReady } from '../../sync/use-live.ts';
import type { ArchiveAnswer } from './archive-answer.ts';
import { DuePane } from './due-pane.tsx';
import { IncidentsPane } from './incidents-pane.tsx';
import { PackagePane } from './package-pane.tsx';
import { PlanPane } from './plan-pane.tsx';

/** The archivist's page: what is due, the plan by which it is, the registry numbers, and the package for the e-archive. */
export default function ArchivePage(): ReactNode {
  const { organisation } = useAccount();
  const ready = useReady();
  const plan = useLive((state) => state.retentionPlan);
  // A new plan makes other texts due.
  const options = { since: plan, timeout: 60_000 };
  const [answered, again] = useAnswer<ArchiveAnswer>(`/api/organisations/${organisation}/archive`, options);
  if (!ready || answered.kind === 'waiting') return <LoadingBars />;
  if (answered.kind === 'failure')
    return <ErrorState detail={failureText(answered.failure)} onRetry={again} />;
  const { due, incidents } = answered.value;
  return (
    <div className={classNames(layout['page'], layout['halves'])}>
      <VisuallyHidden as="h1">{message('shell.page.archive')}</VisuallyHidden>
      <div className={layout['column']}>
        <DuePane due={due} />
        <PlanPane plan={plan} />
      </div>
      <div className={layout['column']}>
        <PackagePane />
        <IncidentsPane incidents={incidents} onSet={again} />
      </div>
    </div>
  );
}
