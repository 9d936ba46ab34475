import type { IncidentType } from '../../incident-types.ts';
import type { VitalFunction } from '../../vital-functions.ts';

/** Notes by the incident type they are about, one a line; after "=>" the vital functions that must be among those suggested. */
export type Notes = Readonly<Partial<Record<IncidentType, string>>>;

export interface Case {
  readonly type: IncidentType;
  readonly note: string;
  readonly functions: readonly VitalFunction[];
}

export function readCases(notes: Notes): Case[] {
  return (Object.entries(notes) as [IncidentType, string][]).flatMap(([type, block]) =>
    block
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => {
        const [note = '', functions = ''] = line.split('=>');
        return {
          type,
          note: note.trim(),
          functions: functions.trim().split(/\s+/u).filter(Boolean) as VitalFunction[],
        };
      }),
  );
}
