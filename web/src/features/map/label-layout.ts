/** An upright rectangle in the map's pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type LabelSide = 'right' | 'left' | 'below' | 'above';

/** A mark that would like its words beside it. */
export interface LabelWish {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** The mark's own size, in pixels. */
  readonly mark: number;
  readonly name: string;
  /** A second, lesser line. */
  readonly note: string | null;
}

export interface ChosenLabel {
  readonly id: string;
  readonly side: LabelSide;
  /** Whether the second line has room too. */
  readonly note: boolean;
  readonly box: Box;
}

const sides: readonly LabelSide[] = ['right', 'left', 'below', 'above'];
const gap = 4;
/** Width of a letter as a part of the font size, on the safe side for the dense interface font. */
const letter = 0.56;
const line = 1.18;

/**
 * Chooses a side for each mark's words so that no words cover a mark or other words: the first wish is served first, each
 * tries with its second line before without, and words without room are left out. `font` in pixels; `within` is what can be
 * seen of a map that nobody moves, `reserved` what has its place already.
 */
export function chooseLabels(
  wishes: readonly LabelWish[],
  font: number,
  within: Box | null = null,
  reserved: readonly Box[] = [],
): ChosenLabel[] {
  const taken = new Room([...wishes.map(markBox), ...reserved]);
  const chosen: ChosenLabel[] = [];
  wishes.forEach((wish) => {
    if (wish.name === '') return;
    const own = markBox(wish);
    const lines = wish.note === null ? [false] : [true, false];
    const places = lines.flatMap((note) =>
      sides.map((side): ChosenLabel => ({ id: wish.id, side, note, box: labelBox(wish, side, note, font) })),
    );
    const free = places.find(({ box }) => (within === null || inside(box, within)) && taken.isFree(box, own));
    if (free === undefined) return;
    taken.take(free.box);
    chosen.push(free);
  });
  return chosen;
}

/** Side of the squares in which boxes are looked for, in pixels. */
const cell = 96;

/** The room that is taken, sorted into squares, so that a question costs what lies near and not all there is. */
export class Room {
  readonly #cells = new Map<string, Box[]>();

  constructor(boxes: readonly Box[]) {
    boxes.forEach((box) => this.take(box));
  }

  take(box: Box): void {
    for (const key of cellsOf(box)) {
      const there = this.#cells.get(key);
      if (there === undefined) this.#cells.set(key, [box]);
      else there.push(box);
    }
  }

  /** Whether nothing taken lies in a box; one box equal to `but` does not count. */
  isFree(box: Box, but: Box | null = null): boolean {
    return cellsOf(box).every((key) =>
      (this.#cells.get(key) ?? []).every((other) => isSame(other, but) || !overlap(box, other)),
    );
  }
}

function isSame(one: Box, other: Box | null): boolean {
  return other !== null && one.x === other.x && one.y === other.y && one.width === other.width;
}

function cellsOf({ x, y, width, height }: Box): string[] {
  const keys: string[] = [];
  for (let column = Math.floor(x / cell); column * cell <= x + width; column += 1)
    for (let row = Math.floor(y / cell); row * cell <= y + height; row += 1) keys.push(`${column} ${row}`);
  return keys;
}

/** The room that a mark itself takes. */
export function markBox({ x, y, mark }: LabelWish): Box {
  return { x: x - mark / 2, y: y - mark / 2, width: mark, height: mark };
}

function labelBox(wish: LabelWish, side: LabelSide, note: boolean, font: number): Box {
  const longest = Math.max(wish.name.length, note ? (wish.note?.length ?? 0) : 0);
  const width = longest * font * letter;
  const height = font * line * (note ? 2 : 1);
  const away = wish.mark / 2 + gap;
  if (side === 'right') return { x: wish.x + away, y: wish.y - height / 2, width, height };
  if (side === 'left') return { x: wish.x - away - width, y: wish.y - height / 2, width, height };
  const y = side === 'below' ? wish.y + away : wish.y - away - height;
  return { x: wish.x - width / 2, y, width, height };
}

/** The box of a word that stands with its middle on a place. */
export function middleBox(x: number, y: number, word: string, font: number): Box {
  const width = word.length * font * letter;
  return { x: x - width / 2, y: y - (font * line) / 2, width, height: font * line };
}

function inside(box: Box, outer: Box): boolean {
  return (
    box.x >= outer.x &&
    box.y >= outer.y &&
    box.x + box.width <= outer.x + outer.width &&
    box.y + box.height <= outer.y + outer.height
  );
}

export function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
