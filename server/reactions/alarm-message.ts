import type { Alarm, AlarmCall } from '#shared/alarm/state.ts';
import { message } from '#shared/language/message.ts';
import { markup } from '../http/residents/markup.ts';
import type { AlarmMessage, OfferedAnswer } from './channels/channel.ts';
import { dayAndClock } from './local-clock.ts';

/** Minutes that a recipient may say they need. */
export const offeredMinutes = [10, 20, 40, 60] as const;

/** What a notification offers; browsers show the first two. */
const offered: readonly OfferedAnswer[] = [
  { answer: 'coming', minutes: 20, title: message('alarm-message.answer.coming', { minutes: '20' }) },
  { answer: 'cannot', title: message('alarm-message.answer.cannot') },
  { answer: 'understood', title: message('alarm-message.answer.understood') },
];

export type Sender = { readonly name: string; readonly example: boolean };

/** Whether it is for real, for ICU's `select`. */
export function alarmKind(alarm: Pick<Alarm, 'test'>, sender: Sender): 'test' | 'example' | 'alarm' {
  if (alarm.test) return 'test';
  return sender.example ? 'example' : 'alarm';
}

/** Words an alarm for one recipient. A message that is withheld is replaced by the request to read it in the console. */
export function composeAlarm(
  sender: Sender,
  alarm: Pick<Alarm, 'id' | 'test' | 'message' | 'sentAt'>,
  call: Pick<AlarmCall, 'name'>,
  link: AlarmMessage['link'],
): AlarmMessage {
  const heading = message('alarm-message.heading', {
    kind: alarmKind(alarm, sender),
    organisation: sender.name,
  });
  const body = alarm.message ?? message('alarm-message.neutral');
  const sent = message('alarm-message.long.sent', {
    time: dayAndClock(alarm.sentAt),
    recipient: call.name ?? '',
  });
  const test = alarm.test ? message('alarm-message.long.test') : null;
  const wrongPerson = message('alarm-message.long.wrong-person');
  return {
    heading,
    body,
    short:
      link === null
        ? message('alarm-message.short.no-link', { heading, body })
        : message('alarm-message.short', { heading, body, link: link.url }),
    long: [
      heading,
      ...(test === null ? [] : [test]),
      body,
      call.name === null ? dayAndClock(alarm.sentAt) : sent,
      ...(link === null
        ? [message('alarm-message.long.answer.no-link')]
        : [`${message('alarm-message.long.answer')}\n${link.url}`, message('alarm-message.long.link-lasts')]),
      wrongPerson,
    ].join('\n\n'),
    html: markup`<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><title>${heading}</title></head>
<body style="font:17px/1.5 'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#12181d;background:#fff;max-width:36em">
<h1 style="font-size:24px;line-height:1.25">${heading}</h1>
${test === null ? null : markup`<p><strong>${test}</strong></p>`}
<p style="white-space:pre-line;font-size:19px">${body}</p>
<p>${call.name === null ? dayAndClock(alarm.sentAt) : sent}</p>
${
  link === null
    ? markup`<p>${message('alarm-message.long.answer.no-link')}</p>`
    : markup`<p><a href="${link.url}" style="display:inline-block;padding:12px 20px;background:#12181d;color:#fff;text-decoration:none;font-weight:600">${message('alarm-message.long.open')}</a></p>
<p>${message('alarm-message.long.answer')} ${message('alarm-message.long.link-lasts')}</p>
<p>${link.url}</p>`
}
<p style="color:#414c55">${wrongPerson}</p>
</body></html>
`.text,
    link,
    answers: offered,
    alarm: alarm.id,
  };
}
