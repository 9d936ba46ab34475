import { z } from 'zod';
import { roles } from '../authorization/roles.ts';
import { line, longText, motiveText, nameText, slug, text, thingId, time } from '../kernel/text.ts';
import { restriction } from '../record/restriction.ts';
import { answers, deliveryOutcomes, deliveryReasons, sendingChannels } from './answers.ts';

const phone = /^\+?\d[\d -]{4,18}\d$/;

/** Where a recipient is reached. An address may be missing; the monthly check names it. */
const channel = z
  .strictObject({ kind: z.enum(sendingChannels), address: line(200).optional() })
  .refine(({ kind, address }) => kind !== 'sms' || address === undefined || phone.test(address), {
    message: 'validation.phone',
    path: ['address'],
  })
  .refine(
    ({ kind, address }) => kind !== 'email' || address === undefined || z.email().safeParse(address).success,
    { message: 'validation.email', path: ['address'] },
  );

const minutes = z.int().min(1).max(1_440);

/**
 * The orders about alarms. `recipients` of `alarm.send` names recipients, lists or roles; each person is alarmed once. The
 * last six come from the console itself (role `system`): what a provider said, what a link was used for, what a timer planned.
 */
export const alarmCommands = {
  'alarm.set-recipient': z.strictObject({
    recipient: slug,
    name: nameText,
    role: z.enum(roles).optional(),
    account: thingId.optional(),
    department: slug.optional(),
    channels: z.array(channel).max(8),
  }),
  'alarm.remove-recipient': z.strictObject({ recipient: slug }),
  'alarm.set-list': z.strictObject({
    list: slug,
    name: nameText,
    mode: z.enum(['all', 'in-order']),
    members: z.array(slug).max(5_000),
  }),
  'alarm.remove-list': z.strictObject({ list: slug }),
  /** `dueAt` is the timer's: the check that it was planned for. */
  'alarm.check-lists': z.strictObject({ dueAt: time.optional() }),
  'alarm.send': z.strictObject({
    alarm: thingId,
    recipients: z.array(slug).min(1).max(5_000),
    message: text(1_000),
    acknowledgeWithinMinutes: minutes.optional(),
    incident: thingId.optional(),
    mode: z.enum(['all', 'in-order']).optional(),
    test: z.boolean().optional(),
    restrict: restriction.optional(),
  }),
  'alarm.acknowledge': z.strictObject({
    alarm: thingId,
    answer: z.enum(answers),
    minutes: minutes.optional(),
  }),
  'alarm.note-call': z.strictObject({
    alarm: thingId,
    recipient: slug,
    outcome: z.enum(['reached', 'not-reached']),
    answer: z.enum(answers).optional(),
    minutes: minutes.optional(),
    note: longText.optional(),
  }),
  'alarm.call-again': z.strictObject({
    alarm: thingId,
    recipient: slug,
    channel: z.enum(sendingChannels).optional(),
  }),
  'alarm.call-next': z.strictObject({ alarm: thingId }),
  'alarm.hold': z.strictObject({ alarm: thingId }),
  'alarm.resume': z.strictObject({ alarm: thingId }),
  'alarm.end': z.strictObject({ alarm: thingId, reason: motiveText.optional() }),
  'alarm.record-delivery': z.strictObject({
    alarm: thingId,
    recipient: slug,
    channel: z.enum(sendingChannels),
    round: z.int().min(1),
    outcome: z.enum(deliveryOutcomes),
    reason: z.enum(deliveryReasons).optional(),
    possibleDuplicate: z.boolean().optional(),
  }),
  'alarm.record-answer': z.strictObject({
    alarm: thingId,
    recipient: slug,
    answer: z.enum(answers),
    minutes: minutes.optional(),
    via: z.enum(['link', 'push']),
  }),
  'alarm.next-channel': z.strictObject({ alarm: thingId, recipients: z.array(slug), calledAt: time }),
  'alarm.pass-on': z.strictObject({ alarm: thingId, recipient: slug, dueAt: time }),
  'alarm.mark-unanswered': z.strictObject({ alarm: thingId, dueAt: time }),
};
