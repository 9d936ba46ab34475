import { disturbances, type Facts } from '#shared/classification/facts.ts';
import type { VitalFunction } from '#shared/classification/vital-functions.ts';
import { message } from '#shared/language/message.ts';
import { X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Button, IconButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { classNames } from '../../lib/class-names.ts';
import styles from './classification.module.css';
import type { Disturbance, FactEdit } from './fact-edits.ts';

interface VitalFunctionListProps {
  facts: Facts;
  functions: readonly { readonly id: VitalFunction; readonly name: string }[];
  changed: ReadonlySet<string>;
  locked: boolean;
  onAnswer: (edit: FactEdit) => void;
}

/** Which vital functions are affected, and how badly each; none at all is an answer too. */
export function VitalFunctionList({
  facts,
  functions,
  changed,
  locked,
  onAnswer,
}: VitalFunctionListProps): ReactNode {
  const list = facts.vitalFunctions ?? [];
  const left = functions.filter(({ id }) => !list.some((entry) => entry.function === id));
  const adder = useId();
  const nameOf = (id: VitalFunction): string =>
    functions.find((one) => one.id === id)?.name ?? message(`vital-functions.${id}`);
  return (
    <div className={styles['functions']}>
      <ul>
        {list.map(({ function: id, disturbance }) => (
          <li key={id} className={classNames(changed.has(`vitalFunctions.${id}`) && styles['changed'])}>
            <label htmlFor={`${adder}-${id}`}>{nameOf(id)}</label>
            <select
              id={`${adder}-${id}`}
              value={disturbance}
              disabled={locked}
              onChange={(event) =>
                onAnswer({ about: 'function', id, disturbance: event.target.value as Disturbance })
              }
            >
              {disturbances.map((one) => (
                <option key={one} value={one}>
                  {message(`vital-functions.disturbance.${one}`)}
                </option>
              ))}
            </select>
            {locked ? null : (
              <IconButton
                kind="quiet"
                size="small"
                icon={<Icon of={X} />}
                label={message('incident.function.remove', { name: nameOf(id) })}
                onClick={() => onAnswer({ about: 'function', id, disturbance: null })}
              />
            )}
          </li>
        ))}
      </ul>
      {facts.vitalFunctions?.length === 0 ? <p>{message('incident.function.none-disturbed')}</p> : null}
      {locked ? null : (
        <div className={styles['add']}>
          <select
            aria-label={message('incident.function.add')}
            value=""
            onChange={(event) =>
              onAnswer({
                about: 'function',
                id: event.target.value as VitalFunction,
                disturbance: 'unknown',
              })
            }
          >
            <option value="">{message('incident.function.add')}</option>
            {left.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          {facts.vitalFunctions === null ? (
            <Button kind="quiet" size="small" onClick={() => onAnswer({ about: 'no-functions' })}>
              {message('incident.function.none')}
            </Button>
          ) : null}
        </div>
      )}
    </div>
  );
}
