import { incidentName } from '../incident/journal-lines.ts';
import { message } from '../language/message.ts';
import { swedishMinute } from '../language/swedish-minute.ts';
import { fields, heading, remark } from '../projections/official-document.ts';
import type { Block } from '../projections/official-document.ts';
import type { AfterLog } from './after-log.ts';
import type { AlarmRow, RecipientRow, SendingRow } from './alarm-rows.ts';
import { isAsked } from './decision-log.ts';
import { reportTable } from './report.ts';
import type { Report, ReportColumn } from './report.ts';
import { minutesBetween, spanWords } from './span.ts';
import { incidentWords, words } from './words.ts';

type Asked = Parameters<typeof isAsked>[1];

/** When somebody was reached, and how; by an answer, a conversation, or a sending that arrived. */
export type Reached = {
  readonly at: string;
  readonly by: 'answer' | 'call' | 'delivered';
  readonly channel: SendingRow['channel'] | null;
};

/** The first sign that an alarm came to somebody; null where there is none, which is not the same as no answer. */
function reachedOf({ answeredAt, reachedByCallAt, sendings }: RecipientRow): Reached | null {
  const signs: readonly (Reached | null)[] = [
    answeredAt === null ? null : { at: answeredAt, by: 'answer', channel: null },
    reachedByCallAt === null ? null : { at: reachedByCallAt, by: 'call', channel: null },
    ...sendings.map(({ outcome, outcomeAt, channel }): Reached | null =>
      outcome === 'delivered' && outcomeAt !== null ? { at: outcomeAt, by: 'delivered', channel } : null,
    ),
  ];
  const [first] = signs
    .filter((sign) => sign !== null)
    .toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  return first ?? null;
}

/** Who was reached when and by which channel, alarm by alarm. Tests of the lists are left out. */
export function alarmReport(log: AfterLog, asked: Asked & { readonly alarm?: string | undefined }): Report {
  const alarms = log.alarms
    .rows()
    .filter((row) => asked.alarm === undefined || row.alarm === asked.alarm)
    .filter((row) => !row.test && isAsked(log, asked, row.incident, row.sentAt));
  const { incident } = asked;
  return {
    document: {
      ...log.frame(alarms.map(({ alarm }) => alarm)),
      title: message('report.alarms.title'),
      subtitle:
        incident === undefined ? message('report.all-incidents') : incidentWords(log.incident(incident)),
      blocks: [
        ...alarms.flatMap((alarm) => alarmBlocks(log, alarm)),
        ...(alarms.length === 0 ? [remark(message('report.alarms.none'))] : []),
        ...(alarms.length === 0 ? [] : [remark(message('report.alarms.what'))]),
      ],
    },
    tables: [sendingTable(log, alarms), recipientTable(log, alarms)],
  };
}

function alarmBlocks(log: AfterLog, alarm: AlarmRow): readonly Block[] {
  const reached = alarm.recipients.flatMap((row) => reachedOf(row)?.at ?? []).toSorted();
  const answered = alarm.recipients.flatMap(({ answeredAt }) => answeredAt ?? []).toSorted();
  const after = (times: readonly string[]): string | null =>
    times[0] === undefined ? null : spanWords(minutesBetween(alarm.sentAt, times[0]));
  const [firstReached, firstAnswer] = [after(reached), after(answered)];
  const count = alarm.recipients.length;
  return [
    heading(2, message('report.alarms.heading', { time: swedishMinute(alarm.sentAt) })),
    fields(
      [
        message('report.alarms.incident'),
        alarm.incident === null ? null : incidentWords(log.incident(alarm.incident)),
      ],
      [message('report.alarms.message'), words(alarm.message)],
      [message('report.alarms.sent-by'), alarm.sentBy],
      [
        message('report.alarms.reached'),
        message('report.alarms.of', { some: reached.length, all: count, first: firstReached ?? 'none' }),
      ],
      [
        message('report.alarms.answered'),
        message('report.alarms.of', { some: answered.length, all: count, first: firstAnswer ?? 'none' }),
      ],
      [
        message('report.alarms.exhausted'),
        alarm.exhaustedAt === null ? null : swedishMinute(alarm.exhaustedAt),
      ],
    ),
    {
      kind: 'table',
      columns: [
        message('report.alarms.recipient'),
        message('report.alarms.sendings'),
        message('report.alarms.reached-at'),
        message('report.alarms.answer'),
      ],
      widths: [3, 5, 3, 3],
      rows: alarm.recipients.map((row) => [
        row.name,
        sendingWords(row),
        reachedWords(row),
        answerWords(alarm, row),
      ]),
    },
  ];
}

function sendingWords({ sendings, unreachable }: RecipientRow): string {
  if (sendings.length === 0)
    return message(unreachable ? 'report.alarms.no-way' : 'report.alarms.not-called');
  return sendings
    .map(({ channel, calledAt, outcome }) =>
      message('report.alarms.sending', {
        channel: message(`report.channel.${channel}`),
        time: swedishMinute(calledAt).slice(11),
        outcome: outcome ?? 'none',
      }),
    )
    .join('\n');
}

function reachedWords(row: RecipientRow): string {
  const reached = reachedOf(row);
  if (reached === null) return message('report.alarms.not-reached');
  const { at, by, channel } = reached;
  const time = swedishMinute(at).slice(11);
  const way = channel === null ? '' : message(`report.channel.${channel}`);
  return message('report.alarms.reached-by', { time, by, channel: way });
}

function answerWords({ sentAt }: AlarmRow, { answer, answeredAt, minutes }: RecipientRow): string {
  if (answer === null || answeredAt === null) return message('report.alarms.no-answer');
  return message('report.alarms.answer-after', {
    answer,
    after: spanWords(minutesBetween(sentAt, answeredAt)),
    there: minutes === null ? 'none' : spanWords(minutes),
  });
}

type SendingOf = { readonly alarm: AlarmRow; readonly row: RecipientRow; readonly sending: SendingRow };

function sendingTable(log: AfterLog, alarms: readonly AlarmRow[]) {
  const columns: readonly ReportColumn<SendingOf>[] = [
    { header: message('report.alarms.alarm-sent'), width: 19, cell: ({ alarm }) => ({ time: alarm.sentAt }) },
    { header: message('report.alarms.incident'), width: 10, cell: ({ alarm }) => numberOf(log, alarm) },
    { header: message('report.alarms.recipient'), width: 30, cell: ({ row }) => row.name },
    {
      header: message('report.alarms.channel'),
      width: 14,
      cell: ({ sending }) => message(`report.channel.${sending.channel}`),
    },
    { header: message('report.alarms.round'), width: 8, cell: ({ sending }) => sending.round },
    {
      header: message('report.alarms.called-at'),
      width: 19,
      cell: ({ sending }) => ({ time: sending.calledAt }),
    },
    {
      header: message('report.alarms.outcome'),
      width: 20,
      cell: ({ sending }) => message('report.alarms.outcome-words', { outcome: sending.outcome ?? 'none' }),
    },
    {
      header: message('report.alarms.outcome-at'),
      width: 19,
      cell: ({ sending }) => ({ time: sending.outcomeAt }),
    },
  ];
  const rows = alarms.flatMap((alarm) =>
    alarm.recipients.flatMap((row) => row.sendings.map((sending) => ({ alarm, row, sending }))),
  );
  return reportTable('utskick', message('report.alarms.sendings'), columns, rows);
}

function recipientTable(log: AfterLog, alarms: readonly AlarmRow[]) {
  const columns: readonly ReportColumn<Omit<SendingOf, 'sending'>>[] = [
    { header: message('report.alarms.alarm-sent'), width: 19, cell: ({ alarm }) => ({ time: alarm.sentAt }) },
    { header: message('report.alarms.incident'), width: 10, cell: ({ alarm }) => numberOf(log, alarm) },
    { header: message('report.alarms.recipient'), width: 30, cell: ({ row }) => row.name },
    {
      header: message('report.alarms.reached-at'),
      width: 19,
      cell: ({ row }) => ({ time: reachedOf(row)?.at ?? null }),
    },
    {
      header: message('report.alarms.answer'),
      width: 16,
      cell: ({ row }) => (row.answer === null ? null : message(`report.answer.${row.answer}`)),
    },
    {
      header: message('report.alarms.answered-at'),
      width: 19,
      cell: ({ row }) => ({ time: row.answeredAt }),
    },
    {
      header: message('report.alarms.minutes'),
      width: 16,
      cell: ({ alarm, row }) =>
        row.answeredAt === null ? null : minutesBetween(alarm.sentAt, row.answeredAt),
    },
  ];
  const rows = alarms.flatMap((alarm) => alarm.recipients.map((row) => ({ alarm, row })));
  return reportTable('mottagare', message('report.alarms.recipients'), columns, rows);
}

function numberOf(log: AfterLog, { incident }: AlarmRow): string | null {
  const number = incident === null ? undefined : log.incident(incident)?.number;
  return number === undefined ? null : incidentName(number);
}
