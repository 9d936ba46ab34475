import { message } from '#shared/language/message.ts';
import { type ComponentType, lazy, type LazyExoticComponent, type ReactNode, Suspense } from 'react';
import { Link, Route, Switch, useRoute } from 'wouter';
import { ErrorBoundary } from '../components/error-boundary.tsx';
import { EmptyState, LoadingBars } from '../components/pane-states.tsx';
import { paths } from '../lib/paths.ts';
import { withTexts } from '../lib/with-texts.ts';
import type { PageId } from './page.ts';

interface PastPage {
  readonly id: PageId;
  readonly path: string;
  /** Stands among the tabs. */
  readonly tab: boolean;
  readonly Content: LazyExoticComponent<ComponentType>;
}

const page = (
  id: PageId,
  path: string,
  load: () => Promise<{ default: ComponentType }>,
  tab = true,
): PastPage => ({ id, path, tab, Content: lazy(load) });

/** The console's own pages that can be shown at a past moment: those that show nothing but the state. */
const pastPages: readonly PastPage[] = [
  page('board', paths.board, () => withTexts(() => import('./board-route.tsx'))),
  page('map', paths.map, () => withTexts(() => import('./past-map.tsx'))),
  page('journal', paths.journal, () => withTexts(() => import('../features/journal/journal-page.tsx'))),
  page('tasks', paths.tasks, () => withTexts(() => import('../features/task/task-page.tsx'))),
  page('safety-points', paths.safetyPoints, () => withTexts(() => import('./safety-point-route.tsx'))),
  page(
    'safety-point',
    paths.safetyPoint(':id'),
    () => withTexts(() => import('../features/safety-point/life/point-page.tsx')),
    false,
  ),
  page('crisis-leadership', paths.crisisLeadership, () => withTexts(() => import('./leadership-route.tsx'))),
  page('meetings', paths.meetings, () => withTexts(() => import('./meetings-route.tsx')), false),
  page('meeting', paths.meeting(':meeting'), () => withTexts(() => import('./meeting-route.tsx')), false),
  page(
    'council-notice',
    paths.councilNotice,
    () => withTexts(() => import('./council-notice-route.tsx')),
    false,
  ),
  page('alarms', paths.alarms, () => withTexts(() => import('../features/alarm/alarm-page.tsx'))),
  page('staff', paths.staff, () => withTexts(() => import('../features/staff/staff-page.tsx'))),
  page('duty', paths.duty, () => withTexts(() => import('../features/duty/duty-page.tsx'))),
  page('situation-reports', paths.situationReports, () =>
    withTexts(() => import('../features/situation-report/situation-report-page.tsx')),
  ),
  page(
    'status-requests',
    paths.statusRequests,
    () => withTexts(() => import('./status-request-route.tsx')),
    false,
  ),
  page(
    'action-cards',
    paths.actionCards,
    () => withTexts(() => import('../features/action-card/action-cards-page.tsx')),
    false,
  ),
  page(
    'action-card',
    paths.actionCard(':card'),
    () => withTexts(() => import('../features/action-card/action-card-page.tsx')),
    false,
  ),
  page('incident', paths.incident(':incident'), () => withTexts(() => import('./incident-route.tsx')), false),
];

/** The tabs of the past; a link in a page leads to the same page's past. */
export function PastTabs(): ReactNode {
  return pastPages.map((one) => (one.tab ? <Tab key={one.id} page={one} /> : null));
}

function Tab({ page: { id, path } }: { page: PastPage }): ReactNode {
  const [here] = useRoute(path);
  return (
    <Link href={path} {...(here && { 'aria-current': 'page' as const })}>
      {message(`shell.page.${id}`)}
    </Link>
  );
}

/** The page that is open. */
export function PastPages(): ReactNode {
  return (
    <Switch>
      {pastPages.map(({ id, path, Content }) => (
        <Route key={id} path={path}>
          <ErrorBoundary around="page">
            <Suspense fallback={<LoadingBars />}>
              <Content />
            </Suspense>
          </ErrorBoundary>
        </Route>
      ))}
      <Route>
        <EmptyState title={message('replay.not-here')}>{message('replay.not-here.what')}</EmptyState>
      </Route>
    </Switch>
  );
}
