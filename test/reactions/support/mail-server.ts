import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export type ReceivedMail = {
  readonly to: readonly string[];
  readonly text: string;
  readonly messageId: string;
};

/** What a test's server does with a mail: takes it, refuses with a code, or goes away once the text has come. */
export type MailVerdict =
  'take' | 'hang-up' | 'keep-silent' | { readonly code: number; readonly after: 'address' | 'text' };

export type MailServer = {
  readonly url: string;
  readonly received: ReceivedMail[];
  close(): Promise<void>;
};

/** A real SMTP server on loopback; `verdict` is asked for each mail by its recipient. */
export async function startMailServer(
  verdict: (to: string, times: number) => MailVerdict = () => 'take',
): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const seen = new Map<string, number>();
  const verdicts = new Map<string, MailVerdict>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo({ address }, _session, done) {
      const times = (seen.get(address) ?? 0) + 1;
      seen.set(address, times);
      const judged = verdict(address, times);
      verdicts.set(address, judged);
      done(typeof judged === 'object' && judged.after === 'address' ? refusal(judged.code) : null);
    },
    onData(stream, session, done) {
      let text = '';
      stream.setEncoding('utf8');
      stream.on('data', (part: string) => (text += part));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        const judged = verdicts.get(to[0] ?? '') ?? 'take';
        if (typeof judged === 'object') return done(refusal(judged.code));
        received.push({ to, text, messageId: /^message-id: (.*)$/im.exec(text)?.[1]?.trim() ?? '' });
        if (judged === 'keep-silent') return undefined;
        if (judged === 'take') return done(null);
        for (const connection of server.connections) {
          const { session: other, _socket: socket } = connection as unknown as {
            readonly session: { readonly id: string };
            readonly _socket: { destroy(): void };
          };
          if (other.id === session.id) socket.destroy();
        }
        return undefined;
      });
    },
  });
  // A connection that is cut is what some tests want.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const connection of server.connections) {
          (connection as unknown as { readonly _socket: { destroy(): void } })._socket.destroy();
        }
      }),
  };
}

function refusal(code: number): Error {
  return Object.assign(new Error('refused by the test'), { responseCode: code });
}
