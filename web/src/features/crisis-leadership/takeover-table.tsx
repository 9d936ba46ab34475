import { restsOn } from '#shared/crisis-leadership/rests-on.ts';
import type { Takeover } from '#shared/crisis-leadership/state.ts';
import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Glyph } from '../../components/glyph.tsx';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { useLive } from '../../sync/use-live.ts';
import styles from './takeover-table.module.css';

interface TakeoverTableProps {
  caption: string;
  rows: readonly Takeover[];
  /** Those that circumstances might allow to return. */
  reminded?: ReadonlySet<string>;
  /** Null where it is not theirs to hand back, or nothing is held. */
  onHandBack: ((takeover: Takeover) => void) | null;
}

/** One row per area: committee, extent, what and why, since when, by whom and how, and its return. */
export function TakeoverTable({ caption, rows, reminded, onHandBack }: TakeoverTableProps): ReactNode {
  return (
    <table className={styles['table']}>
      <caption className={styles['caption']}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{message('register.column.committee')}</th>
          <th scope="col">{message('register.column.extent')}</th>
          <th scope="col">{message('register.column.area')}</th>
          <th scope="col">{message('register.column.since')}</th>
          <th scope="col">{message('register.column.by')}</th>
          <th scope="col">{message('crisis-leadership.state')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((takeover) => (
          <Row
            key={takeover.id}
            takeover={takeover}
            isReminded={reminded?.has(takeover.id) ?? false}
            onHandBack={onHandBack === null ? null : () => onHandBack(takeover)}
          />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  takeover,
  isReminded,
  onHandBack,
}: {
  takeover: Takeover;
  isReminded: boolean;
  onHandBack: (() => void) | null;
}): ReactNode {
  const today = useNow();
  const leadership = useLive((state) => state.crisisLeadership);
  const committees = useLive((state) => state.organisation?.committees);
  const { committee, returnedAt, returnedBy, scope } = takeover;
  const name = committees?.find(({ id }) => id === committee)?.name ?? committee;
  const basis = returnedAt === null ? (restsOn(leadership)?.kind ?? 'given') : 'given';
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <Label of="extent" />
        {message(`register.${scope}`)}
      </td>
      <td>
        <Label of="area" />
        <div>
          <b>{takeover.area ?? message('common.restricted')}</b>
          {takeover.motive === null ? null : <p>{takeover.motive}</p>}
          {takeover.returnMotive === null ? null : (
            <p>{message('register.return-motive', { motive: takeover.returnMotive })}</p>
          )}
        </div>
      </td>
      <td>
        <Label of="since" />
        <time dateTime={takeover.takenOverAt}>{clockOrDate(takeover.takenOverAt, today)}</time>
      </td>
      <td>
        <Label of="by" />
        <div>
          {takeover.takenOverBy ?? message('roles.chair.short')} {message('register.by.how', { how: basis })}
        </div>
      </td>
      <td>
        {returnedAt === null ? (
          <>
            <span className={styles['state']}>
              {isReminded ? <Glyph name="status-yellow" size={14} /> : null}
              <b>{message('crisis-leadership.taken')}</b>
            </span>
            {onHandBack === null ? null : (
              <Button size="small" onClick={onHandBack}>
                {message('crisis-leadership.hand-back')}
              </Button>
            )}
          </>
        ) : (
          message(`register.returned.${returnedBy ?? 'handback'}`, { time: clockOrDate(returnedAt, today) })
        )}
      </td>
    </tr>
  );
}

/** The column's name inside the cell, where a phone shows rows as blocks. */
function Label({ of: column }: { of: 'extent' | 'area' | 'since' | 'by' }): ReactNode {
  return (
    <span className={styles['label']} aria-hidden="true">
      {message(`register.column.${column}`)}
    </span>
  );
}
