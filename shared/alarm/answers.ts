/** The ways to reach somebody, as a recipient's list orders them; the console itself always rings for those who have an account. */
export const sendingChannels = ['push', 'sms', 'email'] as const;
export type SendingChannel = (typeof sendingChannels)[number];

const callChannels = ['console', ...sendingChannels] as const;
export type CallChannel = (typeof callChannels)[number];

/** What a recipient answers: "på väg", "kan inte", "uppfattat". */
export const answers = ['coming', 'cannot', 'understood'] as const;
export type Answer = (typeof answers)[number];

/** What became of one sending. `unknown`: it was begun, and nobody knows whether it arrived. */
export const deliveryOutcomes = ['retrying', 'sent', 'delivered', 'failed', 'unknown'] as const;
export type DeliveryOutcome = (typeof deliveryOutcomes)[number];

/** Why a sending failed or is tried again; each has a Swedish sentence in the catalogue (`alarm.delivery-reason.*`). */
export const deliveryReasons = [
  'channel-not-configured',
  'address-missing',
  'address-refused',
  'refused-by-provider',
  'no-answer-from-provider',
  'provider-failed',
  'subscription-gone',
  'interrupted',
] as const;
export type DeliveryReason = (typeof deliveryReasons)[number];

/** How an answer came. */
const answerWays = ['console', 'link', 'push', 'call'] as const;
export type AnswerWay = (typeof answerWays)[number];
