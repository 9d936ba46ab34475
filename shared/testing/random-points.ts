import { urgencies } from '../safety-point/state.ts';
import { from, hidden, maybe, rarely } from './random-choices.ts';
import type { Play, Things } from './random-choices.ts';
import { smallMunicipality } from './story.ts';

const anyPoint = (number: number) => from(smallMunicipality.safetyPoints, number).id;

/** The tasks that needs become can be done, restricted and changed as others. */
function asking(things: Things, give: () => ReturnType<Play>): ReturnType<Play> {
  const outcome = give();
  for (const { type, payload } of outcome?.events ?? []) {
    if (type === 'task.added') things.add('task', payload.task);
    if (type === 'safety-point.need-asked') things.add('need', payload.need);
  }
  return outcome;
}

/** The life of the safety points: what they ask for, get, tick and leave to each other. */
export const pointPlays: readonly Play[] = [
  (story, things, one, two, three) =>
    asking(things, () =>
      story.give('safety-point.ask', {
        need: story.id(),
        safetyPoint: anyPoint(one),
        what: `Filtar ${two}`,
        urgency: from(urgencies, two),
        ...maybe(two, { quantity: 1 + (three % 40) }),
        ...rarely(three, hidden),
      }),
    ),
  (story, things, one, two, three) =>
    asking(things, () =>
      story.give('safety-point.report', {
        safetyPoint: anyPoint(one),
        needs: [{ what: `Mat ${two}` }, { need: things.any('need', two), what: `Mat ${three}` }].slice(
          three % 3,
        ),
        ...maybe(two, {
          fuelLitres: three % 300,
          powerSource: from(['grid', 'backup', 'none'] as const, three),
        }),
      }),
    ),
  (story, things, one, two) => {
    const answer = from(['on-the-way', 'met', 'declined'] as const, two);
    const data = { need: things.any('need', one), answer, ...maybe(two, { note: `Så blir det ${two}` }) };
    return story.give('safety-point.answer-need', data);
  },
  (story, things, one, two) =>
    story.give('safety-point.withdraw-need', {
      need: things.any('need', one),
      ...maybe(two, { reason: `Behövs inte ${two}` }),
    }),
  (story, things, one, two, three) =>
    story.give('safety-point.deliver', {
      delivery: things.make('delivery', story),
      safetyPoint: anyPoint(one),
      what: `Vatten ${two}`,
      ...maybe(two, { needs: [things.any('need', three)] }),
      ...maybe(three, { fuelLitres: 1 + (two % 200) }),
    }),
  (story, _things, one, two) =>
    story.give('safety-point.tick', { safetyPoint: anyPoint(one), step: 'oppna', done: two % 3 > 0 }),
  (story, things, one, two) =>
    story.give('safety-point.hand-over', {
      handOver: things.make('pointHandOver', story),
      safetyPoint: anyPoint(one),
      note: `Läget ${two}`,
      ...maybe(two, { to: `Trygghetsvärd ${two}` }),
    }),
  (story, things, one, two) =>
    story.give(
      'safety-point.receive',
      { handOver: things.any('pointHandOver', one) },
      from(['duty-officer', 'crisis-management-team'] as const, two),
    ),
];
