import type { Outcome, Story } from './story.ts';

/** One step of a random story: which kind of command, and three numbers that choose its data. */
export type Turn = readonly [kind: number, one: number, two: number, three: number];

/** The ids of the things that the turns so far have made, by kind; some of them were refused and do not exist. */
export class Things {
  readonly #made = new Map<string, string[]>();

  make(kind: string, story: Story): string {
    const id = story.id();
    this.#made.set(kind, [...(this.#made.get(kind) ?? []), id]);
    return id;
  }

  add(kind: string, id: string): void {
    this.#made.set(kind, [...(this.#made.get(kind) ?? []), id]);
  }

  any(kind: string, number: number): string {
    const made = this.#made.get(kind) ?? [];
    return made[number % made.length] ?? '00000000-0000-4000-8000-ffffffffffff';
  }
}

export type Play = (story: Story, things: Things, one: number, two: number, three: number) => Outcome | null;

/** One of a list, chosen by a number. */
export const from = <Value>(list: readonly Value[], number: number): Value =>
  list[number % list.length] as Value;
/** Half the times. */
export const maybe = <Value extends object>(number: number, value: Value): Value | Record<never, never> =>
  number % 2 === 0 ? value : {};
/** One time of five. */
export const rarely = <Value extends object>(number: number, value: Value) =>
  maybe(number % 5 === 4 ? 0 : 1, value);
export const hidden = { restrict: { ground: 'OSL 25 kap. 1 §' } };
