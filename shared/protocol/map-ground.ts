/** What lies under the map's own layers: nothing but the built-in drawing, or tiles that the console serves. */
export type MapGround =
  | { readonly kind: 'none' }
  | {
      /** Pictures, or vector tiles (MVT) that the browser draws. */
      readonly kind: 'raster' | 'vector';
      /** Must be shown wherever the map is. */
      readonly attribution: string;
      readonly minZoom: number;
      readonly maxZoom: number;
      /** west, south, east, north; null where it is not known how far it reaches. */
      readonly bounds: readonly [number, number, number, number] | null;
      /** Another whenever the tiles may be others; part of their addresses. */
      readonly version: string;
    };
