import { type Criterion, criteria, speaksFor } from '#shared/classification/classify.ts';
import type { Facts } from '#shared/classification/facts.ts';
import { type GroupedReasons, lawfulConditions } from '#shared/classification/group-reasons.ts';
import type { Proposal } from '#shared/classification/classify.ts';
import { message } from '#shared/language/message.ts';
import type { ImportDocument } from '#shared/organisation/import-document.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import styles from './classification.module.css';
import { AnswerChoice, CriterionRow } from './criterion-row.tsx';
import { DepartmentChoice } from './department-choice.tsx';
import type { AnsweredCriterion, FactEdit } from './fact-edits.ts';
import { VitalFunctionList } from './vital-function-list.tsx';

interface QuestionsProps {
  organisation: ImportDocument;
  facts: Facts;
  proposal: Proposal;
  grouped: GroupedReasons;
  changedByOthers: ReadonlySet<string>;
  /** Nothing can be answered: a closed incident, or a role that only reads. */
  locked: boolean;
  /** Explanations are shown from the start where nobody has set a level yet. */
  explainedFirst: boolean;
  onAnswer: (edit: FactEdit) => void;
}

const ofThePlan = criteria.filter(
  (criterion) => !(lawfulConditions as readonly Criterion[]).includes(criterion),
);

/** The questions of the three definitions: the act's three conditions, then those of the municipality's plan. */
export function Questions(props: QuestionsProps): ReactNode {
  const { organisation, explainedFirst } = props;
  const [explained, setExplained] = useState(explainedFirst);
  const reference = organisation.legalReferences.find(({ key }) => key === 'extraordinary-event')?.reference;
  return (
    <>
      <section className={styles['group']}>
        <h3>
          {message('incident.conditions')}
          <span>{reference}</span>
        </h3>
        <ol>
          {lawfulConditions.map((criterion) => (
            <Question key={criterion} criterion={criterion} explained={explained} {...props} />
          ))}
        </ol>
      </section>
      <section className={styles['group']}>
        <h3>
          {message('incident.plan')}
          <Button kind="quiet" size="small" aria-pressed={explained} onClick={() => setExplained(!explained)}>
            {message(explained ? 'incident.explain.hide' : 'incident.explain.show')}
          </Button>
        </h3>
        <ol>
          {ofThePlan.map((criterion) => (
            <Question key={criterion} criterion={criterion} explained={explained} {...props} />
          ))}
        </ol>
      </section>
    </>
  );
}

function Question({
  criterion,
  explained,
  organisation,
  facts,
  proposal,
  changedByOthers,
  locked,
  onAnswer,
}: QuestionsProps & { criterion: Criterion; explained: boolean }): ReactNode {
  const configured = organisation.criteria[criterion];
  const row = {
    criterion: configured,
    speaks: speaksFor(
      criterion,
      proposal.reasons.find((reason) => reason.criterion === criterion)?.holds ?? 'unknown',
    ),
    open: proposal.openQuestions.includes(criterion),
    explained,
    changedByOther: changedByOthers.has(criterion),
  };
  if (criterion === 'vitalFunctions')
    return (
      <CriterionRow {...row} wide>
        <VitalFunctionList
          facts={facts}
          functions={organisation.vitalFunctions}
          changed={changedByOthers}
          locked={locked}
          onAnswer={onAnswer}
        />
      </CriterionRow>
    );
  if (criterion === 'departments')
    return (
      <CriterionRow {...row} wide>
        <fieldset disabled={locked} className={styles['functions']}>
          <DepartmentChoice
            departments={organisation.departments.map(({ id, shortName }) => ({ id, name: shortName }))}
            label={configured.question}
            labelHidden
            chosen={facts.departments ?? []}
            onChange={(ids) => onAnswer({ about: 'departments', ids })}
          />
        </fieldset>
      </CriterionRow>
    );
  return (
    <CriterionRow {...row}>
      <fieldset disabled={locked}>
        <AnswerChoice
          question={configured.question}
          value={facts[criterion]}
          onChange={(answer) => onAnswer(answered(criterion, answer))}
        />
      </fieldset>
    </CriterionRow>
  );
}

const answered = (criterion: AnsweredCriterion, answer: Facts[AnsweredCriterion]): FactEdit => ({
  about: 'answer',
  criterion,
  answer,
});
