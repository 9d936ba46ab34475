import { incidentName } from '#shared/incident/journal-lines.ts';
import { message } from '#shared/language/message.ts';
import { useMemo } from 'react';
import { useLive } from './use-live.ts';

/** Every incident that the live state has, as options of a choice, the newest first: "H-012 Strömavbrott". */
export function useIncidentOptions(): readonly { readonly value: string; readonly label: string }[] {
  const incidents = useLive((state) => state.incidents);
  return useMemo(
    () =>
      [...incidents.values()]
        .sort((one, other) => other.number - one.number)
        .map(({ id, number, title }) => ({
          value: id,
          label: message('journal.incident.choice', {
            name: incidentName(number),
            title: title ?? message('common.restricted'),
          }),
        })),
    [incidents],
  );
}
