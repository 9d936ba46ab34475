import type { Activation } from '#shared/crisis-leadership/state.ts';
import { message } from '#shared/language/message.ts';
import { clockOrDate, duration } from '../../lib/format.ts';

/**
 * What is told of a spoken decision while it waits for the one who gave it, or after it was denied. `fell`: how many takeovers
 * reverted with it; `isOwn`: the one who reads is said to have given it; `now` in milliseconds.
 */
export function bandWords(activation: Activation, fell: number, isOwn: boolean, now: number): string {
  const { decision, oral, voidAt } = activation;
  const time = clockOrDate(activation.decidedAt, now);
  const by = message(`oral.by.${oral?.by ?? 'chair'}`);
  if (voidAt !== null) {
    const denied = message('oral.band.denied', { by, time, decision, denied: clockOrDate(voidAt, now) });
    return fell === 0 ? denied : `${denied} ${message('oral.band.denied.returned', { count: fell })}`;
  }
  if (isOwn) return message('oral.band.own', { time, decision });
  const words = message('oral.band.waiting', {
    decision,
    time,
    by: by.toLocaleLowerCase('sv'),
    age: duration(now - Date.parse(oral?.recordedAt ?? activation.decidedAt)),
  });
  return words.slice(0, 1).toLocaleUpperCase('sv') + words.slice(1);
}
