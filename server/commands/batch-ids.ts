type Identified = { readonly id: string };

/**
 * The ids of a batch's commands, each once.
 *
 * Reason for looking for the thirty bits at an id's end instead of the id: the engine makes a new text one of its own names before it
 * finds it in a set or a map, which took a hundredth of a command's time. What agrees in those by chance lies in a set of texts.
 */
export class BatchIds {
  readonly #byEnd = new Map<number, string>();
  readonly #others = new Set<string>();

  constructor(commands: readonly Identified[] = []) {
    for (const command of commands) this.add(command);
  }

  get size(): number {
    return this.#byEnd.size + this.#others.size;
  }

  has({ id }: Identified): boolean {
    return this.#byEnd.get(endOf(id)) === id || (this.#others.size > 0 && this.#others.has(id));
  }

  /** False where it is there already. */
  add(command: Identified): boolean {
    if (this.has(command)) return false;
    const end = endOf(command.id);
    if (this.#byEnd.has(end)) this.#others.add(command.id);
    else this.#byEnd.set(end, command.id);
    return true;
  }

  delete({ id }: Identified): void {
    const end = endOf(id);
    if (this.#byEnd.get(end) === id) this.#byEnd.delete(end);
    else this.#others.delete(id);
  }
}

/** In which the hexadecimal digits differ. */
const digit = 0b11111;

function endOf(id: string): number {
  let end = 0;
  for (let place = id.length - 6; place < id.length; place += 1)
    end = (end << 5) | (id.charCodeAt(place) & digit);
  return end;
}
