import { may } from '#shared/authorization/capabilities.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Glyph, type GlyphName } from '../../components/glyph.tsx';
import { Pane } from '../../components/pane.tsx';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive } from '../../sync/use-live.ts';
import { afterActivation } from './after-activation.ts';
import { Law } from './law.tsx';
import styles from './leadership-page.module.css';
import { TerminateDialog } from './terminate-dialog.tsx';

const glyphs = {
  done: 'status-green',
  going: 'status-yellow',
  waiting: 'status-missing',
} as const satisfies Record<string, GlyphName>;

/** What the act asks for once the committee is in function, and how far each step has come. */
export function AfterActivation(): ReactNode {
  const { roles } = useAccount();
  const leadership = useLive((state) => state.crisisLeadership);
  const today = useNow();
  const [ending, setEnding] = useState(false);
  const steps = afterActivation(leadership);
  if (steps === null) return null;
  return (
    <Pane title={message('crisis-leadership.after')}>
      <ol>
        {steps.map((step) => (
          <li key={step.id} className={styles['step']}>
            <Glyph name={glyphs[step.state]} size={14} />
            <span>{message(`crisis-leadership.after.${step.id}`, { count: step.count })}</span>
            <span className={styles['end']}>
              {step.at === null
                ? message(`crisis-leadership.after.${step.state}`)
                : clockOrDate(step.at, today)}
            </span>
          </li>
        ))}
      </ol>
      <div className={styles['foot']}>
        <Law of="council-notice" />
        <Law of="termination" />
        {leadership.status === 'active' && may(roles, 'crisis-leadership.terminate') ? (
          <Button size="small" onClick={() => setEnding(true)}>
            {message('crisis-leadership.terminate')}
          </Button>
        ) : null}
      </div>
      {ending ? <TerminateDialog onClose={() => setEnding(false)} /> : null}
    </Pane>
  );
}
