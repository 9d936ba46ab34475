import { message } from '#shared/language/message.ts';
import { alarmKind, offeredMinutes } from '../../reactions/alarm-message.ts';
import { dayAndClock } from '../../reactions/local-clock.ts';
import type { LinkAnswer, LinkFacts, LinkView } from '../../reactions/links/answer-by-link.ts';
import { markup } from '../residents/markup.ts';
import type { Html } from '../residents/markup.ts';
import { pageAround } from './page-around.ts';
import { alarmLinkStyle } from './style.ts';

/** The page of a link (`/k/…`): who alarms, when and whom, and the buttons that answer. Needs no script and says nothing of the matter. */
export function linkPage(view: LinkView): string {
  switch (view.kind) {
    case 'unknown':
      return notice('alarm-message.page.not-found', message('alarm-message.page.not-found.lead'));
    case 'expired': {
      const lead = message('alarm-message.page.expired.lead', { time: dayAndClock(view.at) });
      return notice('alarm-message.page.expired', lead);
    }
    case 'open':
      return around(headingOf(view.facts), openPage(view.facts));
    case 'answered': {
      const heading = view.already ? 'alarm-message.page.answered.already' : 'alarm-message.page.answered';
      return around(message(heading), answeredPage(view, message(heading)));
    }
  }
}

type NoticeKey =
  | 'alarm-message.page.not-found'
  | 'alarm-message.page.expired'
  | 'alarm-message.page.unclear'
  | 'alarm-message.page.too-many'
  | 'alarm-message.page.unavailable';

/** Why there is nothing to answer here, and what to do instead. */
export function notice(title: NoticeKey, lead: string): string {
  return around(
    message(title),
    markup`<main class="w"><h1>${message(title)}</h1><p class="lead">${lead}</p>${consoleLink()}</main>`,
  );
}

function openPage(facts: LinkFacts): Html {
  return markup`${head(facts)}
<main class="w">
<h1>${headingOf(facts)}</h1>
${factsOf(facts)}
${facts.test ? markup`<p class="notice">${message('alarm-message.page.test')}</p>` : null}
${facts.ended ? markup`<p class="notice">${message('alarm-message.page.ended')}</p>` : null}
<form method="post">
<fieldset><legend>${message('alarm-message.page.coming')}</legend><div class="choices">
${offeredMinutes.map(
  (minutes) =>
    markup`<button class="main" name="choice" value="coming:${String(minutes)}">${message('alarm-message.page.minutes', { minutes: String(minutes) })}</button>
`,
)}</div></fieldset>
<fieldset><legend>${message('alarm-message.page.other')}</legend><div class="choices">
<button name="choice" value="understood">${message('alarm-message.answer.understood')}</button>
<button name="choice" value="cannot">${message('alarm-message.answer.cannot')}</button>
</div></fieldset>
</form>
<div class="help">
<p>${message('alarm-message.page.wrong-person')}</p>
<p>${message('alarm-message.page.not-confidential')}</p>
<p>${message('alarm-message.page.once', { time: dayAndClock(facts.expiresAt) })}</p>
${consoleLink()}
</div>
</main>`;
}

function answeredPage({ facts, given }: Extract<LinkView, { kind: 'answered' }>, heading: string): Html {
  return markup`${head(facts)}
<main class="w">
<h1>${heading}</h1>
<p class="given">${message('alarm-message.page.answer', { answer: answerText(given), time: dayAndClock(given.at) })}</p>
<div class="facts"><p>${headingOf(facts)}.</p></div>
${factsOf(facts)}
<div class="help"><p>${message('alarm-message.page.change')}</p>${consoleLink()}</div>
</main>`;
}

export function answerText({ answer, minutes }: LinkAnswer): string {
  if (answer !== 'coming') return message(`alarm-message.answer.${answer}`);
  if (minutes === null) return message('alarm-message.answer.coming.no-time');
  return message('alarm-message.answer.coming', { minutes: String(minutes) });
}

function headingOf(facts: LinkFacts): string {
  const kind = alarmKind(facts, facts.organisation);
  return message('alarm-message.page.heading', { kind, organisation: facts.organisation.name });
}

function factsOf({ sentAt, recipient }: LinkFacts): Html {
  const forWhom =
    recipient === null
      ? message('alarm-message.page.for.unknown')
      : message('alarm-message.page.for', { recipient });
  return markup`<div class="facts"><p>${message('alarm-message.page.sent', { time: dayAndClock(sentAt) })}</p><p>${forWhom}</p></div>`;
}

function head({ organisation }: LinkFacts): Html {
  return markup`<header class="head">${organisation.example ? markup`<p class="example">${message('public.example')}</p>` : null}<div class="w">${organisation.name}</div></header>`;
}

function consoleLink(): Html {
  return markup`<a class="to-console" href="/">${message('alarm-message.page.open-console')}</a>`;
}

function around(title: string, body: Html): string {
  return pageAround(title, alarmLinkStyle, body);
}
