import { message } from '#shared/language/message.ts';
import { lazy, type ReactNode, Suspense } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { ErrorBoundary } from '../components/error-boundary.tsx';
import { LoadingBars } from '../components/pane-states.tsx';
import { useDocumentTitle } from '../lib/document-title.ts';
import { paths } from '../lib/paths.ts';
import { useOrganisations } from '../lib/organisations.ts';
import { useAccount } from '../lib/session.ts';
import { useLiveStore } from '../sync/live-store.ts';
import type { FrameState } from './frame.ts';
import { Layout } from './layout.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import type { Page } from './page.ts';
import { pages, usePages } from './pages.ts';

/** Each page with its content, which is fetched when it is first shown. */
const loaded: readonly { page: Page; content: ReactNode }[] = pages.map((page) => {
  const Content = lazy(page.load);
  return { page, content: <Content /> };
});

/** Shows the page that the address asks for, within the frame that it belongs to. */
export function PageOutlet({ frame }: { frame: FrameState }): ReactNode {
  const theirs = usePages();
  const open = loaded.filter(({ page }) => theirs.includes(page));
  const bare = open.filter(({ page }) => page.frame === 'bare');
  const framed = open.filter(({ page }) => page.frame === 'console');
  return (
    <Switch>
      {bare.map(({ page, content }) => (
        <Route key={page.id} path={page.path}>
          <PageContent page={page}>{content}</PageContent>
        </Route>
      ))}
      <Route>
        <Layout frame={frame}>
          <Switch>
            {framed.map(({ page, content }) => (
              <Route key={page.id} path={page.path}>
                <PageContent page={page}>{content}</PageContent>
              </Route>
            ))}
            {theirs === pages ? null : (
              <Route path={paths.board}>
                <Redirect to={paths.safetyPoints} replace />
              </Route>
            )}
            <Route>
              <NotFoundPage />
            </Route>
          </Switch>
        </Layout>
      </Route>
    </Switch>
  );
}

function PageContent({ page, children }: { page: Page; children: ReactNode }): ReactNode {
  const [location] = useLocation();
  // A page lets go of what it has fetched when texts are taken out of the log.
  const textsTaken = useLiveStore((live) => live.textsTaken);
  const { organisation } = useAccount();
  const name = useOrganisations().list?.find((one) => one.id === organisation)?.name ?? organisation;
  useDocumentTitle(message('shell.title', { page: message(`shell.page.${page.id}`), organisation: name }));
  return (
    <ErrorBoundary around="page" key={`${location} ${textsTaken}`}>
      <Suspense fallback={<LoadingBars />}>{children}</Suspense>
    </ErrorBoundary>
  );
}
