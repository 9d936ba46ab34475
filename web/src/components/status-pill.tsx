import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { classNames } from '../lib/class-names.ts';
import { Glyph } from './glyph.tsx';
import styles from './status-pill.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

interface StatusPillProps {
  /** `missing`: never reported, or older than the agreed interval. Never shown as green. */
  status: 'green' | 'yellow' | 'red' | 'missing';
  /** Whose status it is; then the whole is read as "Äldre och omsorg: röd, 05:41". */
  department?: string;
  /** The clock time of the report, for the name only. */
  time?: string;
}

/** A department's or company's status as glyph and word. */
export function StatusPill({ status, department, time }: StatusPillProps): ReactNode {
  const word = message(`department-status.${status}`);
  return (
    <span className={classNames(styles['pill'], styles[status])}>
      <Glyph name={`status-${status}`} />
      <span aria-hidden={department !== undefined}>{word}</span>
      {department === undefined ? null : (
        <VisuallyHidden>
          {time === undefined
            ? message('department-status.name', { department, status: word.toLowerCase() })
            : message('department-status.name.at', { department, status: word.toLowerCase(), time })}
        </VisuallyHidden>
      )}
    </span>
  );
}
