import type { Criterion } from '#shared/classification/classify.ts';
import type { ActivationRequest } from '#shared/crisis-leadership/state.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import type { Incident } from '#shared/incident/state.ts';
import { message } from '#shared/language/message.ts';
import { Check, CircleQuestionMark, Gavel, Minus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { LevelBadge } from '../../components/level-badge.tsx';
import { RestrictedText } from '../../components/restricted-text.tsx';
import { mayReadRestricted } from '#shared/authorization/reading.ts';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useAccount } from '../../lib/session.ts';
import { liveState, useLive } from '../../sync/use-live.ts';
import { briefReasons, type Standing } from './brief.ts';
import { Conditions } from './conditions.tsx';
import { ConditionsChecklist } from './conditions-checklist.tsx';
import styles from './decision-page.module.css';
import { KeyFigures } from './key-figures.tsx';
import { Law } from './law.tsx';
import { PreventedDialog } from './prevented-dialog.tsx';
import { placeInQueue } from './queue.ts';
import type { useSeenConditions } from './use-seen-conditions.ts';

interface DecisionBriefProps {
  request: ActivationRequest;
  incident: Incident;
  standing: Standing;
  conditions: ReturnType<typeof useSeenConditions>;
  /** Entries about the incident since the page was opened. */
  news: number;
}

/** What the chair needs to know to answer, in the order that they ask it. */
export function DecisionBrief(props: DecisionBriefProps): ReactNode {
  const { request, incident, standing, conditions, news } = props;
  const { grouped } = briefReasons(incident);
  const open = grouped.open;
  const isPassed = useLive((state) => state.crisisLeadership.chairPrevented !== null);
  return (
    <div
      className={styles['scroll']}
      tabIndex={0}
      role="group"
      aria-label={message('crisis-leadership.brief')}
    >
      {news === 0 ? null : (
        <p className={styles['news']} role="status">
          <span>{message('crisis-leadership.news', { count: news })}</span>
          <Link href={paths.incident(incident.id)}>{message('common.show')}</Link>
        </p>
      )}
      <QueuePlace request={request.id} />
      <Question request={request} incident={incident} standing={standing} />
      {isPassed ? <OwnHindrance standing={standing} /> : null}
      <KeyFigures />
      {standing.kind === 'decide' ? (
        <ConditionsChecklist
          title={message('crisis-leadership.checklist')}
          seen={conditions.seen}
          draft={conditions.draft}
          onChange={conditions.setDraft}
        />
      ) : (
        <Conditions incident={incident} conditions={grouped.conditions} />
      )}
      <Points
        title={message('incident.speaks-also-for')}
        weight="yes"
        of={grouped.speakFor.map(criterionOf)}
      />
      <Points
        title={message('incident.speaks-against')}
        weight="no"
        of={grouped.speakAgainst.map(criterionOf)}
      />
      <Points title={message('crisis-leadership.unclear')} weight="question" of={open} />
      {standing.kind === 'board-leads' ? null : (
        <section className={styles['section']}>
          <h2>{message('crisis-leadership.if-activated')}</h2>
          <p>{message('crisis-leadership.if-activated.what')}</p>
          <Law of="activation" />
        </section>
      )}
      {isPassed ? null : <OwnHindrance standing={standing} />}
    </div>
  );
}

/** Which of several questions this is, and the way to the others. */
function QueuePlace({ request }: { request: string }): ReactNode {
  const incidents = useLive((state) => state.incidents);
  const crisisLeadership = useLive((state) => state.crisisLeadership);
  const { position, count, next } = placeInQueue({ incidents, crisisLeadership }, request);
  if (position === null || count < 2 || next === null) return null;
  const other = incidents.get(next.incident);
  return (
    <p className={styles['queue']}>
      <b>{message('crisis-leadership.queue', { position, count })}</b>
      <Link href={paths.decision(next.request)}>
        {message('crisis-leadership.queue.other', {
          incident: other === undefined ? '' : incidentName(other.number),
        })}
      </Link>
    </p>
  );
}

/** The chair who cannot act passes the question to the vice chair at once; who stands in is told why they may. */
function OwnHindrance({ standing }: { standing: Standing }): ReactNode {
  const today = useNow();
  const prevented = useLive((state) => state.crisisLeadership.chairPrevented);
  const { name } = useAccount();
  const [open, setOpen] = useState(false);
  if (standing.kind !== 'decide') return null;
  if (standing.as === 'vice-chair' || prevented !== null) {
    if (prevented === null) return null;
    const time = clockOrDate(prevented.since, today);
    return (
      <section className={styles['section']} role="status">
        <p>
          {standing.as === 'chair'
            ? message(
                prevented.statedBy === name
                  ? 'crisis-leadership.standing.passed'
                  : 'crisis-leadership.standing.recorded',
                { time, who: prevented.statedBy ?? message('crisis-leadership.somebody') },
              )
            : message('crisis-leadership.standing.vice', {
                time,
                hasReason: prevented.reason === null ? 'no' : 'yes',
                reason: prevented.reason ?? '',
              })}
        </p>
      </section>
    );
  }
  return (
    <section className={styles['section']}>
      <Button onClick={() => setOpen(true)}>{message('crisis-leadership.prevented.own')}</Button>
      {open ? <PreventedDialog own onClose={() => setOpen(false)} /> : null}
    </section>
  );
}

const criterionOf = ({ criterion }: { criterion: Criterion }): Criterion => criterion;

function Question({
  request,
  incident,
  standing,
}: Pick<DecisionBriefProps, 'request' | 'incident' | 'standing'>): ReactNode {
  const today = useNow();
  const { roles } = useAccount();
  const restricted = useLive((state) => state.restrictedRecords.has(request.id));
  const organisation = useLive((state) => state.organisation?.id ?? '');
  const chair = roles.includes('chair') ? 'chair' : roles.includes('vice-chair') ? 'vice' : 'other';
  const proposed = briefReasons(incident).proposal.level;
  const sealed = mayReadRestricted(liveState(), roles, request.id)
    ? `/api/organisations/${organisation}/records/${request.id}/sealed`
    : null;
  return (
    <section className={styles['question']}>
      <div className={styles['line']}>
        <Icon of={Gavel} />
        <span>
          {message(
            standing.kind === 'answered'
              ? 'crisis-leadership.asked.answered'
              : `crisis-leadership.asked.${chair}`,
            { time: clockOrDate(request.requestedAt, today) },
          )}
        </span>
        <Link href={paths.board} className={styles['back'] ?? ''}>
          {message('shell.page.board')}
        </Link>
      </div>
      <h1>{message('crisis-leadership.question')}</h1>
      <div className={styles['line']}>
        {message('crisis-leadership.proposal')}
        <LevelBadge level="extraordinary" proposed long />
        <Link href={paths.incident(incident.id)}>{incidentName(incident.number)}</Link>
        {incident.title}
      </div>
      <p>
        <b>{message('common.yes')}</b>
        {message(
          request.presentedBy === null
            ? 'crisis-leadership.proposed-by'
            : 'crisis-leadership.proposed-and-presented',
          {
            who: request.requestedBy ?? message('crisis-leadership.somebody'),
            presenter: request.presentedBy ?? '',
          },
        )}
      </p>
      {proposed === 'extraordinary' ? null : (
        <p>{message('crisis-leadership.rule-differs', { level: message(`levels.${proposed}.word`) })}</p>
      )}
      {restricted ? (
        <RestrictedText address={sealed} field="motive" />
      ) : request.motive === null ? null : (
        <p>{request.motive}</p>
      )}
    </section>
  );
}

/** Short statements with what they do to the question. */
function Points({
  title,
  weight,
  of: criteria,
}: {
  title: string;
  weight: 'yes' | 'no' | 'question';
  of: readonly Criterion[];
}): ReactNode {
  if (criteria.length === 0) return null;
  const icon = weight === 'yes' ? Check : weight === 'no' ? Minus : CircleQuestionMark;
  return (
    <section className={styles['section']}>
      <h2>{title}</h2>
      <ul>
        {criteria.map((criterion) => (
          <li key={criterion}>
            <Icon of={icon} />
            <span>{message(`criteria.${criterion}.${weight}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
