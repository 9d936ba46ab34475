import { createContext, type ReactNode, use, useId } from 'react';
import { classNames } from '../lib/class-names.ts';
import styles from './pane.module.css';

interface PaneProps {
  title: ReactNode;
  /** A count beside the title. */
  count?: ReactNode;
  /** What stands after the title: filters, a caption. */
  head?: ReactNode;
  /** What stands at the right end of the head. */
  end?: ReactNode;
  /** The body scrolls by itself and takes the room that is left. */
  scroll?: boolean;
  className?: string | undefined;
  children: ReactNode;
}

/** Where the same panes stand twice on a page they are groups of what they stand in, since regions are told apart by their names. */
export const PanesAreGroups = createContext(false);

/** A square region of the page with a head, named by its heading. F6 moves between panes. */
export function Pane({ title, count, head, end, scroll = false, className, children }: PaneProps): ReactNode {
  const id = useId();
  const isGroup = use(PanesAreGroups);
  return (
    <section
      className={classNames(styles['pane'], className)}
      aria-labelledby={id}
      data-pane
      tabIndex={-1}
      {...(isGroup && { role: 'group' })}
    >
      <div className={styles['head']}>
        <h2 id={id}>{title}</h2>
        {count === undefined ? null : <span className={styles['count']}>{count}</span>}
        {head}
        {end === undefined ? null : <div className={styles['end']}>{end}</div>}
      </div>
      {scroll ? (
        <div className={styles['scroll']} tabIndex={0} role="group" aria-labelledby={id}>
          {children}
        </div>
      ) : (
        children
      )}
    </section>
  );
}

/** A small grey remark in a pane's head. */
export function PaneCaption({ children }: { children: ReactNode }): ReactNode {
  return <span className={styles['caption']}>{children}</span>;
}
