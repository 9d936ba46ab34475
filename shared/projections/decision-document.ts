import { message } from '../language/message.ts';
import type { CommitteeDecision } from '../crisis-leadership/state.ts';
import type { State } from '../state.ts';
import { activationOf } from './council-notice.ts';
import {
  activationBlocks,
  committeeOf,
  confidentiality,
  decisionFields,
  frameOf,
  lawRemark,
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
  const decision = decisions[id];
  if (decision !== undefined)
    return {
      ...common,
      title: message('document.decision.title', { number: decision.number }),
      mark: decision.urgent ? message('document.urgent') : null,
      blocks: [
        decisionFields(decision, restricted),
        ...urgencyRemarks(decision),
        ...recordedOf(decision.recordedBy, decision),
        ...lawRemark(state, 'decision-record'),
      ],
    };
  const activation = activations[id];
  if (activation === undefined) return null;
  const row = activationOf(state, activation, restricted);
  return {
    ...common,
    title: message('document.decision.title.activation', { decision: activation.decision }),
    mark: activation.oral === null ? null : message('document.oral'),
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
