import { z } from 'zod';
import { line, longText, motiveText, nameText, slug, thingId, time } from '../kernel/text.ts';
import { restriction } from '../record/restriction.ts';

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
    restrict: restriction.optional(),
  }),
  'crisis-leadership.take-over': z.strictObject({
    takeover: thingId,
    committee: slug,
    area: line(400),
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
    restrict: restriction.optional(),
  }),
  'crisis-leadership.terminate': z.strictObject({
    endedBy: z.enum(['executive-board', 'council']),
    decidedAt: time,
    motive: motiveText,
  }),
};
