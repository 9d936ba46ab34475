import { speaksFor } from './classify.ts';
import type { Criterion, Proposal, Reason } from './classify.ts';
import { levelRank, type Level } from './levels.ts';

/** The three conditions of an extraordinary event, which must hold together (LEH 1 kap. 4 §), in the act's order. */
export const lawfulConditions = [
  'deviatesFromNormal',
  'vitalFunctions',
  'needsUrgentMunicipalAction',
] as const satisfies readonly Criterion[];

export interface GroupedReasons {
  /** All three, whatever is known of each. */
  readonly conditions: readonly Reason[];
  readonly speakFor: readonly Reason[];
  readonly speakAgainst: readonly Reason[];
  /** Unknown, and able to change the level. */
  readonly open: readonly Criterion[];
  /** Unknown, and without weight for the level as things stand. */
  readonly unknown: readonly Reason[];
  /** The level that open questions could raise it to; null where they could not. */
  readonly ceiling: Level | null;
}

/** A proposal's reasons as the panel shows them: the act's conditions one by one, then what else speaks for and against. */
export function groupReasons(proposal: Proposal): GroupedReasons {
  const isCondition = (criterion: Criterion): boolean =>
    (lawfulConditions as readonly Criterion[]).includes(criterion);
  const others = proposal.reasons.filter(({ criterion }) => !isCondition(criterion));
  return {
    conditions: lawfulConditions.map(
      (criterion) =>
        proposal.reasons.find((reason) => reason.criterion === criterion) ?? {
          criterion,
          holds: 'unknown',
          source: '',
        },
    ),
    speakFor: others.filter(({ criterion, holds }) => speaksFor(criterion, holds) === 'yes'),
    speakAgainst: others.filter(({ criterion, holds }) => speaksFor(criterion, holds) === 'no'),
    open: proposal.openQuestions,
    unknown: others.filter(
      ({ criterion, holds }) => holds === 'unknown' && !proposal.openQuestions.includes(criterion),
    ),
    ceiling: levelRank(proposal.ceiling) > levelRank(proposal.level) ? proposal.ceiling : null,
  };
}

/** The open questions that stand between a proposal and its ceiling: where the act's, then only those of its conditions. */
export function questionsToCeiling(grouped: GroupedReasons): readonly Criterion[] {
  if (grouped.ceiling !== 'extraordinary') return grouped.open;
  const conditions = grouped.open.filter((criterion) =>
    (lawfulConditions as readonly Criterion[]).includes(criterion),
  );
  return conditions.length > 0 ? conditions : grouped.open;
}
