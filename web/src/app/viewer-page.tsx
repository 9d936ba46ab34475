import { message } from '#shared/language/message.ts';
import { sourceOf } from '#shared/replay/engine.ts';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { Router } from 'wouter';
import type { AboutFile } from '../features/replay/file/embedded.ts';
import { findInEvents } from '../features/replay/file/find-in-events.ts';
import type { LoadedLog } from '../features/replay/file/load-log.ts';
import { VerifyTool } from '../features/replay/file/verify-tool.tsx';
import { readPlace } from '../features/replay/place.ts';
import { ReplayPage } from '../features/replay/replay-page.tsx';
import { fullTime, number } from '../lib/format.ts';
import styles from './organisation-mark.module.css';
import { PastPages, PastTabs } from './past-pages.tsx';
import { PastSummary } from './past-summary.tsx';
import { usePastRouter } from './use-past-router.ts';

/** A file's past: the same pages as the console's own replay, with a search in the file and the proof of its log. */
export function ViewerPage({ about, log }: { about: AboutFile; log: LoadedLog }): ReactNode {
  const source = useMemo(() => sourceOf(log.replay), [log]);
  const [place, setPlace] = useState(() => readPlace(''));
  const onPage = useCallback((page: string) => setPlace((before) => ({ ...before, page })), []);
  const router = usePastRouter(place.page, onPage);
  const within = (content: ReactNode): ReactNode => (
    <Router {...router} hrefs={(path) => `#${path}`}>
      {content}
    </Router>
  );
  const { name, example } = about.organisation;
  const taken = message('replay.viewer.band.what', { organisation: name, time: fullTime(about.takenAt) });
  const unknown = log.unknownFrom;
  return (
    <ReplayPage
      source={source}
      find={(words) => Promise.resolve(findInEvents(log.events, words))}
      place={place}
      onPlace={setPlace}
      organisation={
        <span className={styles['mark']}>
          <span>{name}</span>
          {example ? <em>{message('common.example')}</em> : null}
        </span>
      }
      what={
        unknown === null ? taken : `${taken} ${message('replay.viewer.too-new', { seq: number(unknown) })}`
      }
      leave={null}
      pages={within(<PastTabs />)}
      page={within(<PastPages />)}
      summary={within(<PastSummary />)}
      addressOf={null}
      extraTool={{
        id: 'verify',
        label: message('replay.viewer.verify'),
        content: <VerifyTool about={about} />,
      }}
    />
  );
}
