import { may } from '#shared/authorization/capabilities.ts';
import { message } from '#shared/language/message.ts';
import type { ReviewData } from '#shared/reports/review-data.ts';
import type { MeasureRow, ObservationRow } from '#shared/reports/review-rows.ts';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/pane-states.tsx';
import { Pane } from '../../../components/pane.tsx';
import { clockTime, date, number, shortDate } from '../../../lib/format.ts';
import { paths } from '../../../lib/paths.ts';
import { useAccount } from '../../../lib/session.ts';
import styles from '../report.module.css';
import { MeasureDialog } from './measure-dialog.tsx';
import { ObservationDialog } from './observation-dialog.tsx';
import { StrikeObservationDialog } from './strike-observation-dialog.tsx';

type Open =
  | { readonly kind: 'new' }
  | { readonly kind: 'change' | 'strike' | 'measure'; readonly row: ObservationRow }
  | null;

/** What people saw, each at its moment, with why it was so and what is to be done about it. */
export function ObservationsPane({ data }: { data: ReviewData }): ReactNode {
  const { roles } = useAccount();
  const [open, setOpen] = useState<Open>(null);
  const { observations, incident } = data;
  const notes = may(roles, 'review.note');
  const close = (): void => setOpen(null);
  return (
    <Pane
      title={message('review.observations')}
      count={observations.length}
      end={
        notes ? (
          <Button size="small" onClick={() => setOpen({ kind: 'new' })}>
            {message('review.note')}
          </Button>
        ) : undefined
      }
    >
      {observations.length === 0 ? (
        <EmptyState title={message('review.observations.none')}>
          {message('review.observations.none.what')}
        </EmptyState>
      ) : (
        <ul className={styles['list']}>
          {observations.map((row) => (
            <ObservationItem key={row.observation} row={row} onOpen={notes ? setOpen : null} />
          ))}
        </ul>
      )}
      {open?.kind === 'new' ? (
        <ObservationDialog incident={incident} startedAt={data.reportedAt} row={null} onClose={close} />
      ) : null}
      {open?.kind === 'change' ? (
        <ObservationDialog incident={incident} startedAt={data.reportedAt} row={open.row} onClose={close} />
      ) : null}
      {open?.kind === 'strike' ? <StrikeObservationDialog row={open.row} onClose={close} /> : null}
      {open?.kind === 'measure' ? <MeasureDialog row={open.row} onClose={close} /> : null}
    </Pane>
  );
}

function ObservationItem({
  row,
  onOpen,
}: {
  row: ObservationRow;
  onOpen: ((open: Open) => void) | null;
}): ReactNode {
  const { kind, at, text, cause, measures } = row;
  return (
    <li>
      <div className={styles['meta']}>
        <b>{message(`review.kind.${kind}`)}</b>
        <time dateTime={at}>{message('review.time', { day: shortDate(at), time: clockTime(at) })}</time>
        <Moment row={row} />
      </div>
      <p>{text ?? message('common.restricted')}</p>
      {cause === null ? null : <p className={styles['fine']}>{message('review.cause.of', { cause })}</p>}
      {measures.length === 0 ? null : (
        <ul>
          {measures.map((measure) => (
            <li key={measure.task}>{measureWords(measure)}</li>
          ))}
        </ul>
      )}
      {onOpen === null ? null : (
        <div className={styles['buttons']}>
          <Button size="small" onClick={() => onOpen({ kind: 'measure', row })}>
            {message('review.measure.add')}
          </Button>
          <Button size="small" kind="quiet" onClick={() => onOpen({ kind: 'change', row })}>
            {message('review.change')}
          </Button>
          <Button size="small" kind="quiet" onClick={() => onOpen({ kind: 'strike', row })}>
            {message('review.strike')}
          </Button>
        </div>
      )}
    </li>
  );
}

/** The way to the moment in the replay: the event that it is about, else the time. */
function Moment({ row: { moment, at } }: { row: ObservationRow }): ReactNode {
  return (
    <Link href={`${paths.replay}?vid=${moment ?? encodeURIComponent(at)}`}>
      {moment === null ? message('review.replay') : message('review.replay.seq', { seq: number(moment) })}
    </Link>
  );
}

function measureWords({ title, owner, dueAt, completedAt }: MeasureRow): string {
  return message('review.measure.line', {
    title: title ?? message('common.restricted'),
    owner: owner ?? message('common.restricted'),
    done: completedAt === null ? 'no' : 'yes',
    day: date(completedAt ?? dueAt ?? ''),
  });
}
