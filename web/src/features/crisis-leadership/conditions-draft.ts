import { classify } from '#shared/classification/classify.ts';
import type { Answer } from '#shared/classification/facts.ts';
import { unknownFacts } from '#shared/classification/facts.ts';
import { groupReasons } from '#shared/classification/group-reasons.ts';
import type { CommandData } from '#shared/commands.ts';
import { type StatutoryCondition, statutoryConditions } from '#shared/crisis-leadership/conditions.ts';
import type { Incident } from '#shared/incident/state.ts';
import { message } from '#shared/language/message.ts';

/** One condition while it is weighed: null is as the assessment proposes. */
export interface ConditionDraft {
  readonly holds: Answer | null;
  readonly grounds: string | null;
}
export type ConditionsDraft = Readonly<Record<StatutoryCondition, ConditionDraft>>;

const asProposed: ConditionDraft = { holds: null, grounds: null };
export const untouched: ConditionsDraft = {
  deviatesFromNormal: asProposed,
  vitalFunctions: asProposed,
  needsUrgentMunicipalAction: asProposed,
};

export interface SeenCondition {
  readonly condition: StatutoryCondition;
  readonly proposed: Answer;
  readonly holds: Answer;
  readonly grounds: string;
  /** Whether the one who decides sees it as the assessment does. */
  readonly isProposal: boolean;
}

/**
 * The act's three conditions (LEH 1 kap. 4 §) as they will be recorded: the assessment's proposal with grounds from the
 * incident, and over it what the one who decides has changed. `functionName` gives a vital function its name.
 */
export function seenConditions(
  incident: Pick<Incident, 'title' | 'facts' | 'proposal'>,
  draft: ConditionsDraft,
  functionName: (id: string) => string,
): readonly SeenCondition[] {
  const { conditions } = groupReasons(incident.proposal ?? classify(unknownFacts));
  return statutoryConditions.map((condition) => {
    const proposed = conditions.find(({ criterion }) => criterion === condition)?.holds ?? 'unknown';
    const own = draft[condition];
    return {
      condition,
      proposed,
      holds: own.holds ?? proposed,
      grounds: own.grounds ?? proposedGrounds(incident, condition, proposed, functionName),
      isProposal: own.holds === null || own.holds === proposed,
    };
  });
}

/** What speaks for the answer in the incident itself; empty where nothing is known. */
function proposedGrounds(
  incident: Pick<Incident, 'title' | 'facts'>,
  condition: StatutoryCondition,
  proposed: Answer,
  functionName: (id: string) => string,
): string {
  if (proposed === 'unknown') return '';
  if (condition === 'vitalFunctions') {
    const disturbed = (incident.facts?.vitalFunctions ?? []).filter(
      ({ disturbance }) => disturbance !== 'none' && disturbance !== 'unknown',
    );
    if (disturbed.length > 0) {
      return disturbed
        .map(({ function: id, disturbance }) =>
          message('crisis-leadership.function', {
            name: functionName(id),
            disturbance: message(`vital-functions.disturbance.${disturbance}`).toLocaleLowerCase('sv'),
          }),
        )
        .join(' ');
    }
  }
  const said = `${message(`criteria.${condition}.${proposed}`)}.`;
  return condition === 'deviatesFromNormal' && proposed === 'yes' && incident.title !== null
    ? `${said} ${incident.title}.`
    : said;
}

type ConditionsData = NonNullable<CommandData<'crisis-leadership.decide-activation'>['conditions']>;

/** As the command takes them; grounds without words are left out. */
export function conditionsData(seen: readonly SeenCondition[]): ConditionsData {
  return seen.map(({ condition, holds, grounds }) => ({
    condition,
    holds,
    ...(grounds.trim() === '' ? {} : { grounds: grounds.trim() }),
  }));
}

/** Whether all three hold together, as the act asks. */
export function allHold(seen: readonly SeenCondition[]): boolean {
  return seen.every(({ holds }) => holds === 'yes');
}
