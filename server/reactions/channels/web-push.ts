import { hash } from 'node:crypto';
import webPush from 'web-push';
import type { Channel } from './channel.ts';
import { outcomeOfSilence, outcomeOfStatus, type Poster } from './post.ts';

/** A browser that shows notifications, as its PushSubscription gives it. */
export type PushSubscription = {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
};

export type WebPushSettings = {
  /** `mailto:` or `https:`, by which a push service reaches those who run the console (RFC 8292). */
  readonly subject: string;
  readonly publicKey: string;
  readonly privateKey: string;
  /** Whether a subscription may lead to this machine: `npm start` only. */
  readonly anywhere: boolean;
};

/** How long a push service keeps an alarm for a device that is away, in seconds. */
const timeToLive = 3_600;

/**
 * Web push (RFC 8030, 8291, 8292). The topic makes a push service keep one of several attempts that wait for a device, and the
 * tag makes the device show one.
 */
export function webPushChannel(
  { subject, publicKey, privateKey, anywhere }: WebPushSettings,
  poster: Poster,
  onGone: (endpoint: string) => Promise<void>,
): Channel<PushSubscription> {
  return {
    kind: 'push',
    async send(subscription, message, { idempotencyKey, signal }) {
      let details: webPush.RequestDetails;
      try {
        details = webPush.generateRequestDetails(subscription, payloadOf(message), {
          vapidDetails: { subject, publicKey, privateKey },
          TTL: timeToLive,
          urgency: 'high',
          topic: hash('sha256', idempotencyKey, 'base64url').slice(0, 32),
        });
      } catch {
        // Keys that no browser made.
        return { kind: 'refused', reason: 'address-refused' };
      }
      const answer = await poster.post({
        url: new URL(details.endpoint),
        headers: details.headers as { readonly [name: string]: string | number },
        body: details.body ?? '',
        signal,
        anywhere,
      });
      if (answer.kind !== 'answered') return outcomeOfSilence(answer);
      if (answer.status === 404 || answer.status === 410) {
        await onGone(subscription.endpoint).catch(() => undefined);
        return { kind: 'refused', reason: 'subscription-gone' };
      }
      return outcomeOfStatus(answer.status);
    },
    close() {},
  };
}

/** What the service worker reads: `{title, body, url, token, tag, answers}`. */
function payloadOf({ heading, body, link, answers, alarm }: Parameters<Channel<never>['send']>[1]): string {
  return JSON.stringify({
    title: heading,
    body: shortened(body),
    url: link?.url ?? '/',
    token: link?.token ?? null,
    tag: `alarm-${alarm}`,
    answers: link === null ? [] : answers,
  });
}

/** A push service takes 4,096 bytes; a notification shows less. */
function shortened(text: string): string {
  return text.length <= 600 ? text : `${text.slice(0, 599)}…`;
}
