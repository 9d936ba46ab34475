/** Somebody whose patience ends; `place` is the watch's own. */
export type Patient = {
  /** Where it stands in the watch; -1: in none. */
  place: number;
  /** Called now and then while it is watched; `milliseconds`: since it was called last, or less. */
  look(milliseconds: number): void;
};

/**
 * Looks after many whose patience hardly ever ends, with one timer.
 *
 * Reason for the list: a Set into which and out of which much goes is put into a new table again and again, and each of the engine's old
 * tables leads to the next. Once one has grown old, all that come after it grow old too, with every request that stood in them, until all
 * memory is looked through: of what a busy console made, a sixth was copied twice and kept for that.
 */
export class Watch {
  readonly #step: number;
  readonly #patients: Patient[] = [];
  #looks = false;

  /** `step`: how much later (ms) than its patience has ended it may be seen. */
  constructor(step: number) {
    this.#step = step;
  }

  begin(patient: Patient): void {
    patient.place = this.#patients.push(patient) - 1;
    if (!this.#looks) this.#lookSoon();
  }

  /** The last one takes its place. */
  end(patient: Patient): void {
    const { place } = patient;
    if (place === -1) return;
    patient.place = -1;
    const last = this.#patients.pop();
    if (last === undefined || last === patient) return;
    last.place = place;
    this.#patients[place] = last;
  }

  #lookSoon(): void {
    this.#looks = true;
    setTimeout(() => this.#look(), this.#step);
  }

  #look(): void {
    this.#looks = false;
    // Those that are over leave the list meanwhile.
    for (const patient of this.#patients.toReversed()) patient.look(this.#step);
    if (this.#patients.length > 0 && !this.#looks) this.#lookSoon();
  }
}
