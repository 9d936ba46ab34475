import { message } from '../language/message.ts';
import { swedishMinute } from '../language/swedish-minute.ts';
import { minutesOf } from '../meeting/minutes.ts';
import type { AttendanceChange, Minutes, MinutesParagraph, MinutesPerson } from '../meeting/minutes.ts';
import type { Quorum } from '../meeting/state.ts';
import type { State } from '../state.ts';
import { confidentiality, required } from './document-parts.ts';
import { adjustingOf, reportedOf } from './minutes-end.ts';
import { fields, heading, remark, text } from './official-document.ts';
import type { Block, OfficialDocument } from './official-document.ts';

/** A meeting's minutes in words; null where there is no such meeting. `released`: restricted records whose texts this reader may have. */
export function minutesDocument(
  state: State,
  id: string,
  released: ReadonlySet<string> = new Set<string>(),
): OfficialDocument | null {
  const minutes = minutesOf(state, id, released);
  if (minutes === null) return null;
  const { meeting, paragraphs, reported } = minutes;
  const records = [
    id,
    ...paragraphs.map(({ item }) => item),
    ...paragraphs.flatMap(({ decision }) => decision?.id ?? []),
    ...reported.map((decision) => decision.id),
  ];
  return {
    title: message('meeting.minutes.title'),
    mark: null,
    subtitle: message('meeting.minutes.subtitle', {
      committee: minutes.committee,
      time: swedishMinute(meeting.startsAt),
    }),
    municipality: minutes.municipality,
    example: minutes.example,
    draft: minutes.draft,
    ...confidentiality(state, records, released),
    blocks: [
      headOf(minutes),
      ...(meeting.status === 'cancelled'
        ? [
            text(
              message('meeting.minutes.cancelled', {
                reason: required(meeting.cancelReason, minutes.restricted),
              }),
            ),
          ]
        : []),
      ...agendaOf(minutes),
      ...presentOf(minutes),
      heading(2, message('meeting.minutes.matters')),
      ...(paragraphs.length === 0 ? [text(message('meeting.minutes.matters.none'))] : []),
      ...paragraphs.flatMap((one) => paragraphBlocks(one, minutes.quorum)),
      ...reportedOf(minutes),
      ...adjustingOf(minutes),
    ],
  };
}

function headOf({ meeting, restricted, chairedBy, paragraphs, draft }: Minutes): Block {
  const { openedAt, closedAt, approvedAt, registryNumber } = meeting;
  const place = required(meeting.place, restricted);
  return fields(
    [message('meeting.minutes.time'), timeOf(meeting.startsAt, openedAt, closedAt)],
    [
      message('meeting.minutes.place'),
      meeting.digital ? message('meeting.minutes.place.digital', { place }) : place,
    ],
    [message('meeting.minutes.registry-number'), required(registryNumber, restricted)],
    [message('meeting.minutes.chaired'), openedAt === null ? null : required(chairedBy, restricted)],
    [message('meeting.minutes.paragraphs'), rangeOf(paragraphs)],
    [
      message('meeting.minutes.called'),
      message('meeting.minutes.called.by', {
        time: swedishMinute(meeting.calledAt),
        who: required(meeting.calledBy, restricted),
      }),
    ],
    [
      message('meeting.minutes.status'),
      draft || approvedAt === null
        ? message('meeting.minutes.status.draft')
        : message('meeting.minutes.status.approved', { time: swedishMinute(approvedAt) }),
    ],
  );
}

function timeOf(startsAt: string, openedAt: string | null, closedAt: string | null): string {
  if (openedAt === null) return message('meeting.minutes.time.planned', { time: swedishMinute(startsAt) });
  const from = swedishMinute(openedAt);
  if (closedAt === null) return message('meeting.minutes.time.open', { from });
  return message('meeting.minutes.time.closed', { from, to: swedishMinute(closedAt) });
}

function rangeOf(paragraphs: readonly MinutesParagraph[]): string | null {
  const first = paragraphs[0];
  const last = paragraphs.at(-1);
  if (first === undefined || last === undefined) return null;
  const year = String(first.year);
  if (first === last) return message('meeting.minutes.paragraphs.one', { first: first.paragraph, year });
  return message('meeting.minutes.paragraphs.range', {
    first: first.paragraph,
    last: last.paragraph,
    year,
  });
}

function agendaOf({ meeting, restricted }: Minutes): readonly Block[] {
  const items = restricted ? [message('document.secret')] : meeting.agenda;
  return [heading(2, message('meeting.minutes.agenda')), { kind: 'list', items }];
}

function presentOf(minutes: Minutes): readonly Block[] {
  const { meeting, restricted, present, quorum, changes } = minutes;
  if (quorum === null)
    return [heading(2, message('meeting.minutes.present')), text(message('meeting.minutes.present.none'))];
  const also = meeting.alsoPresent.map((one) => [one.name, one.function]);
  return [
    heading(2, message('meeting.minutes.present')),
    {
      kind: 'table',
      columns: [
        message('meeting.minutes.column.name'),
        message('meeting.minutes.column.seat'),
        message('meeting.minutes.column.serves'),
      ],
      rows: present.map((one) => [
        required(one.name, restricted),
        message(`meeting.seat.${one.seat}`),
        servesOf(one),
      ]),
    },
    text(quorumOf(quorum)),
    ...(quorum.stated ? [remark(message('meeting.minutes.quorum.stated'))] : []),
    ...changes.flatMap((change) => changeBlocks(change, restricted)),
    ...(also.length === 0
      ? []
      : [
          heading(3, message('meeting.minutes.also-present')),
          {
            kind: 'table' as const,
            columns: [message('meeting.minutes.column.name'), message('meeting.minutes.column.function')],
            rows: also,
          },
        ]),
  ];
}

function servesOf({ serves, servesFor }: MinutesPerson): string {
  if (!serves) return message('meeting.minutes.serves.no');
  if (servesFor === null) return message('meeting.minutes.serves.yes');
  return message('meeting.minutes.serves.for', { name: servesFor });
}

/** Whether the committee may decide, in words: "3 av 5 ledamöter tjänstgör. Nämnden är beslutför." */
export function quorumOf({ serving, members, met }: Pick<Quorum, 'serving' | 'members' | 'met'>): string {
  return message('meeting.minutes.quorum', { serving, members, met: met ? 'yes' : 'no' });
}

function changeBlocks(change: AttendanceChange, restricted: boolean): readonly Block[] {
  const time = swedishMinute(change.since);
  const when =
    change.from === null
      ? message('meeting.minutes.change', { time })
      : message('meeting.minutes.change.from', { paragraph: change.from, time });
  const names = (people: readonly MinutesPerson[]) =>
    people
      .map((one) =>
        message('meeting.minutes.person', {
          name: required(one.name, restricted),
          seat: message(`meeting.seat.${one.seat}`),
        }),
      )
      .join(', ');
  const lines = [
    change.came.length === 0 ? null : message('meeting.minutes.change.came', { names: names(change.came) }),
    change.left.length === 0 ? null : message('meeting.minutes.change.left', { names: names(change.left) }),
    change.chairedBy === null ? null : message('meeting.minutes.change.chaired', { name: change.chairedBy }),
    quorumOf(change.quorum),
  ];
  return [heading(3, when), text(lines.filter((one) => one !== null).join(' '))];
}

function paragraphBlocks(one: MinutesParagraph, quorum: Quorum | null): readonly Block[] {
  const title = message('meeting.minutes.paragraph', {
    paragraph: one.paragraph,
    title: required(one.title, one.restricted),
  });
  if (one.withdrawn) {
    const reason = required(one.withdrawReason, one.restricted);
    return [
      heading(3, title, message('meeting.minutes.withdrawn')),
      text(message('meeting.minutes.withdrawn.reason', { reason })),
    ];
  }
  const { decision, votes } = one;
  const said = (all: MinutesParagraph['proposals']) =>
    all.length === 0
      ? null
      : all.map(({ by, text: words }) => message('meeting.minutes.said', { by, text: words })).join('\n');
  return [
    heading(3, title),
    fields(
      [message('meeting.minutes.presented-by'), one.presentedBy],
      [message('meeting.minutes.disqualified'), disqualifiedOf(one, quorum)],
      [message('meeting.minutes.proposals'), said(one.proposals)],
      [
        message('meeting.minutes.votes'),
        votes === null ? null : message('meeting.minutes.votes.count', votes),
      ],
      [
        message(one.outcome === 'decided' ? 'meeting.minutes.decision' : 'meeting.minutes.outcome'),
        outcomeOf(one),
      ],
      [
        decision === null ? '' : message('meeting.minutes.decision.number', { number: decision.number }),
        decision === null ? null : required(decision.text, one.decisionRestricted),
      ],
      [
        message('document.decision.grounds'),
        decision === null ? null : required(decision.grounds, one.decisionRestricted),
      ],
      [message('meeting.minutes.reservations'), said(one.reservations)],
    ),
  ];
}

function outcomeOf({ outcome, text: words, decision, restricted }: MinutesParagraph): string | null {
  if (outcome === 'decided') {
    if (words !== null) return words;
    return decision === null ? required(null, restricted) : null;
  }
  return [message(`meeting.outcome.${outcome}`), words].filter((part) => part !== null).join('. ');
}

function disqualifiedOf(one: MinutesParagraph, quorum: Quorum | null): string | null {
  if (one.disqualified.length === 0) return null;
  const lines = one.disqualified.map(({ name, reason, substitute, hasSubstitute }) => {
    const who = {
      name: required(name, one.restricted),
      reason: required(reason, one.restricted),
      substitute: required(substitute, one.restricted),
    };
    return hasSubstitute
      ? message('meeting.minutes.disqualified.substituted', who)
      : message('meeting.minutes.disqualified.who', who);
  });
  if (quorum !== null)
    lines.push(
      message('meeting.minutes.disqualified.serving', { serving: one.serving, members: quorum.members }),
    );
  return lines.join('\n');
}
