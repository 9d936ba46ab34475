import { message } from '#shared/language/message.ts';
import { markup } from '../../http/residents/markup.ts';
import type { Sender } from '../alarm-message.ts';
import type { AlarmMessage } from '../channels/channel.ts';
import { dayAndClock } from '../local-clock.ts';
import type { RequestSendPlan } from './request-plan.ts';

type Worded = Pick<RequestSendPlan, 'departmentName' | 'recipientName' | 'reminder'> & {
  readonly request: Pick<RequestSendPlan['request'], 'id' | 'question' | 'dueAt'>;
};

/** Words a request for a department's status to one function. */
export function composeRequest(
  sender: Sender,
  { request, departmentName, recipientName, reminder }: Worded,
  link: AlarmMessage['link'],
): AlarmMessage {
  const heading = message('status-link.heading', {
    kind: sender.example ? 'example' : 'real',
    organisation: sender.name,
  });
  const asked = message('status-link.asked', {
    reminder: reminder ? 'yes' : 'no',
    department: departmentName,
    time: dayAndClock(request.dueAt),
  });
  const body = request.question === null ? asked : `${asked} ${request.question}`;
  const how = link === null ? message('status-link.sign-in') : message('status-link.open');
  const forWhom = recipientName === null ? [] : [message('status-link.for', { recipient: recipientName })];
  const wrongPerson = message('status-link.wrong-person');
  return {
    heading,
    body,
    short:
      link === null
        ? message('status-link.short.no-link', { heading, body })
        : message('status-link.short', { heading, body, link: link.url }),
    long: [heading, body, link === null ? how : `${how}\n${link.url}`, ...forWhom, wrongPerson].join('\n\n'),
    html: markup`<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><title>${heading}</title></head>
<body style="font:17px/1.5 'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#12181d;background:#fff;max-width:36em">
<h1 style="font-size:24px;line-height:1.25">${heading}</h1>
<p style="white-space:pre-line;font-size:19px">${body}</p>
${
  link === null
    ? markup`<p>${how}</p>`
    : markup`<p><a href="${link.url}" style="display:inline-block;padding:12px 20px;background:#12181d;color:#fff;text-decoration:none;font-weight:600">${message('status-link.button')}</a></p>
<p>${how}</p>
<p>${link.url}</p>`
}
${forWhom.map((words) => markup`<p>${words}</p>`)}
<p style="color:#414c55">${wrongPerson}</p>
</body></html>
`.text,
    link,
    answers: [],
    alarm: request.id,
  };
}
