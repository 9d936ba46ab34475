import { broken } from './judge.ts';
import { Night } from './night.ts';
import type { NightOptions } from './night.ts';

/** What may happen in a night, chosen by three numbers from 0 to 999. */
export type Happening = (night: Night, one: number, two: number, three: number) => void | Promise<void>;

/** How often each comes, of a hundred. */
export const happenings: readonly (readonly [often: number, name: string, Happening])[] = [
  [38, 'give', (night, one, two, three) => night.give(one, two, three)],
  [4, 'give in other organisations', (night, one) => night.giveBeside(one)],
  [19, 'a moment passes', (night, one) => night.time.pass(one % 400)],
  [8, 'a while passes', (night, one) => night.time.pass(one * 10)],
  [2, 'long silence', (night, one) => night.time.pass(one * 60)],
  [5, 'cut', (night, one) => night.client(one).cut()],
  [3, 'out of reach', (night, one, two) => night.client(one).cut(two * 60)],
  [3, 'keep the picture', (night, one) => night.client(one).keepPicture()],
  [2, 'restart a phone', (night, one) => night.client(one).restart()],
  [2, 'set a phone’s clock', (night, one, two) => void (night.client(one).clockAhead = (two - 500) * 10_000)],
  [3, 'come again', (night, one) => night.comeAgain(one)],
  [3, 'kill a node', (night, one) => night.node(one).kill()],
  [4, 'start a node', (night, one) => night.node(one).start()],
  [1, 'set a node’s clock', (night, one, two) => night.node(one).clock.set((two - 500) * 3)],
  [
    1,
    'a node’s clock jumps',
    (night, one, two, three) => night.jumpClock(one, (two - 500) * 30_000, three * 20),
  ],
  [2, 'the weather changes', (night) => night.changeWeather()],
];

/** One of them, as often as it comes. */
export function happeningOf(number: number): Happening {
  let rest = number % 100;
  for (const [often, , happens] of happenings) {
    if (rest < often) return happens;
    rest -= often;
  }
  throw new Error('the happenings add up to a hundred');
}

/** How long a night is, in happenings. */
export const nightLength = 80;

/** A whole night to its dawn; answers the rules that it broke, each with where. */
export async function nightOf(seed: number, options: NightOptions & { readonly length?: number } = {}) {
  const night = await Night.begin(seed, options);
  try {
    const number = (): number => Math.floor(night.random() * 1_000);
    night.changeWeather();
    for (let turn = 0; turn < (options.length ?? nightLength); turn += 1)
      await happeningOf(number())(night, number(), number(), number());
    const rests = await night.dawn();
    const rules = [...(rests ? [] : ['S5: the night never came to rest']), ...(await broken(night))];
    const beside = night.neighbours.acknowledged.length;
    return { broken: rules, acknowledged: night.ledger.heard.size, beside };
  } finally {
    night.end();
  }
}
