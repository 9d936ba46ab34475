import type { Incident } from '../incident/state.ts';
import type { ActionCard, ImportDocument } from '../organisation/import-document.ts';
import { staffFunctions } from '../staff/functions.ts';

/** The action cards of an organisation, in the order of its configuration. */
export function actionCards(organisation: ImportDocument | null): readonly ActionCard[] {
  return organisation?.actionCards ?? [];
}

/**
 * The cards that fit an incident by type and level; a card that names no types or no levels fits all, and an incident without
 * a level is taken for the lowest. Those for its very type come first, then by function in the staff's order, then by title.
 */
export function fittingCards(
  organisation: ImportDocument | null,
  incident: Pick<Incident, 'incidentType' | 'level'>,
): ActionCard[] {
  const level = incident.level ?? 'disruption';
  const order = staffFunctions(organisation).map(({ id }) => id);
  const rank = (card: ActionCard): number => (names(card.incidentTypes) ? 0 : 1);
  return actionCards(organisation)
    .filter((card) => !names(card.incidentTypes) || card.incidentTypes.includes(incident.incidentType))
    .filter((card) => !names(card.levels) || card.levels.includes(level))
    .sort(
      (one, other) =>
        rank(one) - rank(other) ||
        order.indexOf(one.function) - order.indexOf(other.function) ||
        (one.title < other.title ? -1 : one.title > other.title ? 1 : 0),
    );
}

function names<Item>(list: readonly Item[] | undefined): list is readonly Item[] {
  return list !== undefined && list.length > 0;
}
