import { addTexts } from '#shared/language/message.ts';
import { join } from '#shared/language/sv/pages/join.ts';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useLocation } from 'wouter';
import { ErrorBoundary } from '../components/error-boundary.tsx';
import { LoadingBars } from '../components/pane-states.tsx';
import { JoinPage } from '../features/join/join-page.tsx';
import { paths } from '../lib/paths.ts';
import { openSession } from '../lib/session.ts';
import { startTheme } from '../lib/theme.ts';
import { withTexts } from '../lib/with-texts.ts';
import { watchVisits } from './device-visits.ts';

// The one page whose texts come with it: the others' are many times larger than the page.
addTexts(join);
watchVisits();

const App = lazy(async () => ({ default: (await import('./app.tsx')).App }));

/**
 * What a phone loads that has read a QR code, and perhaps never been here: the form alone, and the rest of the app while it is
 * filled in.
 */
export function JoinApp(): ReactNode {
  const [location] = useLocation();
  useEffect(() => {
    startTheme();
    void openSession();
    void fetchPoint();
  }, []);
  return (
    <ErrorBoundary around="page">
      {location === paths.join ? (
        <JoinPage />
      ) : (
        <Suspense fallback={<LoadingBars />}>
          <App />
        </Suspense>
      )}
    </ErrorBoundary>
  );
}

/** Fetches what the point's page consists of. Where it fails, it is fetched when the page is shown. */
async function fetchPoint(): Promise<void> {
  try {
    await Promise.all([import('./app.tsx'), withTexts(() => import('./safety-point-route.tsx'))]);
    await Promise.all([import('../sync/outbox-engine.ts'), import('../sync/picture.ts')]);
  } catch {
    return;
  }
}
