import { message } from '#shared/language/message.ts';
import { type ReactNode, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { ErrorBoundary } from '../components/error-boundary.tsx';
import { LiveAnnouncer } from '../components/live-announcer.tsx';
import { EmptyState, ErrorState } from '../components/pane-states.tsx';
import { ToastRegion } from '../components/toast-region.tsx';
import { VisuallyHidden } from '../components/visually-hidden.tsx';
import { type AboutFile, logLines, readAbout, readBaseMap } from '../features/replay/file/embedded.ts';
import { type LoadedLog, loadLog } from '../features/replay/file/load-log.ts';
import { answerFrom } from '../lib/api.ts';
import { number } from '../lib/format.ts';
import { startKeyboard } from '../lib/keyboard.ts';
import { startTheme } from '../lib/theme.ts';
import { ViewerPage } from './viewer-page.tsx';
import styles from './app.module.css';

type Loading =
  | { readonly status: 'reading'; readonly events: number }
  | { readonly status: 'broken' }
  | { readonly status: 'loaded'; readonly log: LoadedLog };

/** The viewer of one exported file: no server, no network, nothing kept. */
export function ViewerApp(): ReactNode {
  const [about] = useState(readAbout);
  const loading = useLoaded(about);
  useEffect(() => {
    startTheme();
    return startKeyboard();
  }, []);
  useEffect(() => {
    if (about !== null)
      document.title = message('replay.viewer.title', { organisation: about.organisation.name });
  }, [about]);
  return (
    <I18nProvider locale="sv-SE">
      <ErrorBoundary around="page">
        {about === null || loading.status === 'broken' ? (
          <Broken />
        ) : loading.status === 'reading' ? (
          <Reading events={loading.events} about={about} />
        ) : (
          <ViewerPage about={about} log={loading.log} />
        )}
      </ErrorBoundary>
      <ToastRegion />
      <LiveAnnouncer />
    </I18nProvider>
  );
}

function Broken(): ReactNode {
  return (
    <main className={styles['opening']}>
      <VisuallyHidden as="h1">{message('replay.title')}</VisuallyHidden>
      <ErrorState title={message('replay.viewer.broken')} detail={message('replay.viewer.broken.what')} />
    </main>
  );
}

function Reading({ events, about }: { events: number; about: AboutFile }): ReactNode {
  return (
    <main className={styles['opening']} aria-busy="true">
      <VisuallyHidden as="h1">{message('replay.title')}</VisuallyHidden>
      <EmptyState title={message('replay.viewer.opening')}>
        {message('replay.viewer.opening.progress', { count: number(events), total: number(about.seq) })}
      </EmptyState>
    </main>
  );
}

function useLoaded(about: AboutFile | null): Loading {
  const [loading, setLoading] = useState<Loading>({ status: 'reading', events: 0 });
  useEffect(() => {
    if (about === null) return undefined;
    let wanted = true;
    const read = async (): Promise<void> => {
      const baseMap = await readBaseMap();
      const { id } = about.organisation;
      answerFrom((path) => {
        if (path === `/api/organisations/${id}/basemap`) return baseMap;
        if (path === `/api/organisations/${id}/tiles`) return { kind: 'none' };
        return undefined;
      });
      const log = await loadLog(logLines(), async (events) => {
        setLoading({ status: 'reading', events });
        await drawn();
      });
      if (!wanted) return;
      // A file that was cut off between two lines reads well, and still is not what was taken out.
      const whole = log.unknownFrom !== null || log.replay.seq === about.seq;
      setLoading(whole ? { status: 'loaded', log } : { status: 'broken' });
    };
    read().catch(() => {
      if (wanted) setLoading({ status: 'broken' });
    });
    return () => {
      wanted = false;
    };
  }, [about]);
  return loading;
}

function drawn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
