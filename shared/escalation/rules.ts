import { z } from 'zod';
import { line, slug, source } from '../organisation/import-fields.ts';

const level = z.enum(['disruption', 'major', 'extraordinary']);

/**
 * What sets a rule off: a level that is set; a proposal that nobody has answered for some minutes; a question to the
 * chair, at once or when it is still undecided after some minutes;
 * the krisledningsnämnd entering into function.
 */
export const trigger = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('level'), level }),
  z.strictObject({ kind: z.literal('proposal-unanswered'), level, minutes: z.int().min(1).max(1_440) }),
  z.strictObject({ kind: z.literal('activation-requested') }),
  z.strictObject({ kind: z.literal('activation-unanswered'), minutes: z.int().min(1).max(1_440) }),
  z.strictObject({ kind: z.literal('committee-activated') }),
]);

/** A rule of escalation in the organisation import document: whom to alarm, in which order, with what, and how long to wait. */
export const escalationRule = z.strictObject({
  id: slug,
  name: line(100),
  trigger,
  /** Time in which the duty officer sees what will happen and can start, hold or cancel it; 0: at once. */
  delaySeconds: z.int().min(0).max(86_400),
  /** Recipients, alarm lists or roles, in the order in which they are called. */
  recipients: z.array(slug).min(1).max(60),
  mode: z.enum(['all', 'in-order']),
  /** Nothing confidential: it leaves the console by SMS and e-mail. `{incident}` stands for the incident's number. */
  message: line(480),
  /** How long an answer is waited for; in order, before the next is called. */
  waitMinutes: z.int().min(1).max(1_440),
  /** Crisis groups that begin their work when the rule starts: `central`, or a department's id. */
  activates: z.array(slug).min(1).max(61).optional(),
  source,
});

export type EscalationRule = z.infer<typeof escalationRule>;
export type EscalationTrigger = z.infer<typeof trigger>;
