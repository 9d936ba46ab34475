import type { IncidentType } from '#shared/classification/incident-types.ts';
import { message } from '#shared/language/message.ts';
import type { StatisticRow } from '#shared/reports/statistics.ts';
import { useMemo } from 'react';
import { useLive } from '../../../sync/use-live.ts';

type Name = (row: StatisticRow) => string;

const monthName = new Intl.DateTimeFormat('sv-SE', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** What the rows of each statistic are called. */
export function useStatisticNames(): { readonly [Part in 'type' | 'level' | 'month' | 'department']: Name } {
  const organisation = useLive((state) => state.organisation);
  return useMemo(
    () => ({
      type: ({ id }) => message(`incident-types.${id as IncidentType}`),
      level: ({ id }) =>
        organisation?.levels.find((level) => level.id === id)?.name ?? message('levels.none.long'),
      month: ({ id }) => monthName.format(Date.parse(`${id ?? ''}-15T00:00:00Z`)).replaceAll('.', ''),
      department: ({ id }) =>
        [...(organisation?.departments ?? []), ...(organisation?.partners ?? [])].find((one) => one.id === id)
          ?.name ?? message('statistics.no-department'),
    }),
    [organisation],
  );
}
