import { message } from '#shared/language/message.ts';
import { reviewSteps, type ReviewStep } from '#shared/review/steps.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Select, TextField } from '../../../components/field.tsx';
import { StepDialog } from '../../../components/step-dialog.tsx';
import { announceOwn } from '../../../lib/announce.ts';
import { liveState } from '../../../sync/use-live.ts';
import { useSend } from '../../../sync/use-send.ts';
import styles from '../report.module.css';

interface GoalDraft {
  readonly key: number;
  readonly from: ReviewStep;
  readonly to: ReviewStep;
  readonly minutes: string;
}

/** The organisation's goals for the time between steps, all at once. */
export function GoalsDialog({ onClose }: { onClose: () => void }): ReactNode {
  const [goals, setGoals] = useState<readonly GoalDraft[]>(() =>
    liveState().reviewGoals.goals.map((goal, key) => ({ ...goal, key, minutes: String(goal.minutes) })),
  );
  const [checked, setChecked] = useState(false);
  const { send, busy, refusal } = useSend();
  const set = (key: number, part: Partial<GoalDraft>): void =>
    setGoals(goals.map((goal) => (goal.key === key ? { ...goal, ...part } : goal)));
  const add = (): void => {
    const key = Math.max(-1, ...goals.map((goal) => goal.key)) + 1;
    setGoals([...goals, { key, from: 'first-call', to: 'level', minutes: '' }]);
  };
  async function save(): Promise<void> {
    setChecked(true);
    if (goals.some((goal) => minutesOf(goal) === null)) return;
    const given = goals.map((goal) => ({ from: goal.from, to: goal.to, minutes: minutesOf(goal) ?? 0 }));
    if (!(await send('review.set-goals', { goals: given }))) return;
    announceOwn(message('review.goals.done'));
    onClose();
  }
  const options = reviewSteps.map((step) => ({ value: step, label: message(`review.step.${step}`) }));
  return (
    <StepDialog
      title={message('review.goals.change')}
      verb={message('common.save')}
      busy={busy}
      refusal={refusal}
      size="wide"
      onSave={save}
      onClose={onClose}
    >
      <p>{message('review.goals.what')}</p>
      <ul className={styles['goals']}>
        {goals.map((goal) => (
          <li key={goal.key}>
            <Select
              label={message('review.goal.from')}
              options={options}
              value={goal.from}
              onChange={(from) => set(goal.key, { from: from as ReviewStep })}
            />
            <Select
              label={message('review.goal.to')}
              options={options}
              value={goal.to}
              onChange={(to) => set(goal.key, { to: to as ReviewStep })}
            />
            <TextField
              label={message('review.goal.minutes')}
              inputMode="numeric"
              value={goal.minutes}
              onChange={(minutes) => set(goal.key, { minutes })}
              error={checked && minutesOf(goal) === null ? message('review.goal.minutes.missing') : null}
            />
            <Button onClick={() => setGoals(goals.filter(({ key }) => key !== goal.key))}>
              {message('review.goal.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={add}>{message('review.goal.add')}</Button>
      </div>
    </StepDialog>
  );
}

function minutesOf({ minutes }: GoalDraft): number | null {
  const figure = /^\d{1,5}$/.test(minutes.trim()) ? Number(minutes) : 0;
  return figure > 0 && figure <= 43_200 ? figure : null;
}
