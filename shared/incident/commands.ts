import { z } from 'zod';
import { factsSchema } from '../classification/facts-schema.ts';
import { incidentTypes } from '../classification/incident-types.ts';
import { levels } from '../classification/levels.ts';
import { longText, motiveText, place, slug, source, thingId, titleText } from '../kernel/text.ts';
import { restriction } from '../record/restriction.ts';

const departments = z.array(slug).max(60);

/** The orders about incidents (oönskade händelser); data as in contract.md, Commands. */
export const incidentCommands = {
  'incident.report': z.strictObject({
    incident: thingId,
    title: titleText,
    incidentType: z.enum(incidentTypes),
    description: longText.optional(),
    place: place.optional(),
    source: source.optional(),
    departments: departments.optional(),
    restrict: restriction.optional(),
  }),
  'incident.assess': z.strictObject({ incident: thingId, facts: factsSchema }),
  'incident.classify': z.strictObject({
    incident: thingId,
    level: z.enum(levels),
    motive: motiveText.optional(),
  }),
  'incident.update': z.strictObject({
    incident: thingId,
    title: titleText.optional(),
    incidentType: z.enum(incidentTypes).optional(),
    description: longText.nullable().optional(),
    place: place.nullable().optional(),
    source: source.nullable().optional(),
    departments: departments.optional(),
    restrict: restriction.optional(),
  }),
  'incident.relate': z.strictObject({ incident: thingId, to: thingId }),
  'incident.merge': z.strictObject({ incident: thingId, into: thingId, reason: motiveText }),
  'incident.close': z.strictObject({ incident: thingId, reason: motiveText }),
  'incident.reopen': z.strictObject({ incident: thingId, reason: motiveText }),
};
