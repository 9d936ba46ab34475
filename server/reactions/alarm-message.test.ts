import { describe, expect, test } from 'vitest';
import { composeAlarm } from './alarm-message.ts';

const sender = { name: 'Tyresö kommun', example: false };
const alarm = {
  id: '00000000-0000-4000-8000-000000000001',
  test: false,
  message: 'Kabelbrott <b>i</b> Trollbäcken.',
  sentAt: '2026-11-22T02:07:00.000Z',
};
const call = { name: 'Ordförande' };
const link = { token: 'A'.repeat(22), url: `https://vaka.example.se/k/${'A'.repeat(22)}` };

describe('the words of an alarm', () => {
  test('an SMS has sender, matter and link', () => {
    expect(composeAlarm(sender, alarm, call, link).short).toBe(
      `Larm från Tyresö kommun: Kabelbrott <b>i</b> Trollbäcken. Svara: ${link.url}`,
    );
  });

  test('a test and an example say so first', () => {
    expect(composeAlarm(sender, { ...alarm, test: true }, call, link).heading).toBe(
      'TESTLARM från Tyresö kommun',
    );
    const example = { ...sender, example: true };
    expect(composeAlarm(example, alarm, call, link).heading).toBe('EXEMPEL. Larm från Tyresö kommun');
    expect(composeAlarm(example, { ...alarm, test: true }, call, link).short).toMatch(/^TESTLARM/);
  });

  test('without a link they send the recipient to the console', () => {
    const { short, long, html } = composeAlarm(sender, alarm, call, null);
    for (const text of [short, long, html]) expect(text).not.toContain('http');
    expect(short).toMatch(/Svara i Vaka\.$/);
  });

  test('a message that is withheld is replaced by a neutral one, in every form', () => {
    const { body, short, long, html } = composeAlarm(sender, { ...alarm, message: null }, call, link);
    for (const text of [body, short, long, html])
      expect(text).toContain('Logga in i Vaka för att läsa vad det gäller.');
  });

  test('markup in a message stays text in the e-mail, which says when, to whom, and that opening the link answers nothing', () => {
    const { html, long } = composeAlarm(sender, alarm, call, link);
    expect(html).toContain('Kabelbrott &lt;b&gt;i&lt;/b&gt; Trollbäcken.');
    for (const text of [html, long]) {
      expect(text).toContain('Larmet gick 22 november kl. 03:07 till Ordförande.');
      expect(text).toContain('Att bara öppna länken svarar ingenting.');
    }
  });
});
