import { may } from '#shared/authorization/capabilities.ts';
import { classify } from '#shared/classification/classify.ts';
import { groupReasons, questionsToCeiling } from '#shared/classification/group-reasons.ts';
import type { GroupedReasons } from '#shared/classification/group-reasons.ts';
import type { Level } from '#shared/classification/levels.ts';
import { criterionSources } from '#shared/incident/decide.ts';
import type { Incident } from '#shared/incident/state.ts';
import { message } from '#shared/language/message.ts';
import type { ImportDocument } from '#shared/organisation/import-document.ts';
import { ArrowRight } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { LevelBadge } from '../../components/level-badge.tsx';
import { Notice } from '../../components/notice.tsx';
import { PaneCaption, Pane } from '../../components/pane.tsx';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { useAccount } from '../../lib/session.ts';
import { useStateReader } from '../../sync/use-live.ts';
import { AssessmentForm } from './assessment-form.tsx';
import styles from './classification.module.css';
import { LevelHistory } from './level-history.tsx';
import { Questions } from './questions.tsx';
import { Reasons } from './reasons.tsx';
import { useFacts } from './use-facts.ts';

/** What the level is, what is proposed and why, the questions it rests on, and the person's own assessment. */
export function ClassificationPanel({
  incident,
  organisation,
}: {
  incident: Incident;
  organisation: ImportDocument;
}): ReactNode {
  const { roles } = useAccount();
  const today = useNow();
  const { facts, changedByOthers, answer, saving, problem, retry } = useFacts(incident);
  // The same rule as the server's, so that the proposal follows each answer at once.
  const readState = useStateReader();
  const proposal = useMemo(() => classify(facts, criterionSources(readState())), [facts, readState]);
  const grouped = groupReasons(proposal);
  const mayAnswer = may(roles, 'incident.assess') && incident.status === 'open';
  return (
    <Pane
      title={message('incident.classification')}
      className={styles['panel']}
      end={
        incident.assessedAt === null ? null : (
          <PaneCaption>
            {message(saving ? 'common.saving' : 'incident.proposal.at', {
              time: clockOrDate(incident.assessedAt, today),
            })}
          </PaneCaption>
        )
      }
    >
      <Standing
        level={incident.level}
        proposed={proposal.level}
        grouped={grouped}
        support={proposal.centralSupport}
      />
      <div className={styles['scroll']} tabIndex={0} role="group" aria-label={message('incident.questions')}>
        {problem === null ? null : (
          <Notice
            kind="wrong"
            action={
              <Button size="small" onClick={retry}>
                {message('common.retry')}
              </Button>
            }
          >
            {message('incident.answers.unsaved', { reason: problem.title })}
          </Notice>
        )}
        <Questions
          key={incident.id}
          organisation={organisation}
          facts={facts}
          proposal={proposal}
          grouped={grouped}
          changedByOthers={changedByOthers}
          locked={!mayAnswer}
          explainedFirst={incident.level === null}
          onAnswer={answer}
        />
        <Reasons grouped={grouped} />
        <LevelHistory incident={incident.id} levels={incident.levels} />
      </div>
      <AssessmentForm incident={incident} proposed={proposal.level} settled={!saving && problem === null} />
    </Pane>
  );
}

function Standing({
  level,
  proposed,
  grouped,
  support,
}: {
  level: Level | null;
  proposed: Level;
  grouped: GroupedReasons;
  support: boolean;
}): ReactNode {
  const deciding = questionsToCeiling(grouped);
  return (
    <div className={styles['standing']} aria-live="polite">
      <p className={styles['levels']}>
        <span>{message('incident.applies')}</span>
        <LevelBadge level={level} />
        <Icon of={ArrowRight} size={16} />
        <span>{message('incident.proposed')}</span>
        <LevelBadge level={proposed} proposed long={grouped.ceiling === null} />
        {grouped.ceiling === null ? null : (
          <span className={styles['may-become']}>
            {message('incident.may-become')}
            <LevelBadge level={grouped.ceiling} proposed />
          </span>
        )}
      </p>
      {proposed === 'extraordinary' && level !== 'extraordinary' ? (
        <p>{message('incident.extraordinary.by-chair')}</p>
      ) : null}
      {grouped.ceiling === null || deciding.length === 0 ? null : (
        <p>
          {message('incident.ceiling', {
            level: message(`levels.${grouped.ceiling}.word`),
            conditions: new Intl.ListFormat('sv', {
              type: grouped.ceiling === 'extraordinary' ? 'conjunction' : 'disjunction',
            }).format(deciding.map((criterion) => message(`criteria.${criterion}.if`))),
          })}
        </p>
      )}
      {support ? <p>{message('incident.central-support')}</p> : null}
    </div>
  );
}
