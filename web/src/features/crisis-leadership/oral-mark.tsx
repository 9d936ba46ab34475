import type { Activation } from '#shared/crisis-leadership/state.ts';
import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { classNames } from '../../lib/class-names.ts';
import styles from './oral-mark.module.css';

/** That a decision was given by word of mouth, and whether the one who gave it stands by it. Null for one given in the console. */
export function OralMark({ activation: { oral } }: { activation: Pick<Activation, 'oral'> }): ReactNode {
  if (oral === null) return null;
  const state = oral.confirmed === null ? 'waiting' : oral.confirmed ? 'confirmed' : 'denied';
  return <span className={classNames(styles['mark'], styles[state])}>{message(`oral.mark.${state}`)}</span>;
}
