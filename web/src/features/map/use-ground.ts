import type { MapGround } from '#shared/protocol/map-ground.ts';
import { useEffect, useState } from 'react';
import { request } from '../../lib/api.ts';

/** The ground of an organisation's map, asked for once; a failed question is forgotten, so that the next map asks again. */
const asked = new Map<string, Promise<MapGround | null>>();

function askGround(organisation: string): Promise<MapGround | null> {
  const known = asked.get(organisation);
  if (known !== undefined) return known;
  const asking = request<MapGround>(`/api/organisations/${organisation}/tiles`).then((answer) => {
    if (!answer.ok) asked.delete(organisation);
    return answer.ok ? answer.value : null;
  });
  asked.set(organisation, asking);
  return asking;
}

export type Tiled = Exclude<MapGround, { readonly kind: 'none' }>;

/** The tiles that the operator has named; null where there are none, and until that is known. */
export function useGround(organisation: string): Tiled | null {
  const [ground, setGround] = useState<Tiled | null>(null);
  useEffect(() => {
    let wanted = true;
    void askGround(organisation).then((found) => {
      if (wanted && found !== null && found.kind !== 'none') setGround(found);
    });
    return () => {
      wanted = false;
    };
  }, [organisation]);
  return ground;
}
