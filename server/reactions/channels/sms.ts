import type { Channel } from './channel.ts';
import { internationalNumber } from './phone-number.ts';
import { outcomeOfSilence, outcomeOfStatus, type Poster } from './post.ts';

export type SmsSettings = {
  /** Where messages are posted as 46elks takes them: a form of `from`, `to`, `message`, with basic authentication. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** Up to eleven letters and digits, or a number. */
  readonly from: string;
};

/** SMS by a provider that takes messages as 46elks does (46elks.se/docs/send-sms). */
export function smsChannel({ url, user, password, from }: SmsSettings, poster: Poster): Channel<string> {
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  return {
    kind: 'sms',
    async send(to, { short }, { idempotencyKey, signal, reportUrl }) {
      const number = internationalNumber(to);
      if (number === null) return { kind: 'refused', reason: 'address-refused' };
      const form = new URLSearchParams({ from, to: number, message: short });
      if (reportUrl !== null) form.set('whendelivered', reportUrl);
      const answer = await poster.post({
        url: new URL(url),
        headers: {
          authorization,
          'content-type': 'application/x-www-form-urlencoded',
          'idempotency-key': idempotencyKey,
        },
        body: form.toString(),
        signal,
        anywhere: true,
      });
      return answer.kind === 'answered' ? outcomeOfStatus(answer.status) : outcomeOfSilence(answer);
    },
    close() {},
  };
}
