import type { Answer, Facts } from './facts.ts';
import type { Level } from './levels.ts';

/** The questions of the three definitions; the names are those of the facts. */
export const criteria = [
  'deviatesFromNormal',
  'vitalFunctions',
  'needsUrgentMunicipalAction',
  'needsMunicipalCoordination',
  'needsCentralPrioritisation',
  'handledWithinOrdinaryOrganisation',
  'departments',
] as const;
export type Criterion = (typeof criteria)[number];

/** `holds`: whether the criterion itself holds, as its name says; `source`: where it stands. What it speaks for: `speaksFor`. */
export type Reason = { readonly criterion: Criterion; readonly holds: Answer; readonly source: string };

export type Proposal = {
  readonly level: Level;
  readonly ceiling: Level;
  readonly centralSupport: boolean;
  readonly reasons: readonly Reason[];
  readonly openQuestions: readonly Criterion[];
};

/** Where each criterion stands, from the organisation's configuration. */
export type CriterionSources = { readonly [criterion in Criterion]?: string };

type Answers = { readonly [criterion in Exclude<Criterion, 'departments'>]: Answer };

const lawful = ['deviatesFromNormal', 'vitalFunctions', 'needsUrgentMunicipalAction'] as const;
const coordination = ['needsMunicipalCoordination', 'needsCentralPrioritisation'] as const;

/**
 * Proposes a level from what is known; a person decides. `level` counts unknowns as not holding, `ceiling` as holding
 * the higher level; `openQuestions` are the unknowns whose answer could change the level.
 * Extraordinary: LEH 1 kap. 4 §, all three conditions together. Major and disruption: the municipality's plan
 * (Tyresö, plan for safety and security 2023–2026, section 10).
 */
export function classify(facts: Facts, sources: CriterionSources = {}): Proposal {
  const answers = answersOf(facts);
  const level = levelOf(answers, 'no');
  return {
    level,
    ceiling: levelOf(answers, 'yes'),
    centralSupport: new Set(facts.departments ?? []).size > 1,
    reasons: reasonsOf(facts, answers, sources),
    openQuestions: openQuestionsOf(answers),
  };
}

function answersOf(facts: Facts): Answers {
  return {
    deviatesFromNormal: facts.deviatesFromNormal,
    vitalFunctions: vitalFunctionDisturbed(facts.vitalFunctions),
    needsUrgentMunicipalAction: facts.needsUrgentMunicipalAction,
    needsMunicipalCoordination: facts.needsMunicipalCoordination,
    needsCentralPrioritisation: facts.needsCentralPrioritisation,
    handledWithinOrdinaryOrganisation: facts.handledWithinOrdinaryOrganisation,
  };
}

function vitalFunctionDisturbed(list: Facts['vitalFunctions']): Answer {
  if (list === null) return 'unknown';
  const grave = list.some(
    ({ disturbance }) => disturbance === 'serious' || disturbance === 'imminent-risk-of-serious',
  );
  if (grave) return 'yes';
  return list.some(({ disturbance }) => disturbance === 'unknown') ? 'unknown' : 'no';
}

/** The rule, with every unknown read as speaking for (`yes`) or not for (`no`) the higher level. */
function levelOf(answers: Answers, unknownSpeaksFor: 'yes' | 'no'): Level {
  const holds = (criterion: keyof Answers) =>
    speaksFor(criterion, answers[criterion]) === 'yes' || open(criterion);
  const open = (criterion: keyof Answers) => unknownSpeaksFor === 'yes' && answers[criterion] === 'unknown';
  if (lawful.every(holds)) return 'extraordinary';
  return coordination.some(holds) || holds('handledWithinOrdinaryOrganisation') ? 'major' : 'disruption';
}

/**
 * Whether a criterion speaks for a higher level: an incident that the ordinary organisation can handle speaks against it,
 * every other criterion that holds speaks for it.
 */
export function speaksFor(criterion: Criterion, holds: Answer): Answer {
  if (criterion !== 'handledWithinOrdinaryOrganisation' || holds === 'unknown') return holds;
  return holds === 'yes' ? 'no' : 'yes';
}

function reasonsOf(facts: Facts, answers: Answers, sources: CriterionSources): Reason[] {
  return criteria.map((criterion) => ({
    criterion,
    holds: criterion === 'departments' ? severalDepartments(facts.departments) : answers[criterion],
    source: sources[criterion] ?? '',
  }));
}

/** More than one department affected speaks for central support (the plan, section 10). */
function severalDepartments(departments: Facts['departments']): Answer {
  if (departments === null) return 'unknown';
  return new Set(departments).size > 1 ? 'yes' : 'no';
}

/**
 * The unknowns whose answer could change the level, alone or together with the other unknowns: those for which some way
 * of answering all the others makes its own answer decisive.
 */
function openQuestionsOf(answers: Answers): Criterion[] {
  const unknown = (Object.keys(answers) as (keyof Answers)[]).filter((key) => answers[key] === 'unknown');
  return unknown.filter((criterion) => isDecisive(criterion, unknown, answers));
}

function isDecisive(
  criterion: keyof Answers,
  unknown: readonly (keyof Answers)[],
  answers: Answers,
): boolean {
  const others = unknown.filter((key) => key !== criterion);
  for (let choice = 0; choice < 2 ** others.length; choice += 1) {
    const assumed: { -readonly [key in keyof Answers]: Answer } = { ...answers };
    others.forEach((key, bit) => {
      assumed[key] = (choice >> bit) & 1 ? 'yes' : 'no';
    });
    if (
      levelOf({ ...assumed, [criterion]: 'yes' }, 'no') !== levelOf({ ...assumed, [criterion]: 'no' }, 'no')
    ) {
      return true;
    }
  }
  return false;
}
