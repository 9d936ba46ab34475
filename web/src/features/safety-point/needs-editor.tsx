import { message } from '#shared/language/message.ts';
import { urgencies } from '#shared/safety-point/state.ts';
import { Bed, Fuel, HeartPulse, type LucideIcon, Plus, Trash2, Users, Utensils } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { IconButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { needWithUrgency } from '../../components/safety-point-words.ts';
import styles from './needs-editor.module.css';
import type { NeedDraft } from './report.ts';

const common: readonly { key: 'blankets' | 'food' | 'staff' | 'fuel' | 'care'; icon: LucideIcon }[] = [
  { key: 'blankets', icon: Bed },
  { key: 'food', icon: Utensils },
  { key: 'staff', icon: Users },
  { key: 'fuel', icon: Fuel },
  { key: 'care', icon: HeartPulse },
];
const most = 100_000;

/** What the point is short of: the common needs by one press, others by words; each with how much and how soon. */
export function NeedsEditor({
  needs,
  onChange,
}: {
  needs: readonly NeedDraft[];
  onChange: (needs: readonly NeedDraft[]) => void;
}): ReactNode {
  const list = useRef<HTMLUListElement>(null);
  const change = (at: number, changed: Partial<NeedDraft>): void =>
    onChange(needs.map((need, index) => (index === at ? { ...need, ...changed } : need)));
  const without = (at: number): void => onChange(needs.filter((_, index) => index !== at));
  return (
    <>
      <div className={styles['chips']}>
        {common.map(({ key, icon }) => {
          const what = message(`safety-point.needs.${key}`);
          const at = needs.findIndex((need) => need.what.toLowerCase() === what.toLowerCase());
          return (
            <button
              key={key}
              type="button"
              aria-pressed={at >= 0}
              onClick={() => (at >= 0 ? without(at) : onChange([...needs, { what }]))}
            >
              <Icon of={icon} />
              {what}
            </button>
          );
        })}
        <button
          type="button"
          onClick={() => {
            onChange([...needs, { what: '' }]);
            requestAnimationFrame(() =>
              list.current?.querySelector<HTMLElement>('li:last-child [data-what]')?.focus(),
            );
          }}
        >
          <Icon of={Plus} />
          {message('safety-point.needs.other')}
        </button>
      </div>
      <ul ref={list} className={styles['rows']}>
        {needs.map((need, at) => (
          // Two needs may have the same words while they are typed, so the place in the list is their only identity.
          <NeedRow
            key={at}
            need={need}
            onChange={(changed) => change(at, changed)}
            onRemove={() => without(at)}
          />
        ))}
      </ul>
    </>
  );
}

interface NeedRowProps {
  need: NeedDraft;
  onChange: (changed: Partial<NeedDraft>) => void;
  onRemove: () => void;
}

function NeedRow({ need, onChange, onRemove }: NeedRowProps): ReactNode {
  const { what, quantity, urgency } = need;
  if (need.need !== undefined)
    return (
      <li>
        <span className={styles['open']}>{needWithUrgency(need)}</span>
        <IconButton
          kind="quiet"
          label={message('safety-point.needs.withdraw', { what })}
          icon={<Icon of={Trash2} />}
          onClick={onRemove}
        />
      </li>
    );
  return (
    <li>
      <input
        data-what
        aria-label={message('safety-point.needs.what')}
        placeholder={message('safety-point.needs.what')}
        value={what}
        maxLength={200}
        onChange={(event) => onChange({ what: event.target.value })}
      />
      <input
        inputMode="numeric"
        aria-label={message('safety-point.needs.quantity.of', { what })}
        placeholder={message('safety-point.needs.quantity')}
        value={quantity ?? ''}
        onChange={(event) => {
          const typed = Number(event.target.value.replaceAll(/\D/g, ''));
          onChange({ quantity: typed === 0 ? undefined : Math.min(most, typed) });
        }}
      />
      <select
        aria-label={message('safety-point.needs.urgency.of', { what })}
        value={urgency ?? ''}
        onChange={(event) => onChange({ urgency: urgencies.find((one) => one === event.target.value) })}
      >
        <option value="">{message('safety-point.needs.urgency')}</option>
        {urgencies.map((one) => (
          <option key={one} value={one}>
            {message(`safety-point.urgency.${one}`)}
          </option>
        ))}
      </select>
      <IconButton
        kind="quiet"
        label={message('safety-point.needs.remove', { what })}
        icon={<Icon of={Trash2} />}
        onClick={onRemove}
      />
    </li>
  );
}
