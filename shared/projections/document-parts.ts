import { isExecutiveBoards } from '../crisis-leadership/power.ts';
import type { CommitteeDecision, Hindrance } from '../crisis-leadership/state.ts';
import { incidentName } from '../incident/journal-lines.ts';
import { message } from '../language/message.ts';
import { swedishMinute } from '../language/swedish-minute.ts';
import { committeeName } from '../organisation/lookup.ts';
import type { State } from '../state.ts';
import type { NoticeActivation, NoticeDecision, NoticeTakeover } from './council-notice.ts';
import { fields, remark, text } from './official-document.ts';
import type { Block, OfficialDocument } from './official-document.ts';

type LegalKey = NonNullable<State['organisation']>['legalReferences'][number]['key'];

/** What every document takes from the organisation. */
export function frameOf(state: State): Pick<OfficialDocument, 'municipality' | 'example'> {
  const { organisation } = state;
  return { municipality: organisation?.name ?? '', example: organisation?.example === true };
}

/** The krisledningsnämnd as this organisation calls it. */
export function committeeOf(state: State): string {
  return committeeName(state, state.organisation?.crisisCommittee ?? '');
}

/** Whose a numbered decision is: the krisledningsnämnd's, or under heightened alert the executive board's. */
export function deciding(state: State, decision: Pick<CommitteeDecision, 'period'>): string {
  if (!isExecutiveBoards(decision)) return committeeOf(state);
  return committeeName(state, state.organisation?.executiveBoard ?? '');
}

/** Whether texts of some records are missing from a document, or are there though not everybody may read them. */
export function confidentiality(
  state: State,
  records: readonly string[],
  released: ReadonlySet<string>,
): Pick<OfficialDocument, 'withheld' | 'confidential'> {
  const restricted = records.filter((record) => state.restrictedRecords.has(record));
  return {
    withheld: restricted.some((record) => !released.has(record)),
    confidential: restricted.some((record) => released.has(record)),
  };
}

/** A text that the law asks for, or the word for why it is not there. */
export function required(words: string | null, restricted: boolean): string {
  if (words !== null && words !== '') return words;
  return message(restricted ? 'document.secret' : 'document.not-stated');
}

/** Which statute a document follows, as the organisation's configuration has it; nothing where it says none. */
export function lawRemark(state: State, key: LegalKey): readonly Block[] {
  const law = state.organisation?.legalReferences.find((one) => one.key === key);
  if (law === undefined) return [];
  return [remark(message('document.law', { reference: law.reference, date: law.date }))];
}

/** "2026-11-22 05:14. Skäl: …"; null where the chair decided. */
function hindranceWords(hindrance: Hindrance | null): string | null {
  if (hindrance === null) return null;
  const { since, reason } = hindrance;
  return message('document.hindrance.since', {
    time: swedishMinute(since),
    reason: required(reason, false),
  });
}

/** The words beside a numbered decision's title that must not be missed; null where there are none. */
export function marksOf({
  urgent,
  deniedSince,
}: Pick<NoticeDecision, 'urgent' | 'deniedSince'>): string | null {
  const marks = [
    ...(urgent ? [message('document.urgent')] : []),
    ...(deniedSince === null ? [] : [message('document.denied')]),
  ];
  return marks.length === 0 ? null : marks.join(', ');
}

/** The same of a decision on activation. */
export function activationMarks({ oral, voidAt }: Pick<NoticeActivation, 'oral' | 'voidAt'>): string | null {
  if (oral === null) return null;
  return message(voidAt === null ? 'document.oral' : 'document.oral.void');
}

/** What is said beside what was decided under an activation that was denied afterwards. */
export function deniedRemark({ deniedSince }: Pick<NoticeDecision, 'deniedSince'>): readonly Block[] {
  if (deniedSince === null) return [];
  return [text(message('document.decision.denied', { time: swedishMinute(deniedSince) }))];
}

/** A decision with the five things that Förvaltningslagen 31 § asks for, and its grounds. */
export function decisionFields(decision: CommitteeDecision, restricted: boolean): Block {
  const { participants, presentedBy } = decision;
  return fields(
    [message('document.decision.day'), swedishMinute(decision.decidedAt)],
    [message('document.decision.content'), required(decision.text, restricted)],
    [message('document.decision.by'), required(decision.decidedBy, restricted)],
    [message('document.hindrance'), hindranceWords(decision.hindrance)],
    [
      message('document.decision.presented-by'),
      presentedBy ?? message(restricted ? 'document.secret' : 'document.decision.presented-by.none'),
    ],
    [
      message('document.decision.participants'),
      participants.length > 0
        ? participants.join(', ')
        : message(restricted ? 'document.secret' : 'document.decision.participants.none'),
    ],
    [message('document.decision.grounds'), required(decision.grounds, restricted)],
    [message('document.decision.registry-number'), decision.registryNumber],
  );
}

/** What is said beside a decision of the chair alone: that it could not wait, and whether the committee has been told. */
export function urgencyRemarks(decision: CommitteeDecision): readonly Block[] {
  if (!decision.urgent) return [];
  const by = decision.hindrance === null ? 'chair' : 'viceChair';
  const reported =
    decision.reportedAt === null
      ? message('document.decision.not-reported')
      : message('document.decision.reported', { time: swedishMinute(decision.reportedAt) });
  return [text(message('document.decision.urgent', { by })), text(reported)];
}

/** The decision on activation (LEH 2 kap. 3 §): who, what, when, on what grounds, and what is known of one given by word of mouth. */
export function activationBlocks(activation: NoticeActivation): readonly Block[] {
  const { restricted, oral, voidAt, incidentNumber, incidentTitle } = activation;
  const about = [incidentNumber === null ? null : incidentName(incidentNumber), incidentTitle];
  return [
    fields(
      [message('document.decision.day'), swedishMinute(activation.decidedAt)],
      [message('document.decision.content'), message(`document.decision.${activation.decision}`)],
      [message('document.decision.by'), deciderOf(activation)],
      [message('document.hindrance'), hindranceWords(activation.hindrance)],
      [
        message('document.decision.presented-by'),
        activation.presentedBy ?? message('document.decision.presented-by.none'),
      ],
      [message('document.decision.participants'), message('document.decision.participants.none')],
      [message('document.decision.about'), about.filter((part) => part !== null).join(' ') || null],
      [message('document.decision.grounds'), required(activation.motive, restricted)],
    ),
    ...conditionBlocks(activation),
    ...(oral === null ? [] : oralBlocks(activation, oral)),
    ...(voidAt === null ? [] : [text(message('document.decision.void', { time: swedishMinute(voidAt) }))]),
  ];
}

function conditionBlocks({ seen }: NoticeActivation): readonly Block[] {
  if (seen.length === 0) return [];
  const items = seen.map(({ condition, holds, ground }) =>
    message(`document.conditions.${holds}`, {
      condition: message(`document.condition.${condition}`),
      hasGround: ground === null ? 'no' : 'yes',
      ground: ground ?? '',
    }),
  );
  return [remark(message('document.conditions')), { kind: 'list', items }];
}

function oralBlocks(
  { recognisedBy, confirmNote, restricted }: NoticeActivation,
  oral: NonNullable<NoticeActivation['oral']>,
): readonly Block[] {
  const recorded = message('document.oral.recognised', {
    time: swedishMinute(oral.recordedAt),
    who: required(oral.recordedBy, restricted),
    how: required(recognisedBy, restricted),
  });
  if (oral.confirmed === null || oral.confirmedAt === null)
    return [text(recorded), text(message('document.oral.waiting'))];
  const answered = {
    time: swedishMinute(oral.confirmedAt),
    who: required(oral.confirmedBy, restricted),
    hasNote: confirmNote === null ? 'no' : 'yes',
    note: confirmNote ?? '',
  };
  return [
    text(recorded),
    text(
      oral.confirmed
        ? message('document.oral.confirmed', answered)
        : message('document.oral.denied', answered),
    ),
  ];
}

/** An area that was taken over and, where it was, handed back (LEH 2 kap. 4 §). */
export function takeoverFields(takeover: NoticeTakeover): Block {
  const { restricted, returnedAt, returnedBy } = takeover;
  const at = swedishMinute(takeover.takenOverAt);
  const denied = takeover.deniedSince;
  const rows: (readonly [string, string | null])[] = [
    [message('document.takeover.scope'), message(`document.takeover.scope.${takeover.scope}`)],
    [
      message('document.takeover.at'),
      message('document.takeover.by', { time: at, who: required(takeover.takenOverBy, restricted) }),
    ],
    [message('document.hindrance'), hindranceWords(takeover.hindrance)],
    [message('document.takeover.motive'), required(takeover.motive, restricted)],
    [
      message('document.takeover.ground'),
      denied === null ? null : message('document.decision.denied', { time: swedishMinute(denied) }),
    ],
  ];
  if (returnedAt !== null && returnedBy !== null)
    rows.push(
      [
        message('document.takeover.returned'),
        message(`document.takeover.returned.${returnedBy}`, {
          time: swedishMinute(returnedAt),
          who: required(takeover.handedBackBy, restricted),
        }),
      ],
      [message('document.takeover.return-motive'), required(takeover.returnMotive, restricted)],
    );
  return fields(...rows);
}

/** "Omsorgsnämnden: hemtjänsten" */
export function takeoverName(takeover: NoticeTakeover): string {
  const area = required(takeover.area, takeover.restricted);
  return message('document.takeover.name', { committee: takeover.committeeName, area });
}

/** Who decided, and as what, where the name does not say so itself. */
function deciderOf({ decidedBy, role, restricted }: NoticeActivation): string {
  const name = required(decidedBy, restricted);
  const seat = roleWord(role);
  return name.toLowerCase().includes(seat) ? name : `${name}, ${seat}`;
}

function roleWord(role: string): string {
  return role === 'vice-chair' ? message('meeting.seat.vice-chair') : message('meeting.seat.chair');
}
