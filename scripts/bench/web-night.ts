import { randomUUID } from 'node:crypto';

const types = ['power-outage', 'storm', 'water-supply', 'it-incident', 'traffic-accident'] as const;
const places = [
  'Trollbäcken',
  'Gudö',
  'Bollmora',
  'Krusboda',
  'Lindalen',
  'Brevik',
  'Tyresö strand',
] as const;

type Command = { readonly id: string; readonly type: string; readonly data: object };

/** What makes a console full: so many open incidents, and so many lines of the journal about them. */
export function fullNight(incidents: number, lines: number): readonly Command[] {
  const ids = Array.from({ length: incidents }, () => randomUUID());
  const reports = ids.map((incident, index) =>
    command('incident.report', {
      incident,
      title: `Händelse ${index} vid ${placeOf(index)}`,
      description: `Anmälare uppger att läget är oklart vid ${placeOf(index)}. Fler samtal väntas.`,
      incidentType: types[index % types.length],
    }),
  );
  const written = Array.from({ length: lines }, (_, index) =>
    line(
      `Rad ${index}: entreprenören är på väg till ${placeOf(index)}, klart om en timme.`,
      ids[index % incidents],
    ),
  );
  return [...reports, ...written];
}

/** A line of the journal, about an incident or about nothing that is open. */
export function line(text: string, incident?: string): Command {
  const about = incident === undefined ? {} : { incident };
  return command('journal.write', { entry: randomUUID(), kind: 'contact', direction: 'in', text, ...about });
}

function command(type: string, data: object): Command {
  return { id: randomUUID(), type, data };
}

function placeOf(index: number): string {
  return places[index % places.length] ?? '';
}
