import { message } from '../language/message.ts';
import { swedishMinute } from '../language/swedish-minute.ts';
import type { State } from '../state.ts';
import { councilNotice } from './council-notice.ts';
import type { NoticeContent, NoticeDecision } from './council-notice.ts';
import {
  activationBlocks,
  activationMarks,
  committeeOf,
  confidentiality,
  decisionFields,
  deniedRemark,
  frameOf,
  lawRemark,
  marksOf,
  required,
  takeoverFields,
  takeoverName,
  urgencyRemarks,
} from './document-parts.ts';
import { fields, heading, remark, text } from './official-document.ts';
import type { Block, OfficialDocument } from './official-document.ts';

/**
 * The notice to the council in words (LEH 2 kap. 5 §): the draft of what has not been reported, or the approved notice that is asked
 * for. Null where there is no such notice.
 */
export function councilNoticeDocument(
  state: State,
  id: string | null = null,
  released: ReadonlySet<string> = new Set<string>(),
): OfficialDocument | null {
  const content = councilNotice(state, id, released);
  if (content === null) return null;
  const { notice, activations, takeovers, decisions } = content;
  const committee = committeeOf(state);
  const records = [...activations, ...takeovers, ...decisions].map((row) => row.id);
  return {
    title: message('council-notice.title'),
    mark: null,
    subtitle: message('council-notice.subtitle', { committee }),
    ...frameOf(state),
    draft: notice === null,
    ...confidentiality(state, records, released),
    blocks: [
      headOf(content),
      text(message('council-notice.what')),
      ...lawRemark(state, 'council-notice'),
      ...(notice === null || notice.text === null
        ? []
        : [heading(2, message('council-notice.text')), text(notice.text)]),
      heading(2, message('council-notice.activations')),
      ...lawRemark(state, 'activation'),
      ...(activations.length === 0 ? [text(message('council-notice.activations.none'))] : []),
      ...activations.flatMap((one) => [
        heading(
          3,
          message('document.decision.title.activation', { decision: one.decision }),
          activationMarks(one),
        ),
        ...activationBlocks(one),
      ]),
      heading(2, message('council-notice.takeovers')),
      ...lawRemark(state, 'takeover'),
      ...(takeovers.length === 0 ? [text(message('council-notice.takeovers.none'))] : []),
      ...takeovers.flatMap((one) => [heading(3, takeoverName(one)), takeoverFields(one)]),
      heading(2, message('council-notice.decisions')),
      ...lawRemark(state, 'decision-record'),
      ...(decisions.length === 0 ? [text(message('council-notice.decisions.none'))] : []),
      ...decisions.flatMap(decisionBlocks),
      ...endOf(state, content),
    ],
  };
}

function headOf({ notice, activations, takeovers, decisions }: NoticeContent): Block {
  const contains = message('council-notice.contains.count', {
    activations: activations.length,
    takeovers: takeovers.length,
    decisions: decisions.length,
  });
  const approved =
    notice === null
      ? message('council-notice.approved.no')
      : message('council-notice.approved.by', {
          time: swedishMinute(notice.approvedAt),
          who: required(notice.approvedBy, false),
        });
  return fields(
    [message('council-notice.contains'), contains],
    [message('council-notice.approved'), approved],
    [
      message('council-notice.reported'),
      notice === null ? null : (notice.meetingDate ?? message('council-notice.reported.no')),
    ],
  );
}

function decisionBlocks(decision: NoticeDecision): readonly Block[] {
  return [
    heading(3, message('document.decision.title', { number: decision.number }), marksOf(decision)),
    decisionFields(decision, decision.restricted),
    ...deniedRemark(decision),
    ...urgencyRemarks(decision),
  ];
}

function endOf(state: State, { terminations, activations }: NoticeContent): readonly Block[] {
  const { status, since } = state.crisisLeadership;
  if (terminations.length === 0) {
    if (status !== 'active' || since === null || activations.length === 0) return [];
    return [remark(message('council-notice.in-function', { time: swedishMinute(since) }))];
  }
  return [
    heading(2, message('council-notice.terminations')),
    ...lawRemark(state, 'termination'),
    ...terminations.flatMap(({ endedBy, decidedAt, motive, recordedBy }) => [
      text(message('council-notice.termination.by', { endedBy, time: swedishMinute(decidedAt) })),
      fields(
        [message('document.decision.grounds'), required(motive, false)],
        [
          message('document.decision.recorded'),
          recordedBy === null ? null : message('document.decision.recorded.by', { who: recordedBy }),
        ],
      ),
    ]),
  ];
}
