import { may } from '#shared/authorization/capabilities.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../../components/button.tsx';
import { Glyph, type GlyphName } from '../../components/glyph.tsx';
import { Pane } from '../../components/pane.tsx';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate, shortDate } from '../../lib/format.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive } from '../../sync/use-live.ts';
import { type ActivationStep, afterActivation } from './after-activation.ts';
import { FallRows } from './fall-rows.tsx';
import { Law } from './law.tsx';
import styles from './leadership-page.module.css';
import { stepWords } from './step-words.ts';
import { TerminateDialog } from './terminate-dialog.tsx';

const glyphs = {
  done: 'status-green',
  going: 'status-yellow',
  waiting: 'status-missing',
  idle: 'status-missing',
} as const satisfies Record<string, GlyphName>;

/** The pages where a step is taken, where it is not this one. */
export type StepPages = Partial<Record<ActivationStep['id'], string>>;

/** What the act asks for once the committee is in function, how far each step has come, and the way on. */
export function AfterActivation({ pages = {} }: { pages?: StepPages | undefined }): ReactNode {
  const { roles } = useAccount();
  const leadership = useLive((state) => state.crisisLeadership);
  const meetings = useLive((state) => state.meetings);
  const [ending, setEnding] = useState(false);
  const steps = afterActivation(leadership, [...meetings.values()]);
  if (steps === null) return null;
  return (
    <Pane title={message('crisis-leadership.after')}>
      <ol>
        {steps.map((step) => (
          <Step key={step.id} step={step} page={pages[step.id]} />
        ))}
      </ol>
      <div className={styles['foot']}>
        <Reverted />
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

function Step({ step, page }: { step: ActivationStep; page: string | undefined }): ReactNode {
  const today = useNow();
  const { at, state } = step;
  return (
    <li className={styles['step']}>
      <Glyph name={glyphs[state]} size={14} />
      <span>{page === undefined ? stepWords(step) : <Link href={page}>{stepWords(step)}</Link>}</span>
      <span className={styles['end']}>
        {at === null
          ? message(state === 'idle' ? 'after.not-needed' : `crisis-leadership.after.${state}`)
          : /T/.test(at)
            ? clockOrDate(at, today)
            : shortDate(at)}
      </span>
    </li>
  );
}

/** What went back to its committee when the activity was ended, one by one. */
function Reverted(): ReactNode {
  const today = useNow();
  const { takeovers, terminatedAt, terminatedBy, status } = useLive((state) => state.crisisLeadership);
  if (terminatedAt === null || terminatedBy === null || status === 'active') return null;
  const reverted = Object.values(takeovers).filter(
    ({ returnedBy, returnedAt }) => returnedBy === 'termination' && returnedAt === terminatedAt,
  );
  return (
    <div className={styles['reverts']}>
      <p>
        {message('terminate.by', {
          time: clockOrDate(terminatedAt, today),
          by: message(`crisis-leadership.ended-by.${terminatedBy}`).toLocaleLowerCase('sv'),
        })}
      </p>
      {reverted.length === 0 ? null : (
        <>
          <b>{message('terminate.reverted')}</b>
          <FallRows takeovers={reverted} />
        </>
      )}
    </div>
  );
}
