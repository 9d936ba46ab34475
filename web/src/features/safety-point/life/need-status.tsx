import { message } from '#shared/language/message.ts';
import type { PointNeed } from '#shared/safety-point/state.ts';
import type { ReactNode } from 'react';
import { Glyph } from '../../../components/glyph.tsx';
import { clockOrDate } from '../../../lib/format.ts';
import styles from './needs.module.css';

/** What became of a need, in words with its sign: waiting, on the way, met, declined, taken back. */
export function NeedStatus({ need, now }: { need: PointNeed; now: number }): ReactNode {
  const { status, expectedAt, answeredAt, endedAt, note, withdrawReason } = need;
  const at = endedAt ?? answeredAt;
  const time = at === null ? '' : clockOrDate(at, now);
  const words = {
    open: message('point-life.need.open'),
    'on-the-way':
      expectedAt === null
        ? message('point-life.need.on-the-way')
        : message('point-life.need.on-the-way.expected', { time: clockOrDate(expectedAt, now) }),
    met: message('point-life.need.met', { time }),
    declined: message('point-life.need.declined', { time }),
    withdrawn: message('point-life.need.withdrawn', { time }),
  };
  const said = status === 'withdrawn' ? withdrawReason : note;
  return (
    <span className={styles['status']}>
      <Glyph name={glyphs[status]} size={14} />
      <span>
        {words[status]}
        {said === null ? null : <q>{said}</q>}
      </span>
    </span>
  );
}

const glyphs = {
  open: 'status-missing',
  'on-the-way': 'status-yellow',
  met: 'status-green',
  declined: 'status-red',
  withdrawn: 'status-missing',
} as const;
