import { message } from '#shared/language/message.ts';
import type { PastState, ReplayOverview, ReplaySource } from '#shared/replay/source.ts';
import { type ReactNode, useEffect, useState } from 'react';
import { EmptyState, ErrorState, LoadingBars } from '../../components/pane-states.tsx';
import { ShortcutTable } from '../../components/shortcut-table.tsx';
import { usePhone } from '../../lib/viewport.ts';
import { MomentProvider } from '../../sync/moment-provider.tsx';
import { CompareView } from './compare-view.tsx';
import { Controls } from './controls.tsx';
import type { FindMoments } from './found-moment.ts';
import type { ReplayPlace } from './place.ts';
import { ReadingBar } from './reading-bar.tsx';
import styles from './replay-page.module.css';
import { ReplayTop } from './replay-top.tsx';
import { Timeline } from './timeline.tsx';
import { type Tool, ToolPane } from './tool-pane.tsx';
import { useLater } from './use-later.ts';
import { replayKeyRows } from './replay-key-rows.ts';
import { useReplayKeys } from './use-replay-keys.ts';
import { useReplay } from './use-replay.ts';

export interface ReplayPageProps {
  source: ReplaySource;
  find: FindMoments;
  place: ReplayPlace;
  onPlace: (place: ReplayPlace) => void;
  /** Whose console it was; an invented organisation says so. */
  organisation: ReactNode;
  /** After "Du ser läget som det var …". */
  what: string;
  /** The way out; nothing where there is none. */
  leave: ReactNode;
  /** The console's pages, as tabs. */
  pages: ReactNode;
  /** The page that is open, shown at the moment. */
  page: ReactNode;
  /** A moment in short, two of which stand side by side. */
  summary: ReactNode;
  /** The whole address of a place; null where moments have none. */
  addressOf: ((place: ReplayPlace) => string) | null;
  /** What a file has besides. */
  extraTool?: Tool;
}

/** The console at any past moment, unmistakably not live: band, frame and "Arkiv", the time line below. */
export function ReplayPage(props: ReplayPageProps): ReactNode {
  const { source } = props;
  const [overview, setOverview] = useState<ReplayOverview | null>(null);
  const [failed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let wanted = true;
    source.overview().then(
      (found) => {
        if (wanted) setOverview(found);
      },
      () => {
        if (wanted) setFailed(true);
      },
    );
    return () => {
      wanted = false;
    };
  }, [source, turn]);
  if (overview !== null && overview.last !== null) return <Opened {...props} whole={overview} />;
  return (
    <div className={styles['frame']}>
      <ReplayTop {...props} at={null} />
      <main className={styles['waiting']}>
        {overview !== null ? (
          <EmptyState title={message('replay.empty')}>{message('replay.empty.what')}</EmptyState>
        ) : failed ? (
          <ErrorState
            title={message('replay.failed')}
            detail={message('replay.failed.what')}
            onRetry={() => {
              setFailed(false);
              setTurn(turn + 1);
            }}
          />
        ) : (
          <LoadingBars />
        )}
      </main>
    </div>
  );
}

function Opened(props: ReplayPageProps & { whole: ReplayOverview }): ReactNode {
  const { source, whole, place, onPlace } = props;
  const phone = usePhone();
  const replay = useReplay(source, whole, place, onPlace);
  const later = useLater(source, replay.past);
  const [tool, setTool] = useState<string | null>(null);
  const { past, at } = replay;
  const [keys, setKeys] = useState(false);
  useReplayKeys({
    play: () => replay.setPlaying(!replay.playing),
    step: replay.step,
    table: () => setKeys(true),
  });
  const beside = useBeside(source, place);
  return (
    <div className={styles['frame']}>
      <ReplayTop {...props} at={at} />
      <ReadingBar
        place={place}
        onPlace={onPlace}
        asItWas={past?.asItWas ?? null}
        at={at}
        tool={tool}
        onTool={setTool}
        addressOf={props.addressOf}
        extraTool={props.extraTool}
      />
      <main className={styles['middle']} id="content" tabIndex={-1}>
        <div className={styles['content']} data-replay-content>
          {replay.failed ? (
            <ErrorState
              title={message('replay.failed')}
              detail={message('replay.failed.what')}
              onRetry={replay.retry}
            />
          ) : past === null ? (
            <LoadingBars />
          ) : beside !== null ? (
            <CompareView
              source={source}
              one={beside}
              other={past}
              reading={place.reading}
              summary={props.summary}
              onMoment={replay.goTo}
            />
          ) : (
            <MomentProvider state={past.state} at={new Date(at).toISOString()} later={later}>
              {props.page}
            </MomentProvider>
          )}
        </div>
        {tool === null ? null : (
          <ToolPane
            tool={tool}
            onClose={() => setTool(null)}
            overview={replay.overview}
            find={props.find}
            at={at}
            seq={past?.seq ?? 0}
            onMoment={replay.goTo}
            extraTool={props.extraTool}
          />
        )}
      </main>
      <section className={styles['timeline']} aria-label={message('replay.timeline')}>
        <Controls
          at={at}
          seq={past?.seq ?? whole.seq}
          last={whole.seq}
          playing={replay.playing}
          onPlay={() => replay.setPlaying(!replay.playing)}
          speed={replay.speed}
          onSpeed={replay.setSpeed}
          span={replay.span}
          onSpan={replay.setSpan}
          onStep={replay.step}
        />
        <Timeline
          overview={replay.overview}
          window={replay.window}
          at={at}
          beside={timeOf(beside)}
          onMove={(to) => replay.goTo(new Date(to).toISOString())}
          onMark={replay.goTo}
          phone={phone}
        />
      </section>
      {keys ? <ShortcutTable rows={replayKeyRows} onClose={() => setKeys(false)} /> : null}
    </div>
  );
}

function timeOf(past: PastState | null): number | null {
  const at = past?.at ?? null;
  return at === null ? null : Date.parse(at);
}

/** The moment that has been laid aside to compare with. */
function useBeside(source: ReplaySource, { beside, reading }: ReplayPlace): PastState | null {
  const [found, setFound] = useState<{ of: string; past: PastState } | null>(null);
  const of = beside === null ? '' : `${beside} ${reading}`;
  useEffect(() => {
    if (beside === null) return undefined;
    let wanted = true;
    void source
      .stateAt(beside, reading)
      .catch(() => null)
      .then((past) => {
        if (wanted && past !== null) setFound({ of: `${beside} ${reading}`, past });
      });
    return () => {
      wanted = false;
    };
  }, [source, beside, reading]);
  return found?.of === of ? found.past : null;
}
