import { message } from '#shared/language/message.ts';
import { centralGroup } from '#shared/staff/state.ts';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { classNames } from '../../lib/class-names.ts';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate, deadline } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useLive } from '../../sync/use-live.ts';
import styles from './situation-strip.module.css';

/** The next staff briefing (stabsorientering) of the krisledningsgrupp; nothing while it does not work or none is set. */
export function BriefingCell(): ReactNode {
  const group = useLive((state) => state.staffGroups.get(centralGroup));
  const at = useNow();
  if (group?.status !== 'active' || group.nextBriefingAt === null) return null;
  const { text, late } = deadline(group.nextBriefingAt, at);
  return (
    <dl className={styles['cell']}>
      <dt>{message('board.briefing')}</dt>
      <dd>
        <Link href={paths.staff}>{clockOrDate(group.nextBriefingAt, at)}</Link>
        <span className={classNames(styles['note'], late && styles['late'])}>{text}</span>
      </dd>
    </dl>
  );
}
