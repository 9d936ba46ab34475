/** What the map can show, in the order of its list of layers. `tiles`: the ground that an operator has named. */
export const mapLayers = [
  'incidents',
  'points',
  'premises',
  'drawings',
  'areas',
  'boundary',
  'names',
  'tiles',
] as const;

export type MapLayer = (typeof mapLayers)[number];
