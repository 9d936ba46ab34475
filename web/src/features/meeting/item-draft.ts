import type { CommandData } from '#shared/commands.ts';
import type { MeetingItem, Outcome } from '#shared/meeting/state.ts';

export interface SaidDraft {
  readonly by: string;
  readonly text: string;
}

export interface DisqualifiedDraft {
  readonly person: string;
  readonly reason: string;
  /** Empty: nobody serves instead. */
  readonly substitute: string;
}

/** A paragraph as it is being written. */
export interface ItemDraft {
  readonly title: string;
  readonly presentedBy: string;
  readonly proposals: readonly SaidDraft[];
  readonly disqualified: readonly DisqualifiedDraft[];
  readonly outcome: Outcome;
  /** A numbered decision's id; empty: none. */
  readonly decision: string;
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  readonly abstained: string;
  readonly reservations: readonly SaidDraft[];
  /** Why its texts are confidential; empty: they are not. */
  readonly ground: string;
}

export const emptyItem: ItemDraft = {
  title: '',
  presentedBy: '',
  proposals: [],
  disqualified: [],
  outcome: 'decided',
  decision: '',
  text: '',
  yes: '',
  no: '',
  abstained: '',
  reservations: [],
  ground: '',
};

/** A recorded paragraph as it is changed. */
export function itemDraft(item: MeetingItem): ItemDraft {
  return {
    ...emptyItem,
    title: item.title ?? '',
    presentedBy: item.presentedBy ?? '',
    proposals: item.proposals,
    disqualified: item.disqualified.map(({ person, substitute }) => ({
      person,
      reason: item.reasons[person] ?? '',
      substitute: substitute ?? '',
    })),
    outcome: item.outcome,
    decision: item.decision ?? '',
    text: item.text ?? '',
    yes: item.votes === null ? '' : String(item.votes.yes),
    no: item.votes === null ? '' : String(item.votes.no),
    abstained: item.votes === null ? '' : String(item.votes.abstained),
    reservations: item.reservations,
  };
}

/** What is missing before it can be sent, by field. */
export function itemFaults(draft: ItemDraft): readonly ('title' | 'text')[] {
  const faults: ('title' | 'text')[] = [];
  if (draft.title.trim() === '') faults.push('title');
  if (draft.outcome === 'decided' && draft.decision === '' && draft.text.trim() === '') faults.push('text');
  return faults;
}

type Recorded = Omit<CommandData<'meeting.record-item'>, 'meeting' | 'item'>;

/** A new paragraph as it is sent: only what is written. */
export function recordedItem(draft: ItemDraft): Recorded {
  const { outcome, decision } = draft;
  const [presentedBy, text, ground] = [draft.presentedBy.trim(), draft.text.trim(), draft.ground.trim()];
  const votes = votesOf(draft);
  return {
    title: draft.title.trim(),
    outcome,
    ...(presentedBy === '' ? {} : { presentedBy }),
    proposals: saidOf(draft.proposals),
    disqualified: disqualifiedOf(draft.disqualified),
    ...(decision === '' || outcome !== 'decided' ? {} : { decision }),
    ...(text === '' ? {} : { text }),
    ...(votes === null ? {} : { votes }),
    reservations: saidOf(draft.reservations),
    ...(ground === '' ? {} : { restrict: { ground } }),
  };
}

/** Every field as it now is; what was emptied is taken away. */
export function changedItem(draft: ItemDraft): Omit<CommandData<'meeting.change-item'>, 'meeting' | 'item'> {
  const { presentedBy = null, text = null, votes = null, decision = null, ...rest } = recordedItem(draft);
  return { ...rest, presentedBy, text, votes, decision };
}

function saidOf(said: readonly SaidDraft[]): { by: string; text: string }[] {
  return said
    .map(({ by, text }) => ({ by: by.trim(), text: text.trim() }))
    .filter(({ by, text }) => by !== '' && text !== '');
}

function disqualifiedOf(disqualified: readonly DisqualifiedDraft[]) {
  return disqualified
    .filter(({ person, reason }) => person !== '' && reason.trim() !== '')
    .map(({ person, reason, substitute }) => ({
      person,
      reason: reason.trim(),
      ...(substitute === '' ? {} : { substitute }),
    }));
}

function votesOf({ yes, no, abstained }: ItemDraft): { yes: number; no: number; abstained: number } | null {
  const given = [yes, no, abstained].map((count) => count.trim());
  if (given.every((count) => count === '')) return null;
  const [one = 0, two = 0, three = 0] = given.map((count) => (/^\d{1,3}$/.test(count) ? Number(count) : 0));
  return { yes: one, no: two, abstained: three };
}
