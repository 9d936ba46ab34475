import { incidentName } from '#shared/incident/journal-lines.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useMemo } from 'react';
import { Select } from '../../components/field.tsx';
import { useLive } from '../../sync/use-live.ts';

/** The open incident that an alarm is about, or none. */
export function IncidentField({
  value,
  onChange,
}: {
  value: string;
  onChange: (incident: string) => void;
}): ReactNode {
  const incidents = useLive((state) => state.incidents);
  const options = useMemo(
    () =>
      [...incidents.values()]
        .filter(({ status, id }) => status === 'open' || id === value)
        .sort((one, other) => other.number - one.number)
        .map(({ id, number, title }) => ({
          value: id,
          label: `${incidentName(number)} ${title ?? message('common.restricted')}`,
        })),
    [incidents, value],
  );
  return (
    <Select
      label={message('alarm.send.incident')}
      value={value}
      onChange={onChange}
      placeholder={message('alarm.send.incident.none')}
      options={options}
      optional
    />
  );
}
