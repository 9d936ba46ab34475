import { message } from '#shared/language/message.ts';
import { type ReactNode, useId } from 'react';
import { CheckboxField } from '../../components/field.tsx';
import { useLive } from '../../sync/use-live.ts';
import styles from './choice-field.module.css';

/** Which of the points that can be warming centres (värmestugor) a decision is about; those that are already are left out. */
export function WarmingCentreChoice({
  label,
  hint,
  chosen,
  onChange,
  error,
}: {
  label: string;
  hint?: string;
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
  error: string | null;
}): ReactNode {
  const id = useId();
  const points = useLive((state) => state.safetyPoints);
  const fit = [...points.values()].filter(
    (point) => point.canBeWarmingCentre && (!point.warmingCentre || chosen.includes(point.id)),
  );
  return (
    <fieldset className={styles['points']} aria-describedby={`${id}-more`}>
      <legend>{label}</legend>
      {fit.length === 0 ? <p>{message('register.warming.none')}</p> : null}
      {fit.map((point) => (
        <CheckboxField
          key={point.id}
          label={`${point.name}, ${message(`safety-point-status.${point.status}`).toLocaleLowerCase('sv')}`}
          checked={chosen.includes(point.id)}
          onChange={(isChosen) =>
            onChange(isChosen ? [...chosen, point.id] : chosen.filter((one) => one !== point.id))
          }
        />
      ))}
      <div id={`${id}-more`} className={styles['more']} data-wrong={Boolean(error)}>
        {error ?? hint}
      </div>
    </fieldset>
  );
}
