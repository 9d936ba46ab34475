import { message } from '#shared/language/message.ts';
import type { ComparisonLine } from '#shared/replay/comparison-line.ts';
import type { Comparison, Moment, PastState, Reading, ReplaySource } from '#shared/replay/source.ts';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { EmptyState, ErrorState, LoadingBars } from '../../components/pane-states.tsx';
import { Pane, PanesAreGroups } from '../../components/pane.tsx';
import { clockOrDate, clockSeconds, fullTime } from '../../lib/format.ts';
import { MomentProvider } from '../../sync/moment-provider.tsx';
import styles from './compare-view.module.css';
import { newestOnly } from './newest-only.ts';

interface CompareViewProps {
  source: ReplaySource;
  one: PastState;
  other: PastState;
  reading: Reading;
  summary: ReactNode;
  onMoment: (moment: Moment) => void;
}

/** Two moments side by side, the earlier first, with what changed between them. */
export function CompareView({ source, one, other, reading, summary }: CompareViewProps): ReactNode {
  const [from, to] = one.seq <= other.seq ? [one, other] : [other, one];
  const compared = useComparison(source, from.at ?? from.seq, to.at ?? to.seq, reading);
  return (
    <div className={styles['view']}>
      <Side past={from} summary={summary} />
      <Pane
        title={message('replay.compare.changed', {
          from: from.at === null ? '' : apart(from.at, to.at),
          to: to.at === null ? '' : apart(to.at, from.at),
        })}
        count={compared === 'failed' || compared === null ? undefined : compared.lines.length}
        className={styles['lines']}
        scroll
      >
        {compared === null ? (
          <LoadingBars />
        ) : compared === 'failed' ? (
          <ErrorState />
        ) : compared.lines.length === 0 ? (
          <EmptyState title={message('replay.compare.nothing')} />
        ) : (
          <Lines lines={compared.lines} />
        )}
      </Pane>
      <Side past={to} summary={summary} />
    </div>
  );
}

/** A moment, as exactly as it takes to tell it from the other. */
function apart(at: string, other: string | null): string {
  const near = other !== null && fullTime(at) === fullTime(other);
  return near ? clockSeconds(at) : clockOrDate(at, other ?? at);
}

function Side({ past, summary }: { past: PastState; summary: ReactNode }): ReactNode {
  if (past.at === null) return <EmptyState title={message('replay.empty')} />;
  const title = message('replay.moment', { time: fullTime(past.at) });
  return (
    <section className={styles['side']} aria-label={title} tabIndex={0}>
      <h2 className={styles['title']}>{title}</h2>
      <MomentProvider state={past.state} at={past.at}>
        <PanesAreGroups value={true}>{summary}</PanesAreGroups>
      </MomentProvider>
    </section>
  );
}

const marks = {
  added: 'replay.compare.added',
  changed: 'replay.compare.changed.mark',
  removed: 'replay.compare.removed',
} as const;

function Lines({ lines }: { lines: readonly ComparisonLine[] }): ReactNode {
  const areas = [...new Set(lines.map(({ area }) => area))];
  return areas.map((area) => (
    <section key={area} className={styles['area']}>
      <h3>{message(`replay.area.${area}`)}</h3>
      <ul>
        {lines
          .filter((line) => line.area === area)
          .map((line, index) => (
            <li key={`${line.id ?? ''} ${index}`}>
              <span className={styles[line.change]}>{message(marks[line.change])}</span> {line.text}
            </li>
          ))}
      </ul>
    </section>
  ));
}

function useComparison(
  source: ReplaySource,
  from: Moment,
  to: Moment,
  reading: Reading,
): Comparison | 'failed' | null {
  const [found, setFound] = useState<Comparison | 'failed' | null>(null);
  type Question = { readonly from: Moment; readonly to: Moment; readonly reading: Reading };
  const ask = useRef<((question: Question) => void) | null>(null);
  useEffect(() => {
    let wanted = true;
    ask.current = newestOnly(
      (question: Question) => source.compare(question.from, question.to, question.reading),
      (_question, answer) => {
        if (wanted) setFound(answer ?? 'failed');
      },
    );
    return () => {
      wanted = false;
    };
  }, [source]);
  useEffect(() => ask.current?.({ from, to, reading }), [source, from, to, reading]);
  return found;
}
