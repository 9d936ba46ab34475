import { z } from 'zod';
import { line, longText, motiveText, slug, thingId, time, titleText } from '../kernel/text.ts';
import { restriction } from '../record/restriction.ts';
import { ownerKinds } from '../task/owner.ts';
import { observationKinds } from './state.ts';
import { reviewSteps } from './steps.ts';

const step = z.enum(reviewSteps);
const kind = z.enum(observationKinds);
/** The position of the event that it is about. */
const moment = z.int().min(1).max(1_000_000_000);

/** The orders about what is learnt of an incident. */
export const reviewCommands = {
  /** All goals at once; an empty list takes them away. */
  'review.set-goals': z.strictObject({
    goals: z.array(z.strictObject({ from: step, to: step, minutes: z.int().min(1).max(43_200) })).max(30),
  }),
  'review.note': z.strictObject({
    observation: thingId,
    incident: thingId,
    kind,
    at: time,
    moment: moment.optional(),
    text: longText,
    cause: longText.optional(),
    restrict: restriction.optional(),
  }),
  'review.change': z.strictObject({
    observation: thingId,
    kind: kind.optional(),
    at: time.optional(),
    text: longText.optional(),
    cause: longText.nullable().optional(),
    restrict: restriction.optional(),
  }),
  'review.strike': z.strictObject({
    observation: thingId,
    reason: motiveText,
    restrict: restriction.optional(),
  }),
  /** A measure is a task with an owner and a day, which stands among the others until it is done. */
  'review.add-measure': z.strictObject({
    observation: thingId,
    task: thingId,
    title: titleText,
    owner: line(120),
    ownerKind: z.enum(ownerKinds).optional(),
    ownerId: slug.optional(),
    dueAt: time,
    note: longText.optional(),
    restrict: restriction.optional(),
  }),
  /** The words about the whole; each incident has one review. */
  'review.describe': z.strictObject({
    review: thingId,
    incident: thingId,
    summary: longText.nullable().optional(),
    exercise: z.boolean().optional(),
    comparedWith: thingId.nullable().optional(),
    restrict: restriction.optional(),
  }),
};
