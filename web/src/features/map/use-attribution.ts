import { message } from '#shared/language/message.ts';
import type { BaseMapState } from './base-map.ts';
import { useGround } from './use-ground.ts';

/** Who a map comes from, which must always be seen with it; while the shoreline is awaited, or where it did not come, that. */
export function useAttribution(
  organisation: string,
  { baseMap, failed }: Pick<BaseMapState, 'baseMap' | 'failed'>,
  tiles = true,
): string {
  const ground = useGround(organisation);
  const drawn =
    baseMap === null
      ? message(failed ? 'map.base.failed' : 'map.base.loading')
      : (baseMap.attribution ?? null);
  return [tiles ? (ground?.attribution ?? null) : null, drawn].filter(Boolean).join('. ');
}
