import { hash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type { Channel, Outcome } from './channel.ts';

export type EmailSettings = {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  readonly url: string;
  /** What stands as the sender: `vaka@kommun.se` or `Vaka <vaka@kommun.se>`. */
  readonly from: string;
};

type SmtpFailure = { readonly code?: string; readonly command?: string; readonly responseCode?: number };

/** SMTP over connections that are kept; what is refused before the text has left is certainly not sent. */
export function emailChannel({ url, from }: EmailSettings): Channel<string> {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 10,
    maxMessages: 1_000,
    maxRequeues: 1,
    connectionTimeout: 8_000,
    greetingTimeout: 8_000,
    socketTimeout: 15_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as Parameters<typeof createTransport>[0]);
  const domain = /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost';
  const texts = new Map<string, { readonly readableDidRead: boolean }>();
  // The transport does not say whether a text had begun to leave when its connection broke; its stream does.
  transport.use('stream', (mail, done) => {
    const { message } = mail;
    const make = message.createReadStream.bind(message);
    message.createReadStream = (options) => {
      const stream = make(options);
      texts.set(message.messageId(), stream);
      return stream;
    };
    done();
  });
  return {
    kind: 'email',
    async send(to, { heading, long, html }, { idempotencyKey, signal }) {
      const messageId = `<${hash('sha256', idempotencyKey, 'hex').slice(0, 40)}@${domain}>`;
      const mail = {
        from,
        to,
        subject: heading,
        text: long,
        html,
        messageId,
        signal,
        // No answers by people on holiday, and no copies of them to everybody.
        headers: { 'auto-submitted': 'auto-generated', 'x-auto-response-suppress': 'All' },
        priority: 'high' as const,
      };
      try {
        await transport.sendMail(mail);
        return { kind: 'sent' };
      } catch (error) {
        return outcomeOfFailure(error as SmtpFailure, texts.get(messageId)?.readableDidRead ?? false);
      } finally {
        texts.delete(messageId);
      }
    },
    close() {
      transport.close();
    },
  };
}

/** `left`: whether the text had begun to leave. The server's own answer, where there is one, says what became of it. */
function outcomeOfFailure({ code, command, responseCode }: SmtpFailure, left: boolean): Outcome {
  if (responseCode !== undefined && responseCode >= 500) {
    return { kind: 'refused', reason: command === 'RCPT TO' ? 'address-refused' : 'refused-by-provider' };
  }
  if (responseCode !== undefined && responseCode >= 400)
    return { kind: 'not-sent', reason: 'provider-failed' };
  if (code === 'EENVELOPE') return { kind: 'refused', reason: 'address-refused' };
  return { kind: left ? 'unknown' : 'not-sent', reason: 'no-answer-from-provider' };
}
