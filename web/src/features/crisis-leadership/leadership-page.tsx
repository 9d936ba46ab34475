import { may } from '#shared/authorization/capabilities.ts';
import { restsOn } from '#shared/crisis-leadership/rests-on.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { LoadingBars } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import layout from '../../components/two-columns.module.css';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { classNames } from '../../lib/class-names.ts';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive, useReady } from '../../sync/use-live.ts';
import { ActingNote } from './acting-note.tsx';
import { AfterActivation, type StepPages } from './after-activation.tsx';
import { Decisions } from './decisions.tsx';
import { DeniedDecisions } from './denied-decisions.tsx';
import { HeightenedAlert } from './heightened-alert.tsx';
import { Law } from './law.tsx';
import styles from './leadership-page.module.css';
import { OralMark } from './oral-mark.tsx';
import { PreventedDialog } from './prevented-dialog.tsx';
import { PrintHead } from './print-head.tsx';
import { Proposals } from './proposals.tsx';
import { Requests } from './requests.tsx';
import { Takeovers } from './takeovers.tsx';
import { Unreported } from './unreported.tsx';

interface LeadershipPageProps {
  /** The pages where steps after activation are taken. */
  stepPages?: StepPages;
}

/** The crisis committee (krisledningsnämnden): whether it is in function, what it is asked, has decided and taken over. */
export function LeadershipPage({ stepPages }: LeadershipPageProps): ReactNode {
  const ready = useReady();
  return (
    <div className={classNames(layout['page'], styles['page'])}>
      <VisuallyHidden as="h1">{message('shell.page.crisis-leadership')}</VisuallyHidden>
      <PrintHead />
      {ready ? (
        <>
          <div className={classNames(layout['column'], styles['column'])}>
            <DeniedDecisions />
            <Status />
            <Requests />
            <AfterActivation pages={stepPages} />
            <HeightenedAlert />
          </div>
          <div className={classNames(layout['column'], styles['column'])}>
            <Takeovers />
            <Proposals />
            <Unreported />
            <Decisions />
          </div>
        </>
      ) : (
        <LoadingBars />
      )}
    </div>
  );
}

/** Whether the committee is in function, since when, and who acts as chair. */
function Status(): ReactNode {
  const { roles } = useAccount();
  const leadership = useLive((state) => state.crisisLeadership);
  const today = useNow();
  const [prevented, setPrevented] = useState(false);
  const { status, since, chairPrevented } = leadership;
  const basis = leadership.activations[restsOn(leadership)?.activation ?? ''];
  return (
    <Pane title={message('crisis-leadership.committee')}>
      <div className={styles['status']}>
        <p className={styles['word']}>
          {message(`crisis-leadership.status.${status}`)}{' '}
          {basis === undefined ? null : <OralMark activation={basis} />}
        </p>
        <p>
          {since === null
            ? message('crisis-leadership.status.never')
            : message('crisis-leadership.status.since', { time: clockOrDate(since, today) })}
        </p>
        {chairPrevented === null ? null : (
          <p className={styles['prevented']}>
            {message(
              chairPrevented.reason === null
                ? 'crisis-leadership.prevented.since'
                : 'crisis-leadership.prevented.since.reason',
              { time: clockOrDate(chairPrevented.since, today), reason: chairPrevented.reason ?? '' },
            )}
          </p>
        )}
        <ActingNote />
        <Law of="activation" />
        {chairPrevented === null && may(roles, 'crisis-leadership.state-prevented') ? (
          <Button size="small" onClick={() => setPrevented(true)}>
            {message(
              roles.includes('chair') ? 'crisis-leadership.prevented.own' : 'crisis-leadership.prevented',
            )}
          </Button>
        ) : null}
      </div>
      {prevented ? (
        <PreventedDialog own={roles.includes('chair')} onClose={() => setPrevented(false)} />
      ) : null}
    </Pane>
  );
}
