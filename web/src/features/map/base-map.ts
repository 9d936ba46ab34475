import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { useEffect, useState } from 'react';
import { request } from '../../lib/api.ts';

/** Water around the organisation, with islands as holes (server/organisations/README.md). Land is what is left. */
export type BaseMap = FeatureCollection<Polygon | MultiPolygon> & {
  /** Must be shown wherever the map is. */
  readonly attribution: string;
  /** west, south, east, north: how far the data reaches. */
  readonly bbox: readonly [number, number, number, number];
};

export type Water = Feature<Polygon | MultiPolygon>;

/** The base map of an organisation, read once; a failed read is forgotten, so that the next try asks again. */
const read = new Map<string, Promise<BaseMap | null>>();

function readBaseMap(organisation: string): Promise<BaseMap | null> {
  const known = read.get(organisation);
  if (known !== undefined) return known;
  const asked = request<BaseMap>(`/api/organisations/${organisation}/basemap`).then((answer) => {
    if (!answer.ok) read.delete(organisation);
    return answer.ok ? answer.value : null;
  });
  read.set(organisation, asked);
  return asked;
}

export interface BaseMapState {
  /** Null while it is read, where there is none, and where it could not be read. */
  readonly baseMap: BaseMap | null;
  readonly failed: boolean;
  readonly retry: () => void;
}

export function useBaseMap(organisation: string): BaseMapState {
  const [baseMap, setBaseMap] = useState<BaseMap | null>(null);
  const [failed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let wanted = true;
    void readBaseMap(organisation).then((found) => {
      if (!wanted) return;
      setBaseMap(found);
      setFailed(found === null);
    });
    return () => {
      wanted = false;
    };
  }, [organisation, turn]);
  return {
    baseMap,
    failed,
    retry: () => {
      setFailed(false);
      setTurn(turn + 1);
    },
  };
}
