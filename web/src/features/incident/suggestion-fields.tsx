import type { IncidentType } from '#shared/classification/incident-types.ts';
import type { Suggestion } from '#shared/classification/suggest.ts';
import type { VitalFunction } from '#shared/classification/vital-functions.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useId } from 'react';
import { Button } from '../../components/button.tsx';
import { CheckboxField, Select } from '../../components/field.tsx';
import { typeOptions } from './edit-incident-dialog.tsx';
import styles from './new-incident.module.css';

interface SuggestionFieldsProps {
  suggestion: Suggestion | null;
  type: IncidentType;
  /** Nobody has chosen another: the suggestion stands. */
  typeSuggested: boolean;
  functions: readonly VitalFunction[];
  known: readonly { readonly id: VitalFunction; readonly name: string }[];
  onType: (type: string) => void;
  onFunctions: (functions: readonly VitalFunction[]) => void;
}

/** What the words seem to be about, with the words that led there. It stands unless it is changed. */
export function SuggestionFields(props: SuggestionFieldsProps): ReactNode {
  const { suggestion, type, typeSuggested, onType } = props;
  const best = suggestion?.incidentTypes.find(({ id }) => id === type);
  const others =
    suggestion?.incidentTypes.filter(({ id }) => id !== type && id !== 'other').slice(0, 3) ?? [];
  return (
    <section className={styles['suggestion']} aria-label={message('incident.suggestion')}>
      <Select
        label={message('incident.type')}
        value={type}
        onChange={onType}
        options={typeOptions}
        hint={because(typeSuggested, best?.words ?? [])}
      />
      {others.length === 0 ? null : (
        <p className={styles['others']}>
          {message('incident.suggestion.or')}
          {others.map(({ id }) => (
            <Button key={id} kind="quiet" size="small" onClick={() => onType(id)}>
              {message(`incident-types.${id}`)}
            </Button>
          ))}
        </p>
      )}
      <Functions {...props} />
    </section>
  );
}

function because(suggested: boolean, words: readonly string[]): string {
  if (!suggested) return message('incident.suggestion.own');
  if (words.length === 0) return message('incident.suggestion.none');
  return message('incident.suggestion.because', { words: quoted(words) });
}

const quoted = (words: readonly string[]): string => words.map((word) => `”${word}”`).join(', ');

/** Suggested functions, and those that were ticked; the rest can be added on the incident's page. */
function Functions({ suggestion, functions, known, onFunctions }: SuggestionFieldsProps): ReactNode {
  const id = useId();
  const suggested = suggestion?.vitalFunctions ?? [];
  const shown = known.filter(
    (one) => functions.includes(one.id) || suggested.some((suggestedOne) => suggestedOne.id === one.id),
  );
  if (shown.length === 0) return null;
  return (
    <div role="group" aria-labelledby={id}>
      <span id={id} className={styles['label']}>
        {message('incident.functions')}
      </span>
      <div className={styles['functions']}>
        {shown.map((one) => {
          const words = suggested.find((suggestedOne) => suggestedOne.id === one.id)?.words ?? [];
          return (
            <CheckboxField
              key={one.id}
              label={one.name}
              {...(words.length > 0 && { hint: quoted(words) })}
              checked={functions.includes(one.id)}
              onChange={(checked) =>
                onFunctions(
                  checked ? [...functions, one.id] : functions.filter((chosen) => chosen !== one.id),
                )
              }
            />
          );
        })}
      </div>
    </div>
  );
}
