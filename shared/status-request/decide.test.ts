import { describe, expect, test } from 'vitest';
import type { CommandData } from '../commands.ts';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { configuredStory } from '../testing/story.ts';
import type { Story } from '../testing/story.ts';
import { mostOpenRequests } from './decide.ts';
import { closedKept } from './evolve.ts';
import { missingAnswers, owedSince } from './state.ts';

const dueAt = '2026-11-22T09:00:00.000Z';

function register(
  story: Story,
  recipient: string,
  department: string | null,
  kinds: readonly string[],
): void {
  const addresses: { readonly [kind: string]: string } = {
    sms: '+46 70 000 00 01',
    email: 'jour@exempel.se',
  };
  story.give('alarm.set-recipient', {
    recipient,
    name: `Jour ${recipient}`,
    ...(department === null ? {} : { department }),
    channels: kinds.map((kind) => ({ kind: kind as 'sms' | 'email', address: addresses[kind] ?? '' })),
  });
}

/** Two departments with one function each, and one that belongs to neither. */
function asking(more: Partial<CommandData<'status-request.send'>> = {}) {
  const story = configuredStory();
  register(story, 'omsorgens', 'omsorg', ['sms', 'email']);
  register(story, 'byggets', 'bygg', ['email']);
  register(story, 'annan', null, ['sms']);
  const statusRequest = story.id();
  const departments = ['omsorg', 'bygg'];
  const outcome = story.give('status-request.send', { statusRequest, departments, dueAt, ...more });
  return { story, statusRequest, outcome, row: () => story.state.statusRequests.get(statusRequest) };
}

const delivery = (
  statusRequest: string,
  outcome: 'sent' | 'failed' | 'delivered',
  channel = 'sms',
  round = 1,
) => ({
  statusRequest,
  department: 'omsorg',
  recipient: 'omsorgens',
  channel: channel as 'sms' | 'email',
  round,
  outcome,
});

describe('a request for status', () => {
  test('goes to the functions of each department by their first channel, with a timer for the deadline', () => {
    const { story, outcome, statusRequest, row } = asking({ question: 'Vilka saknar värme?' });
    const [, line] = expectEvents(outcome, 'status-request.sent', 'journal.written');
    expect(line?.sealed).toMatchObject({
      text: 'Läget är begärt från Omsorgsförvaltningen, Byggförvaltningen. Svar senast 2026-11-22 10:00.',
    });
    expect(row()).toMatchObject({
      question: 'Vilka saknar värme?',
      recipients: [{ recipient: 'omsorgens', name: 'Jour omsorgens' }, { recipient: 'byggets' }],
    });
    const own = story.effects.filter(({ content }) => JSON.stringify(content).includes(statusRequest));
    expect(
      own.map(({ kind, content, notBefore }) => [kind, 'channel' in content ? content.channel : notBefore]),
    ).toEqual([
      ['status-request-delivery', 'sms'],
      ['status-request-delivery', 'email'],
      ['timer', dueAt],
    ]);
  });

  test('is refused to those who cannot be asked, or in the past', () => {
    const { story, statusRequest } = asking();
    const ask = (data: Partial<CommandData<'status-request.send'>>) =>
      story.give('status-request.send', {
        statusRequest: story.id(),
        departments: ['omsorg'],
        dueAt,
        ...data,
      });
    expectRefusal(ask({ statusRequest }), 'id-already-used', 'statusRequest');
    expectRefusal(ask({ departments: ['hamn'] }), 'unknown-department', 'departments');
    expectRefusal(ask({ recipients: ['ingen'] }), 'recipient-not-found', 'recipients');
    expectRefusal(ask({ recipients: ['byggets'] }), 'recipient-of-other-department', 'recipients');
    expectRefusal(ask({ dueAt: '2026-11-22T00:00:00Z' }), 'due-before-now', 'dueAt');
    for (let index = 1; index < mostOpenRequests; index += 1) ask({});
    expectRefusal(ask({}), 'too-many-status-requests', 'statusRequest');
  });

  test('is answered by a report of the status, in the console or by a link, and corrected until it is closed', () => {
    const { story, statusRequest, row } = asking();
    const forecast = { forecast: 'Klarar natten', needs: 'Elverk' };
    story.give('situation.set-department-status', { department: 'omsorg', status: 'red', ...forecast });
    expect(row()?.answers['omsorg']).toMatchObject({ status: 'red', via: 'console', count: 1 });
    expect(story.state.departments.get('omsorg')).toMatchObject(forecast);
    const open = [...story.state.statusRequests.values()];
    expect(owedSince(open, 'bygg')).toBe(dueAt);
    expect(owedSince(open, 'omsorg')).toBeNull();
    const byLink = { statusRequest, department: 'bygg', recipient: 'byggets', status: 'yellow' } as const;
    const answered = story.give('status-request.record-answer', { ...byLink, note: 'Jour finns' }, 'system');
    expectEvents(answered, 'situation.department-status-set');
    story.give('status-request.record-answer', { ...byLink, status: 'green' }, 'system');
    expect(row()?.answers['bygg']).toMatchObject({ status: 'green', via: 'link', count: 2 });
    expectRefusal(
      story.give('status-request.remind', { statusRequest }),
      'status-request-answered',
      'statusRequest',
    );
    expectEvents(story.give('status-request.close', { statusRequest }), 'status-request.closed');
    const late = story.give('status-request.record-answer', byLink, 'system');
    expectRefusal(late, 'status-request-closed', 'statusRequest');
    const closed = { statusRequest: story.id() };
    expectRefusal(story.give('status-request.close', closed), 'status-request-not-found', 'statusRequest');
  });

  test('is answered by link only for the department that the link was given for', () => {
    const { story, statusRequest } = asking();
    const other = { statusRequest, department: 'omsorg', recipient: 'byggets', status: 'green' } as const;
    expectRefusal(
      story.give('status-request.record-answer', other, 'system'),
      'recipient-not-found',
      'recipient',
    );
  });

  test('goes by the next channel where one failed, and what came of each is kept', () => {
    const { story, statusRequest, row } = asking();
    const before = story.effects.length;
    const failed = story.give('status-request.record-delivery', delivery(statusRequest, 'failed'), 'system');
    expectEvents(failed, 'status-request.delivery-recorded');
    expect(story.effects.slice(before).map(({ content }) => content)).toMatchObject([
      { channel: 'email', round: 1 },
    ]);
    story.give('status-request.record-delivery', delivery(statusRequest, 'sent', 'email'), 'system');
    expect(row()?.recipients[0]?.attempts.map(({ channel, outcome }) => [channel, outcome])).toEqual([
      ['sms', 'failed'],
      ['email', 'sent'],
    ]);
    const again = story.give(
      'status-request.record-delivery',
      delivery(statusRequest, 'sent', 'email'),
      'system',
    );
    expectRefusal(again, 'no-longer-due', 'outcome');
  });

  test('names who has not answered when the deadline comes, once', () => {
    const { story, statusRequest, row } = asking();
    story.give('situation.set-department-status', { department: 'omsorg', status: 'green' });
    const due = () => story.give('status-request.fall-due', { statusRequest, dueAt }, 'system');
    const [event, line] = expectEvents(due(), 'status-request.fell-due', 'journal.written');
    expect(event?.payload).toMatchObject({ missing: ['bygg'] });
    expect(line?.sealed).toMatchObject({
      text: 'Svarstiden har gått ut. Läget saknas från Byggförvaltningen.',
    });
    const asked = row();
    expect(asked === undefined ? [] : missingAnswers(asked)).toEqual(['bygg']);
    expectRefusal(due(), 'no-longer-due', 'dueAt');
  });

  test('is sent again to those who have not answered', () => {
    const { story, statusRequest, row } = asking();
    story.give('situation.set-department-status', { department: 'bygg', status: 'green' });
    const before = story.effects.length;
    expectEvents(story.give('status-request.remind', { statusRequest }), 'status-request.reminded');
    expect(row()?.round).toBe(2);
    expect(story.effects.slice(before).map(({ content }) => content)).toMatchObject([
      { recipient: 'omsorgens', channel: 'sms', round: 2 },
    ]);
    const alone = story.id();
    story.give('status-request.send', { statusRequest: alone, departments: ['frg'], dueAt });
    expectRefusal(
      story.give('status-request.remind', { statusRequest: alone }),
      'nobody-to-remind',
      'statusRequest',
    );
  });

  test('L12: the newest closed ones are kept', () => {
    const story = configuredStory();
    for (let index = 0; index < closedKept + 2; index += 1) {
      const statusRequest = story.id();
      story.give('status-request.send', { statusRequest, departments: ['omsorg'], dueAt });
      story.give('status-request.close', { statusRequest });
    }
    expect(story.state.statusRequests.size).toBe(closedKept);
  });
});
