import { message } from '#shared/language/message.ts';
import { type ReactNode, useMemo } from 'react';
import { ComboBox } from '../../components/combo-box.tsx';
import { useLive } from '../../sync/use-live.ts';

const mostOffered = 40;

/** Who told it: free text, with those who have told before, partners and departments to choose among. */
export function SourceField({
  value,
  onChange,
}: {
  value: string;
  onChange: (who: string) => void;
}): ReactNode {
  const journal = useLive((state) => state.journal);
  const organisation = useLive((state) => state.organisation);
  const options = useMemo(() => {
    const names = new Set<string>();
    for (const entry of [...journal.values()].toReversed()) {
      if (names.size >= mostOffered / 2) break;
      if (!entry.system && entry.source?.who !== undefined) names.add(entry.source.who);
    }
    for (const { name } of organisation?.partners ?? []) names.add(name);
    for (const { shortName } of organisation?.departments ?? []) names.add(shortName);
    return [...names].slice(0, mostOffered).map((name) => ({ id: name, label: name }));
  }, [journal, organisation]);
  return (
    <ComboBox
      label={message('common.source')}
      options={options}
      free
      value={null}
      onChange={(id) => {
        if (id !== null) onChange(id);
      }}
      text={value}
      onText={onChange}
    />
  );
}
