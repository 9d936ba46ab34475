/**
 * Of all who send at once, a part near a half is enough: who were answered last have been heard again, or nearly all. Were it a part of what
 * went before, each could be smaller than that one, and a small one costs this process and the database half as much as a large one.
 */
const partToSend = 0.375;
/** How soon those who do not come any more are forgotten, by what is sent. */
const forgetting = 1 / 8;

/** About how many there are at once of what is sent together, under way and waiting. */
export class Crowd {
  #size = 0;

  /** Called as something is sent, with how many there are then. */
  count(here: number): void {
    this.#size = Math.max(here, this.#size * (1 - forgetting));
  }

  /** So many are worth to be sent while others are under way. */
  get enough(): number {
    return Math.ceil(partToSend * this.#size);
  }

  /** More than that at once, and those who send and those who record would wait for each other by turns. */
  get half(): number {
    return Math.ceil(this.#size / 2);
  }
}
