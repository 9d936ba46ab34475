import { may } from '#shared/authorization/capabilities.ts';
import { message } from '#shared/language/message.ts';
import type { PointNeed, SafetyPoint } from '#shared/safety-point/state.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { needWithUrgency } from '../../../components/safety-point-words.ts';
import { useNow } from '../../../lib/clock.ts';
import { clockOrDate } from '../../../lib/format.ts';
import { useAccount } from '../../../lib/session.ts';
import { PendingMark } from '../../../sync/pending-mark.tsx';
import { useLive } from '../../../sync/use-live.ts';
import { AnswerDialog } from '../overview/answer-dialog.tsx';
import { AskDialog } from './ask-dialog.tsx';
import { CommonNeeds } from './common-needs.tsx';
import { NeedStatus } from './need-status.tsx';
import { needsShown } from './needs-shown.ts';
import styles from './needs.module.css';
import { useGive } from './use-give.ts';

/** A point's needs: what it asks for now and what has been answered, the open ones first, and how more is asked for. */
export function Needs({ point }: { point: SafetyPoint }): ReactNode {
  const { roles } = useAccount();
  const now = useNow();
  const all = useLive((state) => state.pointNeeds);
  const [asking, setAsking] = useState<string | null>(null);
  const [answering, setAnswering] = useState<PointNeed | null>(null);
  const { give, refusal } = useGive();
  const needs = needsShown(all.values(), point.id, now);
  const mayAsk = may(roles, 'safety-point.ask');
  const mayAnswer = may(roles, 'safety-point.answer-need');
  return (
    <>
      {mayAsk ? <CommonNeeds onChoose={setAsking} /> : null}
      {needs.length === 0 ? (
        <p className={styles['none']}>{message('point-life.needs.none')}</p>
      ) : (
        <ul className={styles['list']}>
          {needs.map((need) => (
            <li key={need.id}>
              <div className={styles['what']}>
                <b>{needWithUrgency(need)}</b>
                <PendingMark of={need.id} />
                <span>{clockOrDate(need.askedAt, now)}</span>
              </div>
              <NeedStatus need={need} now={now} />
              {need.endedAt !== null ? null : (
                <div className={styles['acts']}>
                  {mayAnswer ? (
                    <Button
                      size="small"
                      aria-label={message('point-overview.answer.name', {
                        point: point.name,
                        what: needWithUrgency(need),
                      })}
                      onClick={() => setAnswering(need)}
                    >
                      {message('point-overview.answer')}
                    </Button>
                  ) : null}
                  {mayAsk ? (
                    <Button
                      size="small"
                      kind="quiet"
                      aria-label={message('safety-point.needs.withdraw', { what: needWithUrgency(need) })}
                      onClick={() => void give('safety-point.withdraw-need', { need: need.id })}
                    >
                      {message('point-life.need.withdraw')}
                    </Button>
                  ) : null}
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {refusal === null ? null : <Notice kind="wrong">{refusal}</Notice>}
      {asking === null ? null : (
        <AskDialog point={point} suggested={asking} onClose={() => setAsking(null)} />
      )}
      {answering === null ? null : <AnswerDialog need={answering} onClose={() => setAnswering(null)} />}
    </>
  );
}
