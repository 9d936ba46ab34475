import { message } from '#shared/language/message.ts';
import type { SafetyPoint } from '#shared/safety-point/state.ts';
import { type ReactNode, useId, useState } from 'react';
import { Meter } from '../../../components/meter.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useNow } from '../../../lib/clock.ts';
import { clockOrDate } from '../../../lib/format.ts';
import styles from './checklist.module.css';
import { useGive } from './use-give.ts';

/** How much of the opening is done: steps ticked of all; null where nothing is being opened or there is no list. */
export function openingDone({ opening, checklist = [] }: SafetyPoint): {
  readonly done: number;
  readonly all: number;
} | null {
  if (opening === null || checklist.length === 0) return null;
  return {
    done: checklist.filter(({ id }) => opening.ticks[id]?.done === true).length,
    all: checklist.length,
  };
}

/** The steps of the opening, ticked one by one; each tick is kept at once, with who and when. */
export function Checklist({
  point,
  readOnly = false,
}: {
  point: SafetyPoint;
  readOnly?: boolean;
}): ReactNode {
  const { give, refusal } = useGive();
  const counted = openingDone(point);
  if (counted === null) return null;
  const { opening, checklist = [] } = point;
  return (
    <>
      <div className={styles['progress']}>
        <Meter label={message('point-life.checklist')} value={counted.done} total={counted.all} />
        <span>{message('point-life.checklist.done', { done: counted.done, all: counted.all })}</span>
      </div>
      <ol className={styles['steps']}>
        {checklist.map(({ id, text }) => (
          <Step
            key={id}
            text={text}
            tick={opening?.ticks[id]}
            onTick={
              readOnly ? null : (done) => give('safety-point.tick', { safetyPoint: point.id, step: id, done })
            }
          />
        ))}
      </ol>
      {refusal === null ? null : <Notice kind="wrong">{refusal}</Notice>}
    </>
  );
}

interface StepProps {
  text: string;
  tick: { readonly at: string; readonly by: string | null; readonly done: boolean } | undefined;
  /** Null where the account may not. */
  onTick: ((done: boolean) => Promise<boolean>) | null;
}

function Step({ text, tick, onTick }: StepProps): ReactNode {
  const id = useId();
  const now = useNow();
  const done = tick?.done === true;
  // What was pressed shows at once, until the tick is another than it was, or it is refused.
  const [pressed, setPressed] = useState<{ readonly to: boolean; readonly was: boolean } | null>(null);
  const shown = pressed?.was === done ? pressed.to : done;
  const press = async (to: boolean): Promise<void> => {
    setPressed({ to, was: done });
    if ((await onTick?.(to)) === false) setPressed(null);
  };
  return (
    <li className={styles['step']}>
      <label htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={shown}
          disabled={onTick === null}
          {...(done && { 'aria-describedby': `${id}-who` })}
          onChange={(event) => void press(event.target.checked)}
        />
        <span>{text}</span>
      </label>
      {done ? (
        <small id={`${id}-who`}>
          {tick.by === null
            ? clockOrDate(tick.at, now)
            : message('point-life.by', { time: clockOrDate(tick.at, now), by: tick.by })}
        </small>
      ) : null}
    </li>
  );
}
