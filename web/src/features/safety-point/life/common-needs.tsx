import { message } from '#shared/language/message.ts';
import { Bed, Fuel, HeartPulse, type LucideIcon, Plus, Users, Utensils } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../../../components/icon.tsx';
import styles from '../needs-editor.module.css';

const common: readonly { key: 'blankets' | 'food' | 'staff' | 'fuel' | 'care'; icon: LucideIcon }[] = [
  { key: 'blankets', icon: Bed },
  { key: 'food', icon: Utensils },
  { key: 'staff', icon: Users },
  { key: 'fuel', icon: Fuel },
  { key: 'care', icon: HeartPulse },
];

/** What is usually asked for, by one press, and a way to ask for anything else. */
export function CommonNeeds({ onChoose }: { onChoose: (what: string) => void }): ReactNode {
  return (
    <div className={styles['chips']}>
      {common.map(({ key, icon }) => {
        const what = message(`safety-point.needs.${key}`);
        return (
          <button
            key={key}
            type="button"
            aria-label={message('point-life.ask.name', { what })}
            onClick={() => onChoose(what)}
          >
            <Icon of={icon} />
            {what}
          </button>
        );
      })}
      <button type="button" aria-label={message('point-life.ask.other')} onClick={() => onChoose('')}>
        <Icon of={Plus} />
        {message('safety-point.needs.other')}
      </button>
    </div>
  );
}
