import { randomUUID } from 'node:crypto';

export type MapPosition = { readonly lat: number; readonly lon: number };
export type MapCommand = { readonly id: string; readonly type: string; readonly data: object };

const incidents = 2_000;
const premises = 2_410;
const points = 290;
const zones = 300;

/** How many objects the commands put on the map. */
export const mapObjectCount = incidents + premises + points + zones;

const types = ['power-outage', 'storm', 'water-supply', 'it-incident', 'traffic-accident'] as const;
const meanings = ['cordoned-off', 'evacuated', 'without-power', 'boil-water'] as const;
const middle = { lat: 59.235, lon: 18.27 };

/** Places around the example municipality's middle, thicker towards it, the same at every run. */
function placesOf(count: number, seed: number): MapPosition[] {
  let state = seed;
  const random = (): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
  const six = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
  return Array.from({ length: count }, () => {
    const [angle, distance] = [random() * 2 * Math.PI, random()];
    return {
      lat: six(middle.lat + Math.sin(angle) * distance * 0.05),
      lon: six(middle.lon + Math.cos(angle) * distance * 0.14),
    };
  });
}

/** A night of which everything is on the map: the commands that put it there, and where each thing lies. */
export function mapNight(): {
  readonly commands: readonly MapCommand[];
  readonly places: readonly MapPosition[];
} {
  const incidentPlaces = placesOf(incidents, 1);
  const premisesPlaces = placesOf(premises, 2);
  const pointPlaces = placesOf(points, 3);
  const zonePlaces = placesOf(zones, 4);
  const commands: MapCommand[] = [
    ...incidentPlaces.map((place, index) =>
      command('incident.report', {
        incident: randomUUID(),
        title: `Händelse ${index}`,
        incidentType: types[index % types.length],
        place: { label: `Plats ${index}`, ...place },
      }),
    ),
    ...parts(premisesPlaces, 400).map((part, at) =>
      command('premises.import', {
        premises: part.map((place, index) => ({
          id: randomUUID(),
          name: `Verksamhet ${at * 400 + index}`,
          kind: 'school',
          place,
        })),
      }),
    ),
    ...parts(pointPlaces, 100).map((part, at) =>
      command('safety-point.import', {
        points: part.map((place, index) => ({
          safetyPoint: randomUUID(),
          name: `Punkt ${at * 100 + index}`,
          address: null,
          place: { ...place, approximate: true },
          capacity: 100,
          canBeWarmingCentre: false,
          offers: [],
          backupPower: false,
        })),
      }),
    ),
    ...zonePlaces.map((place, index) =>
      command('drawing.draw', {
        drawing: randomUUID(),
        kind: 'zone',
        meaning: meanings[index % meanings.length],
        name: `Zon ${index}`,
        geometry: { type: 'Polygon', coordinates: [hexagon(place)] },
      }),
    ),
  ];
  return { commands, places: [...incidentPlaces, ...premisesPlaces, ...pointPlaces, ...zonePlaces] };
}

function command(type: string, data: object): MapCommand {
  return { id: randomUUID(), type, data };
}

function parts<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
}

function hexagon({ lat, lon }: MapPosition): [number, number][] {
  const corners = Array.from({ length: 6 }, (_, at): [number, number] => [
    Number((lon + Math.cos((at * Math.PI) / 3) * 0.002).toFixed(6)),
    Number((lat + Math.sin((at * Math.PI) / 3) * 0.001).toFixed(6)),
  ]);
  const [first = [lon, lat]] = corners;
  return [...corners, first];
}
