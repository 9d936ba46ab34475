import { message } from '#shared/language/message.ts';
import type { SafetyPoint } from '#shared/safety-point/state.ts';
import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import formStyles from '../form.module.css';
import { Checklist, openingDone } from './checklist.tsx';
import styles from './life.module.css';
import { useGive } from './use-give.ts';

/**
 * The way from closed to open for the one who stands there with the keys: begin, go through the checklist, open. Once the point is
 * open the list is folded, and stays until it closes.
 */
export function Opening({ point }: { point: SafetyPoint }): ReactNode {
  const { give, refusal } = useGive();
  const { id: safetyPoint, status, warmingCentre } = point;
  const counted = openingDone(point);
  const problem = refusal === null ? null : <Notice kind="wrong">{refusal}</Notice>;
  if (status === 'closed')
    return (
      <section>
        <h2 className={formStyles['legend']}>{message('point-life.opening')}</h2>
        <p className={styles['none']}>{message('point-life.opening.closed')}</p>
        <Button
          kind="primary"
          size="touch"
          className={styles['act']}
          onClick={() => void give('safety-point.set-status', { safetyPoint, status: 'preparing' })}
        >
          {message('point-life.opening.begin')}
        </Button>
        {problem}
      </section>
    );
  if (counted === null) return null;
  if (status !== 'preparing')
    return (
      <section>
        <details className={styles['folded']}>
          <summary>
            {message('point-life.checklist')}
            <span>{message('point-life.checklist.done', counted)}</span>
          </summary>
          <Checklist point={point} />
        </details>
      </section>
    );
  return (
    <section>
      <h2 className={formStyles['legend']}>{message('point-life.checklist')}</h2>
      <Checklist point={point} />
      {warmingCentre ? null : (
        <>
          <p className={styles['none']}>
            {message('point-life.opening.left', { count: counted.all - counted.done })}
          </p>
          <Button
            kind="primary"
            size="touch"
            className={styles['act']}
            onClick={() => void give('safety-point.set-status', { safetyPoint, status: 'open' })}
          >
            {message('point-life.opening.open')}
          </Button>
        </>
      )}
      {problem}
    </section>
  );
}
