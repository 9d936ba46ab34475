import { usualFunctionIds } from '../staff/functions.ts';
import { centralGroup } from '../staff/state.ts';
import type { ImportProblem } from './import-fields.ts';
import type { ImportDocument } from './import-shape.ts';

type Report = (problem: ImportProblem, path: (string | number)[]) => void;

/** What the staff's functions, gathering places and action cards owe each other and the departments. */
export function checkStaff(document: ImportDocument, report: Report): void {
  const { staffFunctions = [], gatheringPlaces = [], actionCards = [], escalationRules = [] } = document;
  const duplicate = (...path: (string | number)[]): void => report('organisation-import.duplicate-id', path);
  eachRepeated(staffFunctions, 'id', (index) => duplicate('staffFunctions', index, 'id'));
  eachRepeated(gatheringPlaces, 'group', (index) => duplicate('gatheringPlaces', index, 'group'));
  eachRepeated(actionCards, 'id', (index) => duplicate('actionCards', index, 'id'));

  const groups = new Set([centralGroup, ...document.departments.map(({ id }) => id)]);
  gatheringPlaces.forEach(({ group }, index) => {
    if (!groups.has(group))
      report('organisation-import.unknown-department', ['gatheringPlaces', index, 'group']);
  });
  escalationRules.forEach(({ activates = [] }, rule) =>
    activates.forEach((group, index) => {
      if (!groups.has(group))
        report('organisation-import.unknown-department', ['escalationRules', rule, 'activates', index]);
    }),
  );
  const functions = new Set<string>(document.staffFunctions?.map(({ id }) => id) ?? usualFunctionIds);
  actionCards.forEach((card, index) => {
    if (!functions.has(card.function))
      report('organisation-import.unknown-function', ['actionCards', index, 'function']);
    eachRepeated(card.steps, 'id', (step) => duplicate('actionCards', index, 'steps', step, 'id'));
  });
}

function eachRepeated<Key extends string>(
  rows: readonly { readonly [key in Key]: string }[],
  key: Key,
  repeated: (index: number) => void,
): void {
  const seen = new Set<string>();
  rows.forEach((row, index) => {
    if (seen.has(row[key])) repeated(index);
    seen.add(row[key]);
  });
}
