/** How the networks of a night are; each of them from 0 (well) to 1. */
export type Weather = {
  /** How likely it is that a message is lost. */
  readonly loss: number;
  /** How likely it is that a message comes twice. */
  readonly doubles: number;
  /** Longest delay (ms). */
  readonly delay: number;
  /** How likely it is that a statement of a node to the database, or its answer, is lost. */
  readonly databaseLoss: number;
  /** How likely it is that a notification from node to node is lost. */
  readonly silence: number;
};

/** The longest that a message takes, in milliseconds. */
export const longestDelay = 4_000;

export const calm: Weather = { loss: 0, doubles: 0, delay: 20, databaseLoss: 0, silence: 0 };

export function someWeather(random: () => number): Weather {
  const bad = (most: number): number => (random() < 0.4 ? 0 : random() * most);
  return {
    loss: bad(0.3),
    doubles: bad(0.3),
    delay: random() < 0.2 ? longestDelay : 5 + random() * 400,
    databaseLoss: bad(0.15),
    silence: random() < 0.3 ? 1 : bad(0.6),
  };
}
