import { message } from '#shared/language/message.ts';
import type { Moment, ReplayMark, ReplayOverview } from '#shared/replay/source.ts';
import { X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button, IconButton } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { Icon } from '../../components/icon.tsx';
import { EmptyState, ErrorState } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import { clockOrDate } from '../../lib/format.ts';
import type { FindMoments, FoundMoment } from './found-moment.ts';
import { markWords } from './mark-words.ts';
import styles from './tool-pane.module.css';

/** A tool of its own beside the past. */
export interface Tool {
  readonly id: string;
  readonly label: string;
  readonly content: ReactNode;
}

interface ToolPaneProps {
  tool: string;
  onClose: () => void;
  overview: ReplayOverview;
  find: FindMoments;
  at: number;
  seq: number;
  onMoment: (moment: Moment) => void;
  extraTool: Tool | undefined;
}

/** What stands beside the past: the moments worth jumping to, or a search in what was said. */
export function ToolPane(props: ToolPaneProps): ReactNode {
  const { tool, onClose, extraTool } = props;
  const extra = extraTool?.id === tool ? extraTool : null;
  const title = extra?.label ?? message(tool === 'search' ? 'replay.search' : 'replay.marks');
  return (
    <aside className={styles['aside']}>
      <Pane
        title={title}
        scroll
        end={
          <IconButton
            kind="quiet"
            size="small"
            label={message('replay.tools.close')}
            icon={<Icon of={X} />}
            onClick={onClose}
          />
        }
      >
        {extra?.content ?? (tool === 'search' ? <SearchMoments {...props} /> : <MarkList {...props} />)}
      </Pane>
    </aside>
  );
}

function MarkList({ overview, at, seq, onMoment }: ToolPaneProps): ReactNode {
  const { marks, marksLeftOut } = overview;
  if (marks.length === 0) return <EmptyState title={message('replay.marks.none')} />;
  const here = marks.findLast((mark: ReplayMark) => mark.seq <= seq)?.seq;
  return (
    <>
      <ol className={styles['list']}>
        {marks.map((mark) => (
          <li key={mark.seq}>
            <button
              type="button"
              className={styles['moment']}
              {...(mark.seq === here && { 'aria-current': 'true' as const })}
              onClick={() => onMoment(mark.seq)}
            >
              <time dateTime={mark.at}>{clockOrDate(mark.at, at)}</time>
              <span>{markWords(mark)}</span>
            </button>
          </li>
        ))}
      </ol>
      {marksLeftOut === 0 ? null : (
        <p className={styles['note']}>{message('replay.marks.left-out', { count: marksLeftOut })}</p>
      )}
    </>
  );
}

type Found = readonly FoundMoment[] | 'failed' | null;

function SearchMoments({ find, at, onMoment }: ToolPaneProps): ReactNode {
  const [words, setWords] = useState('');
  const [found, setFound] = useState<Found>(null);
  const [busy, setBusy] = useState(false);
  async function search(): Promise<void> {
    if (words.trim() === '' || busy) return;
    setBusy(true);
    setFound(await find(words.trim()).catch(() => 'failed' as const));
    setBusy(false);
  }
  return (
    <>
      <form
        className={styles['search']}
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          void search();
        }}
      >
        <Field label={message('replay.search.label')}>
          {(control) => (
            <input
              {...control}
              type="search"
              value={words}
              autoFocus
              onChange={(event) => setWords(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" busy={busy}>
          {message('replay.search.go')}
        </Button>
      </form>
      {found === null ? null : found === 'failed' ? (
        <ErrorState onRetry={() => void search()} />
      ) : found.length === 0 ? (
        <EmptyState title={message('replay.search.none')}>{message('replay.search.none.what')}</EmptyState>
      ) : (
        <ol className={styles['list']}>
          {found.map((one) => (
            <li key={one.seq}>
              <button type="button" className={styles['moment']} onClick={() => onMoment(one.seq)}>
                <time dateTime={one.at}>{clockOrDate(one.at, at)}</time>
                <span>
                  {one.text.map((piece, index) =>
                    piece.hit ? <mark key={index}>{piece.text}</mark> : piece.text,
                  )}
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
