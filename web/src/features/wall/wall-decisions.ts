import { message } from '#shared/language/message.ts';
import type { State } from '#shared/state.ts';
import { wallTitle } from './wall-incidents.ts';

export type WallDecision = { readonly id: string; readonly at: string; readonly text: string };

type Decided = Pick<State, 'incidents' | 'crisisLeadership' | 'organisation'>;

/**
 * The latest decisions, latest first: levels, and what the chair and the committee decided. Built from what is
 * structured, and from the committee's own wording; never from diary entries, which may name people.
 */
export function latestDecisions(state: Decided, atMost: number): readonly WallDecision[] {
  return [...levelDecisions(state), ...committeeDecisions(state)]
    .sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0))
    .slice(0, atMost);
}

function* levelDecisions({ incidents }: Decided): Iterable<WallDecision> {
  for (const incident of incidents.values()) {
    for (const { at, level } of incident.levels) {
      const text = message('wall.decision.level', {
        title: wallTitle(incident),
        level: message(`levels.${level}.long`),
      });
      yield { id: `${incident.id} ${at}`, at, text };
    }
  }
}

function* committeeDecisions({ crisisLeadership, organisation }: Decided): Iterable<WallDecision> {
  const { activations, takeovers, decisions, terminatedAt } = crisisLeadership;
  for (const { id, decidedAt, decision, oral, voidAt } of Object.values(activations)) {
    const text = message(decision === 'activate' ? 'wall.decision.activated' : 'wall.decision.declined', {
      oral: oral === null ? 'no' : voidAt === null ? 'oral' : 'denied',
    });
    yield { id, at: decidedAt, text };
    if (voidAt !== null) yield { id: `${id} void`, at: voidAt, text: message('wall.decision.denied') };
  }
  for (const { id, committee, takenOverAt } of Object.values(takeovers)) {
    const name = organisation?.committees.find((one) => one.id === committee)?.name ?? committee;
    yield { id, at: takenOverAt, text: message('wall.decision.taken-over', { committee: name }) };
  }
  for (const { id, number, text, decidedAt, warmingCentres } of Object.values(decisions)) {
    const count = warmingCentres.length;
    const short =
      count > 0
        ? message('wall.decision.warming', { number: String(number), count })
        : (text ?? message('wall.decision.numbered', { number: String(number) }));
    yield { id, at: decidedAt, text: short };
  }
  if (terminatedAt !== null)
    yield { id: 'terminated', at: terminatedAt, text: message('wall.decision.terminated') };
}
