import { message } from '#shared/language/message.ts';
import type { Premises } from '#shared/premises/state.ts';
import type { ReactNode } from 'react';
import { premisesNote } from './mark-words.ts';
import styles from './selected-panel.module.css';

/** What is known of a place of a vital function. */
export function PremisesFacts({ premises }: { premises: Premises }): ReactNode {
  const { vitalFunction, note } = premises;
  return (
    <>
      <p className={styles['kind']}>{premisesNote(premises)}</p>
      {vitalFunction === null && note === null ? null : (
        <dl className={styles['facts']}>
          {vitalFunction === null ? null : (
            <>
              <dt>{message('premises.column.vitalFunction')}</dt>
              <dd>{message(`vital-functions.${vitalFunction}`)}</dd>
            </>
          )}
          {note === null ? null : (
            <>
              <dt>{message('premises.column.note')}</dt>
              <dd>{note}</dd>
            </>
          )}
        </dl>
      )}
    </>
  );
}
