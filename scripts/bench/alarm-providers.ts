import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server and a provider of SMS on loopback, which note when they have each message: its address, and the time. */
export type AlarmProviders = {
  readonly smtpUrl: string;
  readonly smsUrl: string;
  /** Resolves with the times (performance.now) once so many have come since the last call. */
  arrived(count: number): Promise<number[]>;
  close(): Promise<void>;
};

export async function startAlarmProviders(): Promise<AlarmProviders> {
  let times: number[] = [];
  let waiting: { readonly count: number; readonly resolve: (times: number[]) => void } | null = null;
  const came = () => {
    times.push(performance.now());
    if (waiting === null || times.length < waiting.count) return;
    waiting.resolve(times);
    waiting = null;
    times = [];
  };
  const mail = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, _session, done) {
      stream.resume();
      stream.on('end', () => {
        came();
        done(null);
      });
    },
  });
  const sms = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      came();
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"status":"created"}');
    });
  });
  await new Promise<void>((resolve) => {
    mail.listen(0, '127.0.0.1', resolve);
  });
  await new Promise<void>((resolve) => {
    sms.listen(0, '127.0.0.1', resolve);
  });
  return {
    smtpUrl: `smtp://127.0.0.1:${(mail.server.address() as AddressInfo).port}`,
    smsUrl: `http://127.0.0.1:${(sms.address() as AddressInfo).port}`,
    arrived: (count) =>
      new Promise((resolve) => {
        waiting = { count, resolve };
      }),
    async close() {
      await new Promise<void>((resolve) => {
        mail.close(resolve);
      });
      await new Promise<void>((resolve) => {
        sms.close(() => resolve());
        sms.closeAllConnections();
      });
    },
  };
}
