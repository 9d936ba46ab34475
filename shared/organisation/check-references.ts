import type { z } from 'zod';
import { ringsOf, type Surface } from './areas.ts';
import { checkStaff } from './check-staff.ts';
import type { ImportProblem } from './import-fields.ts';
import { legalReferenceKeys, type ImportDocument } from './import-shape.ts';

type Path = (string | number)[];
type Report = (problem: ImportProblem, path: Path) => void;

/** What the parts of an import document owe each other: ids that are unique and exist, positions inside the bounds. */
export function checkReferences({ value, issues }: z.core.ParsePayload<ImportDocument>): void {
  const report: Report = (problem, path) => {
    issues.push({ code: 'custom', message: problem, path, input: value });
  };
  checkIds(value, report);
  checkPartners(value, report);
  checkCommittees(value, report);
  checkPositions(value, report);
  checkAreas(value, report);
  checkStaff(value, report);
  checkEscalationRules(value, report);

  const departments = new Set(value.departments.map(({ id }) => id));
  value.vitalFunctions.forEach(({ responsible }, index) => {
    if (responsible !== undefined && !departments.has(responsible)) {
      report('organisation-import.unknown-department', ['vitalFunctions', index, 'responsible']);
    }
  });
  const quoted = new Set(value.legalReferences.map(({ key }) => key));
  if (legalReferenceKeys.some((key) => !quoted.has(key)))
    report('organisation-import.missing-entry', ['legalReferences']);
  value.safetyPoints.forEach(({ backupPower, backupPowerHours }, index) => {
    if (!backupPower && backupPowerHours !== undefined) {
      report('organisation-import.hours-without-backup-power', ['safetyPoints', index, 'backupPowerHours']);
    }
  });
}

function checkIds(document: ImportDocument, report: Report): void {
  const lists = ['departments', 'committees', 'partners', 'vitalFunctions', 'safetyPoints'] as const;
  for (const list of lists) {
    reportDuplicates(
      document[list].map(({ id }) => id),
      (index) => report('organisation-import.duplicate-id', [list, index, 'id']),
    );
  }
  reportDuplicates(
    document.legalReferences.map(({ key }) => key),
    (index) => report('organisation-import.duplicate-id', ['legalReferences', index, 'key']),
  );
}

/** A partner reports its status beside the departments, so it cannot have the id of one. */
function checkPartners({ departments, partners }: ImportDocument, report: Report): void {
  const taken = new Set(departments.map(({ id }) => id));
  partners.forEach(({ id }, index) => {
    if (taken.has(id)) report('organisation-import.duplicate-id', ['partners', index, 'id']);
  });
}

function reportDuplicates(ids: readonly string[], duplicate: (index: number) => void): void {
  const seen = new Set<string>();
  ids.forEach((id, index) => {
    if (seen.has(id)) duplicate(index);
    seen.add(id);
  });
}

/** Whom a rule alarms is known by the lists alone, which the monthly check reads; here each is named once. */
function checkEscalationRules({ escalationRules = [] }: ImportDocument, report: Report): void {
  reportDuplicates(
    escalationRules.map(({ id }) => id),
    (index) => report('organisation-import.duplicate-id', ['escalationRules', index, 'id']),
  );
  escalationRules.forEach(({ recipients }, rule) =>
    reportDuplicates(recipients, (index) =>
      report('organisation-import.duplicate-id', ['escalationRules', rule, 'recipients', index]),
    ),
  );
}

function checkCommittees(document: ImportDocument, report: Report): void {
  const kinds = new Map(document.committees.map(({ id, kind }) => [id, kind]));
  for (const [field, expected] of [
    ['crisisCommittee', 'crisis-committee'],
    ['executiveBoard', 'executive-board'],
  ] as const) {
    const kind = kinds.get(document[field]);
    if (kind === undefined) report('organisation-import.unknown-committee', [field]);
    else if (kind !== expected) report('organisation-import.committee-of-wrong-kind', [field]);
  }
}

function checkPositions(document: ImportDocument, report: Report): void {
  const [west, south, east, north] = document.bounds;
  if (west >= east || south >= north) {
    report('organisation-import.bounds-turned', ['bounds']);
    return;
  }
  const check = ({ lat, lon }: { lat: number; lon: number }, path: Path): void => {
    if (lat < south || lat > north || lon < west || lon > east)
      report('organisation-import.outside-bounds', path);
  };
  check(document.centre, ['centre']);
  document.safetyPoints.forEach(({ place }, index) => check(place, ['safetyPoints', index, 'place']));
  document.places.forEach((place, index) => check(place, ['places', index]));
}

/** Ids once, rings closed; an area may reach outside the organisation, but some of it lies on its map. */
function checkAreas({ areas = [], boundary, bounds }: ImportDocument, report: Report): void {
  const [west, south, east, north] = bounds;
  const isOpen = (surface: Surface): boolean =>
    ringsOf(surface).some((ring) => {
      const [first, last] = [ring[0], ring.at(-1)];
      return first?.[0] !== last?.[0] || first?.[1] !== last?.[1];
    });
  if (boundary !== undefined && isOpen(boundary)) report('organisation-import.ring-open', ['boundary']);
  reportDuplicates(
    areas.map(({ id }) => id),
    (index) => report('organisation-import.duplicate-id', ['areas', index, 'id']),
  );
  areas.forEach(({ geometry }, index) => {
    const path = ['areas', index, 'geometry'];
    if (isOpen(geometry)) report('organisation-import.ring-open', path);
    const seen = ringsOf(geometry)
      .flat()
      .some(([lon, lat]) => lat >= south && lat <= north && lon >= west && lon <= east);
    if (!seen) report('organisation-import.outside-bounds', path);
  });
}
