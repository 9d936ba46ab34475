/**
 * What an alarm is compared with: nodemailer's pool and node's http client as their manuals show them, 32 at a time, in a process of
 * their own. No log, no database, no rows, no links, nothing written down: what is lost is lost.
 */
import { Agent, request } from 'node:http';
import { createTransport } from 'nodemailer';
import { noteText } from './commands.ts';

type Order = { readonly channel: 'sms' | 'email'; readonly url: string; readonly count: number };

const atOnce = 32;
const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const mails = new Map<string, ReturnType<typeof createTransport>>();

process.on('message', (order: Order) => {
  void send(order);
});

async function send({ channel, url, count }: Order): Promise<void> {
  let next = 0;
  const work = async () => {
    while (next < count) {
      const nth = next;
      next += 1;
      await (channel === 'sms' ? post(url, nth) : mail(url, nth));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

function post(url: string, nth: number): Promise<void> {
  const body = new URLSearchParams({
    from: 'Vaka',
    to: `+4670${1_000_000 + nth}`,
    message: noteText,
  }).toString();
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
  };
  return new Promise((resolve, reject) => {
    request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.on('end', resolve);
    })
      .on('error', reject)
      .end(body);
  });
}

async function mail(url: string, nth: number): Promise<void> {
  const known = mails.get(url);
  const transport =
    known ?? createTransport({ url, pool: true, maxConnections: 10, maxMessages: 1_000 } as object);
  if (known === undefined) mails.set(url, transport);
  await transport.sendMail({
    from: 'vaka@example.se',
    to: `person-${nth}@example.se`,
    subject: 'Larm från Tyresö kommun',
    text: noteText,
    html: `<p>${noteText}</p>`,
  });
}

process.on('SIGTERM', () => process.exit(0));
process.stdout.write('bare-alarm ready now\n');
