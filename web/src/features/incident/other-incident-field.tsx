import { incidentName } from '#shared/incident/journal-lines.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useMemo } from 'react';
import { ComboBox } from '../../components/combo-box.tsx';
import { useLive } from '../../sync/use-live.ts';

/** Another incident, found by its number or title. */
export function OtherIncidentField({
  label,
  besides,
  closedToo = false,
  value,
  onChange,
  error,
}: {
  label: string;
  /** Those that cannot be chosen. */
  besides: readonly string[];
  closedToo?: boolean;
  value: string | null;
  onChange: (id: string | null) => void;
  error: string | null;
}): ReactNode {
  const incidents = useLive((state) => state.incidents);
  const options = useMemo(
    () =>
      [...incidents.values()]
        .filter((one) => (closedToo || one.status === 'open') && !besides.includes(one.id))
        .sort((one, other) => other.number - one.number)
        .map((one) => ({
          id: one.id,
          label: message('incident.choice', {
            name: incidentName(one.number),
            title: one.title ?? message('common.restricted'),
          }),
          detail: message(`levels.${one.level ?? 'none'}.short`),
        })),
    [incidents, besides, closedToo],
  );
  return <ComboBox label={label} options={options} value={value} onChange={onChange} error={error} />;
}
