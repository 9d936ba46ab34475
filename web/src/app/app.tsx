import { message } from '#shared/language/message.ts';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { ErrorBoundary } from '../components/error-boundary.tsx';
import { LiveAnnouncer } from '../components/live-announcer.tsx';
import { ErrorState, LoadingBars } from '../components/pane-states.tsx';
import { ToastRegion } from '../components/toast-region.tsx';
import { VisuallyHidden } from '../components/visually-hidden.tsx';
import { startKeyboard } from '../lib/keyboard.ts';
import { paths } from '../lib/paths.ts';
import { openSession, useSession } from '../lib/session.ts';
import { startTheme } from '../lib/theme.ts';
import { withTexts } from '../lib/with-texts.ts';
import styles from './app.module.css';
import { watchVisits } from './device-visits.ts';
import { LivePages } from './live-pages.tsx';
import { signInAgain } from './later-parts.ts';
import { SignInPage } from './sign-in-page.tsx';

watchVisits();

const JoinPage = lazy(async () => ({
  default: (await withTexts(() => import('../features/join/join-page.tsx'))).JoinPage,
}));

/** The whole app: providers, the sign-in page, and the pages behind it. */
export function App(): ReactNode {
  useEffect(() => {
    startTheme();
    // A phone that has just joined a point has its session already.
    if (useSession.getState().status === 'opening') void openSession();
    return startKeyboard();
  }, []);
  return (
    <I18nProvider locale="sv-SE">
      <ErrorBoundary around="page">
        <Switch>
          <Route path="/logga-in">
            <SignInPage />
          </Route>
          <Route path={paths.join}>
            <Suspense fallback={<LoadingBars />}>
              <JoinPage />
            </Suspense>
          </Route>
          <Route>
            <SignedIn />
          </Route>
        </Switch>
      </ErrorBoundary>
      <ToastRegion />
      <LiveAnnouncer />
    </I18nProvider>
  );
}

/** Everything behind the sign-in: knows first who is there. */
function SignedIn(): ReactNode {
  const session = useSession();
  const [location] = useLocation();
  if (session.status === 'opening')
    return (
      <main className={styles['opening']} aria-label={message('shell.opening')}>
        <LoadingBars />
      </main>
    );
  if (session.status === 'unreachable')
    return (
      <main className={styles['opening']} aria-label={message('shell.opening')}>
        <VisuallyHidden as="h1">{message('shell.brand')}</VisuallyHidden>
        <ErrorState
          title={message('shell.opening.failed')}
          detail={message('shell.opening.failed.what')}
          onRetry={() => void openSession()}
        />
      </main>
    );
  if (session.status === 'signed-out') {
    const wanted = location + window.location.search;
    return <Redirect to={`/logga-in?${new URLSearchParams({ till: wanted }).toString()}`} replace />;
  }
  return (
    <>
      <LivePages account={session.account} />
      {session.expired ? <signInAgain.View account={session.account} /> : null}
    </>
  );
}
