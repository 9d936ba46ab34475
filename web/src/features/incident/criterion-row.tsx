import type { Answer } from '#shared/classification/facts.ts';
import { answers } from '#shared/classification/facts.ts';
import { message } from '#shared/language/message.ts';
import { Check, CircleQuestionMark, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../../components/icon.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { classNames } from '../../lib/class-names.ts';
import styles from './classification.module.css';

export interface ConfiguredCriterion {
  readonly question: string;
  readonly explanation: string;
  readonly source: { readonly text: string; readonly reference: string; readonly date: string };
}

interface CriterionRowProps {
  criterion: ConfiguredCriterion;
  /** Whether it speaks for the higher level, as the rule reads the answer. */
  speaks: Answer;
  /** Unknown, and able to change the level. */
  open: boolean;
  explained: boolean;
  changedByOther: boolean;
  /** The answer's control; stands beside the question, or under it when `wide`. */
  children: ReactNode;
  wide?: boolean;
}

/** One question of the definitions: how it weighs, the question, why it is asked and where it stands, and its answer. */
export function CriterionRow({
  criterion,
  speaks,
  open,
  explained,
  changedByOther,
  children,
  wide = false,
}: CriterionRowProps): ReactNode {
  return (
    <li
      className={classNames(styles['question'], wide && styles['wide'], changedByOther && styles['changed'])}
    >
      <span className={styles['weight']}>
        <Icon of={speaks === 'yes' ? Check : speaks === 'no' ? Minus : CircleQuestionMark} size={14} />
        <VisuallyHidden>
          {message(speaks === 'unknown' && open ? 'incident.weight.open' : `incident.weight.${speaks}`)}
        </VisuallyHidden>
      </span>
      <div className={styles['asked']}>
        <b>{criterion.question}</b>
        {explained ? (
          <p>
            {criterion.explanation} <cite title={criterion.source.text}>{criterion.source.reference}</cite>
          </p>
        ) : null}
        {changedByOther ? <p role="status">{message('incident.changed-by-other')}</p> : null}
      </div>
      {children}
    </li>
  );
}

/** Yes, no or not known; "not known" is what stands until somebody has answered. */
export function AnswerChoice({
  question,
  value,
  onChange,
}: {
  question: string;
  value: Answer;
  onChange: (answer: Answer) => void;
}): ReactNode {
  return (
    <Segmented
      label={question}
      value={value}
      onChange={onChange}
      options={answers.map((answer) => ({ value: answer, label: message(`incident.answer.${answer}`) }))}
    />
  );
}
