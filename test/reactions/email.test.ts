import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../support/until.ts';
import { startMailServer } from './support/mail-server.ts';
import type { MailServer, MailVerdict } from './support/mail-server.ts';
import { nothingConfigured, reactionBench } from './support/reaction-nodes.ts';
import type { ReactionBench, ReactionNode } from './support/reaction-nodes.ts';

describe('an alarm by e-mail', () => {
  let bench: ReactionBench;
  let mail: MailServer;

  beforeEach(async () => {
    bench = await reactionBench();
  });

  afterEach(async () => {
    await bench.dispose();
    await mail.close();
  });

  async function open(
    verdict: (to: string, times: number) => MailVerdict = () => 'take',
    timeLimit?: number,
  ): Promise<ReactionNode> {
    mail = await startMailServer(verdict);
    const settings = { ...nothingConfigured, email: { url: mail.url, from: 'Vaka <vaka@example.se>' } };
    const node = await bench.openNode({ settings, ...(timeLimit === undefined ? {} : { timeLimit }) });
    const channels = [{ kind: 'email' as const, address: 'tib@example.se' }];
    await node.give('alarm.set-recipient', { recipient: 'tib', name: 'Tjänsteman i beredskap', channels });
    return node;
  }

  const attempt = (node: ReactionNode, alarm: string) => node.call(alarm, 'tib')?.attempts[0];

  async function send(node: ReactionNode, more: { readonly test?: boolean } = {}): Promise<string> {
    const alarm = randomUUID();
    await node.give('alarm.send', {
      alarm,
      recipients: ['tib'],
      message: 'Kabelbrott i Trollbäcken. Ring in.',
      ...more,
    });
    return alarm;
  }

  it('is sent once, with the message, whom it is to, a link, and nothing that tracks', async () => {
    const node = await open();
    const alarm = await send(node);
    await until(() => attempt(node, alarm)?.outcome).toBe('sent');
    expect(mail.received).toHaveLength(1);
    const [received] = mail.received;
    const text = decoded(received?.text ?? '');
    expect(received?.to).toEqual(['tib@example.se']);
    expect(text).toContain('EXEMPEL. Larm från Exempelkommunen');
    expect(text).toContain('Kabelbrott i Trollbäcken. Ring in.');
    expect(text).toContain('till Tjänsteman i beredskap');
    expect(text).toMatch(/http:\/\/127\.0\.0\.1:8080\/k\/[\w-]{22}/);
    expect(text).not.toMatch(/<img/);
    await until(() => bench.waiting()).toBe(0);
  });

  it('says that it is a test where it is one', async () => {
    const node = await open();
    const alarm = await send(node, { test: true });
    await until(() => attempt(node, alarm)?.outcome).toBe('sent');
    expect(decoded(mail.received[0]?.text ?? '')).toContain('TESTLARM från Exempelkommunen');
  });

  it('says nothing of a message that is restricted', async () => {
    const node = await open();
    const alarm = randomUUID();
    await node.give('alarm.send', {
      alarm,
      recipients: ['tib'],
      message: 'Hot mot namngiven skola',
      restrict: { ground: 'OSL 18 kap. 1 §' },
    });
    await until(() => attempt(node, alarm)?.outcome).toBe('sent');
    const text = decoded(mail.received[0]?.text ?? '');
    expect(text).not.toContain('skola');
    expect(text).toContain('Du larmas. Logga in i Vaka');
  });

  it.each([
    [{ code: 550, after: 'address' }, 'address-refused'],
    [{ code: 554, after: 'text' }, 'refused-by-provider'],
  ] as const)('that is refused for good (%o) has failed at once', async (verdict, reason) => {
    const node = await open(() => verdict);
    const alarm = await send(node);
    await until(() => attempt(node, alarm)?.outcome).toBe('failed');
    expect(attempt(node, alarm)).toMatchObject({ reason, possibleDuplicate: false });
    await until(() => bench.waiting()).toBe(0);
  });

  it('that is put off is tried again, and is no duplicate', async () => {
    const node = await open((_to, times) => (times === 1 ? { code: 451, after: 'text' } : 'take'));
    const alarm = await send(node);
    await until(() => attempt(node, alarm)?.outcome).toBe('retrying');
    expect(attempt(node, alarm)?.reason).toBe('provider-failed');
    await until(() => attempt(node, alarm)?.outcome).toBe('sent');
    expect(attempt(node, alarm)?.possibleDuplicate).toBe(false);
    expect(mail.received).toHaveLength(1);
  });

  it.each([
    ['whose answer is lost', 'hang-up'],
    ['that nobody answers', 'keep-silent'],
  ] as const)(
    '%s is recorded as unknown, then sent again under the same id and marked',
    async (_what, verdict) => {
      const node = await open((_to, times) => (times === 1 ? verdict : 'take'), 1_500);
      const alarm = await send(node);
      await until(() => attempt(node, alarm)?.outcome).toBe('unknown');
      expect(attempt(node, alarm)?.reason).toBe('no-answer-from-provider');
      await bench.hasten();
      await until(() => attempt(node, alarm)?.outcome).toBe('sent');
      expect(attempt(node, alarm)?.possibleDuplicate).toBe(true);
      expect(mail.received).toHaveLength(2);
      expect(mail.received[0]?.messageId).toMatch(/^<[0-9a-f]{40}@example\.se>$/);
      expect(mail.received[1]?.messageId).toBe(mail.received[0]?.messageId);
    },
  );

  it('to a server that is away is certainly not sent, five times, and has then failed', async () => {
    const node = await open();
    await mail.close();
    const alarm = await send(node);
    await until(async () => {
      await bench.hasten();
      return attempt(node, alarm)?.outcome;
    }).toBe('failed');
    expect(attempt(node, alarm)).toMatchObject({
      reason: 'no-answer-from-provider',
      possibleDuplicate: false,
    });
    const { rows } = await bench.pool.query<{ attempts: number }>('select attempts from outbox');
    expect(rows).toEqual([{ attempts: 5 }]);
  });
});

/** The parts of a mail with their transfer encodings taken off. */
function decoded(raw: string): string {
  const subject = /^subject: (.*(?:\r\n[ \t].*)*)/im.exec(raw)?.[1] ?? '';
  const words = subject
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?(q|b)\?(.*?)\?=/gi, (_match, kind: string, text: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString('utf8')
        : quotedPrintable(text.replaceAll('_', ' ')),
    );
  return `${words}\n${quotedPrintable(raw.replace(/=\r\n/g, ''))}`;
}

function quotedPrintable(text: string): string {
  return Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_match, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
}
