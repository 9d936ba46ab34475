import { message } from '../language/message.ts';
import type { CommitteeDecision } from '../crisis-leadership/state.ts';
import type { State } from '../state.ts';
import { activationOf, decisionOf } from './council-notice.ts';
import {
  activationBlocks,
  activationMarks,
  committeeOf,
  confidentiality,
  deciding,
  decisionFields,
  deniedRemark,
  frameOf,
  lawRemark,
  marksOf,
  urgencyRemarks,
} from './document-parts.ts';
import { fields, remark } from './official-document.ts';
import type { Block, OfficialDocument } from './official-document.ts';

/**
 * One written decision with what Förvaltningslagen 31 § asks for: a numbered decision of the committee, or the chair's decision on
 * activation. Null where there is no such decision.
 */
export function decisionDocument(
  state: State,
  id: string,
  released: ReadonlySet<string> = new Set<string>(),
): OfficialDocument | null {
  const { decisions, activations } = state.crisisLeadership;
  const common = {
    subtitle: committeeOf(state),
    ...frameOf(state),
    draft: false,
    ...confidentiality(state, [id], released),
  };
  const restricted = state.restrictedRecords.has(id) && !released.has(id);
  const found = decisions[id];
  if (found !== undefined) {
    const decision = decisionOf(state, found, restricted);
    return {
      ...common,
      subtitle: deciding(state, decision),
      title: message('document.decision.title', { number: decision.number }),
      mark: marksOf(decision),
      blocks: [
        decisionFields(decision, restricted),
        ...deniedRemark(decision),
        ...urgencyRemarks(decision),
        ...recordedOf(decision.recordedBy, decision),
        ...lawRemark(state, 'decision-record'),
      ],
    };
  }
  const activation = activations[id];
  if (activation === undefined) return null;
  const row = activationOf(state, activation, restricted);
  return {
    ...common,
    title: message('document.decision.title.activation', { decision: activation.decision }),
    mark: activationMarks(activation),
    blocks: [
      ...activationBlocks(row),
      ...recordedOf(null, activation),
      ...lawRemark(state, 'activation'),
      ...lawRemark(state, 'decision-record'),
    ],
  };
}

function recordedOf(
  recordedBy: string | null,
  { councilMeeting }: Pick<CommitteeDecision, 'councilMeeting'>,
): readonly Block[] {
  return [
    ...(recordedBy === null
      ? []
      : [
          fields([
            message('document.decision.recorded'),
            message('document.decision.recorded.by', { who: recordedBy }),
          ]),
        ]),
    ...(councilMeeting === null
      ? []
      : [remark(message('document.decision.council', { date: councilMeeting }))]),
  ];
}
