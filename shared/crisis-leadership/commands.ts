import { z } from 'zod';
import { day, line, longText, motiveText, nameText, slug, thingId, time } from '../kernel/text.ts';
import { restriction } from '../record/restriction.ts';
import { statutoryConditions } from './conditions.ts';

/**
 * The three conditions of an extraordinary event (LEH 1 kap. 4 §) as the one who decides sees them, each with its grounds from
 * the incident.
 */
const conditions = z
  .array(
    z.strictObject({
      condition: z.enum(statutoryConditions),
      holds: z.enum(['yes', 'no', 'unknown']),
      grounds: longText.optional(),
    }),
  )
  .max(statutoryConditions.length);

/** The orders about the krisledningsnämnd (LEH chapter 2); data as in contract.md, Commands. */
export const crisisLeadershipCommands = {
  'crisis-leadership.request-activation': z.strictObject({
    request: thingId,
    incident: thingId,
    motive: motiveText,
    presentedBy: nameText.optional(),
    restrict: restriction.optional(),
  }),
  'crisis-leadership.open-brief': z.strictObject({ request: thingId }),
  'crisis-leadership.state-prevented': z.strictObject({ who: z.literal('chair'), reason: motiveText }),
  'crisis-leadership.decide-activation': z.strictObject({
    activation: thingId,
    request: thingId.optional(),
    incident: thingId,
    decision: z.enum(['activate', 'decline']),
    level: z.enum(['major', 'extraordinary']),
    motive: motiveText,
    conditions: conditions.optional(),
    restrict: restriction.optional(),
  }),
  'crisis-leadership.record-oral-decision': z.strictObject({
    activation: thingId,
    request: thingId.optional(),
    incident: thingId,
    decision: z.enum(['activate', 'decline']),
    level: z.enum(['major', 'extraordinary']),
    motive: motiveText,
    conditions: conditions.optional(),
    /** Who decided, in words; the chair or the vice chair, which `by` says where the words do not. */
    decidedBy: nameText,
    by: z.enum(['chair', 'vice-chair']).optional(),
    decidedAt: time,
    recognisedBy: line(400),
    restrict: restriction.optional(),
  }),
  'crisis-leadership.confirm-oral-decision': z.strictObject({
    activation: thingId,
    confirmed: z.boolean(),
    note: longText.optional(),
  }),
  'crisis-leadership.take-over': z.strictObject({
    takeover: thingId,
    committee: slug,
    area: line(400),
    /** The whole area of responsibility, or a part that `area` describes. */
    scope: z.enum(['whole', 'part']).optional(),
    motive: motiveText,
    restrict: restriction.optional(),
  }),
  'crisis-leadership.hand-back': z.strictObject({ takeover: thingId, motive: motiveText }),
  'crisis-leadership.record-decision': z.strictObject({
    decision: thingId,
    text: longText,
    grounds: motiveText,
    decidedBy: nameText,
    presentedBy: nameText.optional(),
    participants: z.array(nameText).max(60).optional(),
    /** The chair alone, in a matter that cannot wait (LEH 2 kap. 3 § second paragraph): reported to the committee after. */
    urgent: z.boolean().optional(),
    proposal: thingId.optional(),
    /** The points that the decision opens as warming centres (värmestugor). */
    warmingCentres: z.array(thingId).max(100).optional(),
    registryNumber: line(60).optional(),
    restrict: restriction.optional(),
  }),
  'crisis-leadership.propose-decision': z.strictObject({
    proposal: thingId,
    text: longText,
    grounds: motiveText,
    presentedBy: nameText.optional(),
    warmingCentres: z.array(thingId).max(100).optional(),
    restrict: restriction.optional(),
  }),
  'crisis-leadership.decline-proposal': z.strictObject({ proposal: thingId, motive: motiveText }),
  'crisis-leadership.report-to-committee': z.strictObject({
    decisions: z.array(thingId).min(1).max(500),
    meeting: thingId.optional(),
    reportedAt: time.optional(),
  }),
  'crisis-leadership.approve-council-notice': z.strictObject({
    notice: thingId,
    activations: z.array(thingId).max(500),
    decisions: z.array(thingId).max(2_000),
    takeovers: z.array(thingId).max(500),
    text: longText.optional(),
  }),
  'crisis-leadership.report-to-council': z.strictObject({
    decisions: z.array(thingId).min(1).max(3_000),
    meetingDate: day,
    notice: thingId.optional(),
  }),
  'crisis-leadership.declare-heightened-alert': z.strictObject({
    alert: thingId,
    level: z.enum(['raised', 'highest']),
    source: line(400),
    declaredAt: time,
    note: longText.optional(),
  }),
  'crisis-leadership.end-heightened-alert': z.strictObject({
    alert: thingId,
    endedAt: time,
    source: line(400),
  }),
  'crisis-leadership.remind-return': z.strictObject({ takeover: thingId, dueAt: time }),
  'crisis-leadership.terminate': z.strictObject({
    endedBy: z.enum(['executive-board', 'council']),
    decidedAt: time,
    motive: motiveText,
  }),
};
