import { z } from 'zod';
import { line, longText, motiveText, nameText, thingId, time, titleText } from '../kernel/text.ts';
import { restriction } from '../record/restriction.ts';
import { outcomes, seats } from './state.ts';

/** A person keeps one id through a meeting, so that rules never rest on a name. */
const present = z
  .array(
    z
      .strictObject({
        person: thingId,
        name: nameText,
        seat: z.enum(seats),
        /** For whom a substitute (ersättare) serves; without it the substitute is present without a vote. */
        servesFor: nameText.optional(),
      })
      .refine(({ seat, servesFor }) => seat === 'substitute' || servesFor === undefined, {
        message: 'validation.only-substitutes-serve',
        path: ['servesFor'],
      }),
  )
  .min(1)
  .max(120);

const attendance = {
  meeting: thingId,
  present,
  /** Officials and others who take part without deciding. */
  alsoPresent: z
    .array(z.strictObject({ name: nameText, function: line(120) }))
    .max(60)
    .optional(),
  /** Who presides; without it the chair, else the vice chair, of those present. */
  chairedBy: thingId.optional(),
  /** How many members the committee has, stated where the organisation's configuration does not say. */
  members: z.int().min(1).max(200).optional(),
};

const said = z.array(z.strictObject({ by: nameText, text: motiveText })).max(40);

const disqualified = z
  .array(
    z.strictObject({
      person: thingId,
      reason: motiveText,
      /** A substitute present who serves instead in this matter. */
      substitute: thingId.optional(),
    }),
  )
  .max(60);

const count = z.int().min(0).max(200);
const votes = z.strictObject({ yes: count, no: count, abstained: count });

/** The orders about the krisledningsnämnd's meetings. Times are ISO 8601. */
export const meetingCommands = {
  'meeting.call': z.strictObject({
    meeting: thingId,
    startsAt: time,
    place: line(200),
    digital: z.boolean().optional(),
    agenda: z.array(line(200)).min(1).max(60),
    restrict: restriction.optional(),
  }),
  'meeting.cancel': z.strictObject({ meeting: thingId, reason: motiveText }),
  'meeting.open': z.strictObject({ ...attendance, restrict: restriction.optional() }),
  'meeting.change-attendance': z.strictObject({
    ...attendance,
    /** true: what stood was wrong; without it somebody came or left. */
    correction: z.boolean().optional(),
  }),
  'meeting.record-item': z
    .strictObject({
      meeting: thingId,
      item: thingId,
      title: titleText,
      presentedBy: nameText.optional(),
      proposals: said.optional(),
      disqualified: disqualified.optional(),
      outcome: z.enum(outcomes),
      /** A numbered decision of the committee that was taken here. */
      decision: thingId.optional(),
      text: longText.optional(),
      votes: votes.optional(),
      reservations: said.optional(),
      restrict: restriction.optional(),
    })
    .refine((item) => item.outcome !== 'decided' || item.decision !== undefined || item.text !== undefined, {
      message: 'validation.decided-what',
      path: ['text'],
    }),
  'meeting.change-item': z.strictObject({
    meeting: thingId,
    item: thingId,
    title: titleText.optional(),
    presentedBy: nameText.nullable().optional(),
    proposals: said.optional(),
    disqualified: disqualified.optional(),
    outcome: z.enum(outcomes).optional(),
    decision: thingId.nullable().optional(),
    text: longText.nullable().optional(),
    votes: votes.nullable().optional(),
    reservations: said.optional(),
    restrict: restriction.optional(),
  }),
  'meeting.withdraw-item': z.strictObject({ meeting: thingId, item: thingId, reason: motiveText }),
  'meeting.close': z.strictObject({
    meeting: thingId,
    /** Who adjusts (justerare) beside the one who presided, of those who served. */
    adjustedBy: z.array(thingId).max(6),
    adjustAt: time,
  }),
  'meeting.adjust': z.strictObject({ meeting: thingId, person: thingId }),
  'meeting.set-registry-number': z.strictObject({ meeting: thingId, registryNumber: line(60) }),
};
