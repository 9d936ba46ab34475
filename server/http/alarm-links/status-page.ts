import { message } from '#shared/language/message.ts';
import { dayAndClock } from '../../reactions/local-clock.ts';
import type { StatusLinkFacts, StatusLinkView } from '../../reactions/links/answer-status-by-link.ts';
import { markup } from '../residents/markup.ts';
import type { Html } from '../residents/markup.ts';
import { pageAround } from './page-around.ts';
import { statusLinkStyle } from './status-style.ts';

/** The page of a link to a request for status (`/k/s/…`). `once`: new for each page, so that a form counts once. Needs no script. */
export function statusPage(view: StatusLinkView, once: string): string {
  switch (view.kind) {
    case 'unknown':
      return statusNotice('not-found', message('status-link.page.not-found.lead'));
    case 'expired':
      return statusNotice(
        'expired',
        message('status-link.page.expired.lead', { time: dayAndClock(view.at) }),
      );
    case 'closed':
      return around(
        message('status-link.page.closed'),
        markup`${head(view.facts)}<main class="w"><h1>${message('status-link.page.closed')}</h1><p class="lead">${message('status-link.page.closed.lead')}</p>${consoleLink()}</main>`,
      );
    case 'open':
      return around(titleOf(view), openPage(view, once));
  }
}

type NoticeKind = 'not-found' | 'expired' | 'unclear' | 'too-many' | 'unavailable';

/** Why there is nothing to answer here, and what to do instead. */
export function statusNotice(kind: NoticeKind, lead: string): string {
  const title = message(`status-link.page.${kind}`);
  return around(
    title,
    markup`<main class="w"><h1>${title}</h1><p class="lead">${lead}</p>${consoleLink()}</main>`,
  );
}

type Open = Extract<StatusLinkView, { kind: 'open' }>;

function titleOf({ facts, given, thanks }: Open): string {
  if (thanks) return message('status-link.page.thanks');
  if (given !== null) return message('status-link.page.answered');
  return message('status-link.page.department', { department: facts.department });
}

/** Where a phone's browser knows no Swedish hyphens, a department's long name may still be divided where it is put together. */
function breakable(title: string): string {
  return title.replace(/(?<=\p{Ll})(?=förvaltning)/u, '\u00AD');
}

function openPage(view: Open, once: string): Html {
  const { facts, given, thanks } = view;
  const { department } = facts;
  return markup`${head(facts)}
<main class="w">
<h1>${breakable(titleOf(view))}</h1>
${given === null ? null : markup`<p class="given">${message('status-link.page.given', { status: given.status, time: dayAndClock(given.at) })}</p>`}
<div class="facts">
${given === null ? null : markup`<p>${message('status-link.page.department', { department })}</p>`}
<p>${dueLine(facts)}</p>
${facts.recipient === null ? null : markup`<p>${message('status-link.page.for', { recipient: facts.recipient })}</p>`}
</div>
${facts.question === null ? null : markup`<p class="notice question">${facts.question}</p>`}
${given === null ? null : markup`<p class="again">${message('status-link.page.correct')}</p>`}
<form method="post">
<input type="hidden" name="once" value="${once}">
<fieldset><legend>${message('status-link.page.status')}</legend>
${(['green', 'yellow', 'red'] as const).map(statusChoice)}</fieldset>
${field('note', message('status-link.page.note'), message('status-link.page.optional'))}
${field('forecast', message('status-link.page.forecast'), message('status-link.page.forecast.what'))}
${field('needs', message('status-link.page.needs'), message('status-link.page.needs.what'))}
<p class="secrets">${message('status-link.page.no-secrets')}</p>
<button class="main send">${message(given === null ? 'status-link.page.send' : 'status-link.page.send-again')}</button>
</form>
<div class="help">
${thanks ? null : markup`<p>${message('status-link.wrong-person')}</p>`}
<p>${message('status-link.page.lasts', { time: dayAndClock(facts.expiresAt) })}</p>
${consoleLink()}
</div>
</main>`;
}

const glyphs = { green: '●', yellow: '▲', red: '■' } as const;

function statusChoice(status: 'green' | 'yellow' | 'red'): Html {
  return markup`<label class="status"><input type="radio" name="status" value="${status}" required><span class="glyph ${status}" aria-hidden="true">${glyphs[status]}</span><span><b>${message(`status-link.page.${status}`)}</b><span class="what">${message(`status-link.page.${status}.what`)}</span></span></label>
`;
}

function field(name: string, label: string, what: string): Html {
  return markup`<div class="field"><label for="${name}">${label}</label><p id="${name}-what" class="what">${what}</p><textarea id="${name}" name="${name}" rows="3" maxlength="10000" aria-describedby="${name}-what"></textarea></div>`;
}

function dueLine({ dueAt, overdue }: StatusLinkFacts): string {
  const time = dayAndClock(dueAt);
  return overdue ? message('status-link.page.overdue', { time }) : message('status-link.page.due', { time });
}

function head({ organisation }: StatusLinkFacts): Html {
  return markup`<header class="head">${organisation.example ? markup`<p class="example">${message('public.example')}</p>` : null}<div class="w">${message('status-link.page.from', { organisation: organisation.name })}</div></header>`;
}

function consoleLink(): Html {
  return markup`<a class="to-console" href="/">${message('status-link.page.open-console')}</a>`;
}

function around(title: string, body: Html): string {
  return pageAround(title, statusLinkStyle, body);
}
