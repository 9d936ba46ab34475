import { message } from '#shared/language/message.ts';
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from './button.tsx';
import { Glyph } from './glyph.tsx';
import styles from './pane-states.module.css';

interface RowProps {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

function Row({ icon, title, children, action }: RowProps): ReactNode {
  return (
    <div className={styles['row']}>
      <span className={styles['icon']}>{icon}</span>
      <div>
        <b>{title}</b>
        {children}
      </div>
      {action}
    </div>
  );
}

/** Nothing to show: what that means, and the one action. */
export function EmptyState(props: RowProps): ReactNode {
  return <Row {...props} />;
}

/** Something could not be had: what failed, what still works, and a new try. `detail` is one or two sentences. */
export function ErrorState({
  title,
  detail,
  onRetry,
}: {
  title?: string;
  detail?: ReactNode;
  onRetry?: () => void;
}): ReactNode {
  return (
    <div role="group">
      <Row
        icon={<Glyph name="status-red" />}
        title={title ?? message('common.error.fetch')}
        action={
          onRetry && (
            <Button size="small" onClick={onRetry}>
              {message('common.retry')}
            </Button>
          )
        }
      >
        {detail ?? message('common.error.rest-current')}
      </Row>
    </div>
  );
}

/** Waiting: nothing for 300 ms, then still bars, after 8 s also the words that it takes longer than usual. */
export function LoadingBars(): ReactNode {
  const [step, setStep] = useState<'nothing' | 'bars' | 'slow'>('nothing');
  useEffect(() => {
    const bars = window.setTimeout(() => setStep('bars'), 300);
    const slow = window.setTimeout(() => setStep('slow'), 8000);
    return () => {
      window.clearTimeout(bars);
      window.clearTimeout(slow);
    };
  }, []);
  return (
    <div className={styles['loading']} aria-busy="true" role="status" aria-label={message('common.loading')}>
      {step === 'nothing' ? null : (
        <div className={styles['bars']}>
          <i style={{ width: '72%' }} />
          <i style={{ width: '94%' }} />
          <i style={{ width: '56%' }} />
        </div>
      )}
      {step === 'slow' ? <p>{message('common.loading.slow')}</p> : null}
    </div>
  );
}
