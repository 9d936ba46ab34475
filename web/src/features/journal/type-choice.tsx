import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { Icon } from '../../components/icon.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { type EntryType, typeIcon, typeWord } from './entry-kinds.ts';

/** The types of an entry in one joined row. */
export function TypeChoice({
  value,
  types,
  size = 'medium',
  onChange,
}: {
  value: EntryType;
  types: readonly EntryType[];
  size?: 'medium' | 'touch';
  onChange: (type: EntryType) => void;
}): ReactNode {
  return (
    <Segmented
      label={message('journal-kinds.type')}
      wide
      size={size}
      value={value}
      onChange={onChange}
      options={types.map((type) => ({
        value: type,
        label: message(type === 'situation' ? 'journal-kinds.situation.button' : typeWord(type)),
        icon: <Icon of={typeIcon(type)} />,
      }))}
    />
  );
}
