import type { StatutoryCondition } from '#shared/crisis-leadership/conditions.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { TextArea } from '../../components/field.tsx';
import { Segmented } from '../../components/segmented.tsx';
import type { ConditionDraft, ConditionsDraft, SeenCondition } from './conditions-draft.ts';
import styles from './conditions-checklist.module.css';
import { Law } from './law.tsx';

interface ChecklistProps {
  title: string;
  seen: readonly SeenCondition[];
  draft: ConditionsDraft;
  onChange: (draft: ConditionsDraft) => void;
}

/**
 * The statutory checklist (LEH 1 kap. 4 §): each condition with whether it holds and on what grounds, proposed from the
 * incident's assessment and changed by the one who decides.
 */
export function ConditionsChecklist({ title, seen, draft, onChange }: ChecklistProps): ReactNode {
  return (
    <section className={styles['checklist']}>
      <h2>{title}</h2>
      <p className={styles['what']}>{message('crisis-leadership.checklist.what')}</p>
      <ol>
        {seen.map((one) => (
          <Condition
            key={one.condition}
            seen={one}
            onChange={(changed) =>
              onChange({ ...draft, [one.condition]: { ...draft[one.condition], ...changed } })
            }
          />
        ))}
      </ol>
      <Law of="extraordinary-event" />
    </section>
  );
}

function Condition({
  seen: { condition, proposed, holds, grounds, isProposal },
  onChange,
}: {
  seen: SeenCondition;
  onChange: (changed: Partial<ConditionDraft>) => void;
}): ReactNode {
  const [editing, setEditing] = useState(false);
  const question = questionOf(condition);
  return (
    <li className={styles['condition']} data-proposal={isProposal}>
      <b>{question}</b>
      <span className={styles['proposed']}>
        {message(
          isProposal ? 'crisis-leadership.checklist.proposed' : 'crisis-leadership.checklist.changed',
          {
            holds: message(`crisis-leadership.checklist.${proposed}`).toLocaleLowerCase('sv'),
          },
        )}
      </span>
      <Segmented
        label={question}
        wide
        options={(['yes', 'no', 'unknown'] as const).map((value) => ({
          value,
          label: message(`crisis-leadership.checklist.${value}`),
        }))}
        value={holds}
        onChange={(chosen) => onChange({ holds: chosen })}
      />
      {editing ? (
        <TextArea
          label={message('crisis-leadership.checklist.grounds.of', { condition: question })}
          className={styles['grounds-field']}
          rows={2}
          value={grounds}
          onChange={(words) => onChange({ grounds: words })}
        />
      ) : (
        <div className={styles['grounds']}>
          <p>
            {grounds.trim() === '' ? (
              message('crisis-leadership.checklist.grounds.none')
            ) : (
              <>
                {message('crisis-leadership.checklist.grounds')}: {grounds}
              </>
            )}
          </p>
          <Button
            kind="quiet"
            size="small"
            aria-label={message('crisis-leadership.checklist.grounds.edit.of', { condition: question })}
            onClick={() => setEditing(true)}
          >
            {message('crisis-leadership.checklist.grounds.edit')}
          </Button>
        </div>
      )}
    </li>
  );
}

const questionOf = (condition: StatutoryCondition): string => message(`criteria.${condition}.question`);

/** How the conditions will be recorded, in the step where they are signed. */
export function SignedConditions({ seen }: { seen: readonly SeenCondition[] }): ReactNode {
  return (
    <section className={styles['signed']}>
      <h3>{message('crisis-leadership.checklist.signed')}</h3>
      <ol>
        {seen.map(({ condition, holds, isProposal }) => (
          <li key={condition}>
            <span>{questionOf(condition)}</span>
            <b>{message(`crisis-leadership.checklist.${holds}`)}</b>
            {isProposal ? null : <small>{message('crisis-leadership.checklist.signed.own')}</small>}
          </li>
        ))}
      </ol>
    </section>
  );
}
