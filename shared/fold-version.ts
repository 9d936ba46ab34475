/**
 * Raised whenever a fold changes what it makes of an event, or the state gets another shape, so that nothing rests on what an
 * older fold made: neither a start on a snapshot, nor a browser on the picture that it keeps.
 */
export const foldVersion = 10;
