import type { Takeover } from '#shared/crisis-leadership/state.ts';
import { message } from '#shared/language/message.ts';
import { Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../../components/icon.tsx';
import { useLive } from '../../sync/use-live.ts';
import styles from './leadership-page.module.css';

/** The areas that revert, or have, one by one with the committee that each goes back to. */
export function FallRows({ takeovers }: { takeovers: readonly Takeover[] }): ReactNode {
  const committees = useLive((state) => state.organisation?.committees);
  return (
    <ul className={styles['falls']}>
      {takeovers.map(({ id, area, committee }) => (
        <li key={id}>
          <Icon of={Undo2} />
          {message('terminate.row', {
            area: area ?? message('common.restricted'),
            committee: committees?.find((one) => one.id === committee)?.name ?? committee,
          })}
        </li>
      ))}
    </ul>
  );
}
