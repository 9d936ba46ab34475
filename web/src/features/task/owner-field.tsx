import { message } from '#shared/language/message.ts';
import { functionName, staffFunctions } from '#shared/staff/functions.ts';
import { type ReactNode, useMemo } from 'react';
import { ComboBox, type ComboBoxOption } from '../../components/combo-box.tsx';
import { useAccount } from '../../lib/session.ts';
import { useLive } from '../../sync/use-live.ts';

interface OwnerFieldProps {
  value: string;
  onChange: (owner: string) => void;
  error: string | null;
}

/** Whose a task is: oneself, a staff function, a department, a partner, or anybody in words. */
export function OwnerField({ value, onChange, error }: OwnerFieldProps): ReactNode {
  const organisation = useLive((state) => state.organisation);
  const { name } = useAccount();
  const options = useMemo(() => {
    const of = (kind: 'person' | 'function' | 'department' | 'partner', label: string): ComboBoxOption => ({
      id: label,
      label,
      detail: message(`task.owner-kind.${kind}`),
    });
    const all = [
      of('person', name),
      ...staffFunctions(organisation).map(({ id }) => of('function', functionName(organisation, id))),
      ...(organisation?.departments ?? []).map((one) => of('department', one.name)),
      ...(organisation?.partners ?? []).map((one) => of('partner', one.name)),
    ];
    return all.filter((one, index) => all.findIndex(({ id }) => id === one.id) === index);
  }, [organisation, name]);
  return (
    <ComboBox
      label={message('task.field.owner')}
      hint={message('task.field.owner.hint')}
      options={options}
      free
      value={null}
      onChange={(id) => {
        if (id !== null) onChange(id);
      }}
      text={value}
      onText={onChange}
      error={error}
    />
  );
}
