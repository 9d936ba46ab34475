/** A place: decimal degrees, WGS 84. */
export type Position = { readonly lat: number; readonly lon: number };
