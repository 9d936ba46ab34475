/** The wall is drawn for 1920 by 1080 and scaled to the display, so that its smallest text is read at the same distance. */
const wallWidth = 1920;
const wallHeight = 1080;

/** How much to scale, and how large the drawing is before that so that it fills the display. */
export function wallScale(width: number, height: number): { scale: number; width: number; height: number } {
  const scale = Math.min(width / wallWidth, height / wallHeight);
  return { scale, width: width / scale, height: height / scale };
}

const shifts = [
  [0, 0],
  [2, 0],
  [2, 2],
  [0, 2],
] as const;

/** Where the picture stands, in pixels, at a time in milliseconds: moved by 2 px every 10 minutes against burn-in. */
export function wallShift(at: number): readonly [x: number, y: number] {
  return shifts[Math.floor(at / 600_000) % shifts.length] ?? shifts[0];
}
