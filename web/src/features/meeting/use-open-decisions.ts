import { message } from '#shared/language/message.ts';
import type { MeetingItem } from '#shared/meeting/state.ts';
import { fullTime } from '../../lib/format.ts';
import { useLive } from '../../sync/use-live.ts';

/** The committee's numbered decisions that stand in no other paragraph, the latest first, to choose among. */
export function useOpenDecisions(item: MeetingItem | null): { value: string; label: string }[] {
  const decisions = useLive((state) => state.crisisLeadership.decisions);
  const items = useLive((state) => state.meetingItems);
  const taken = new Set(
    [...items.values()]
      .filter((one) => one.status === 'recorded' && one.id !== item?.id)
      .map(({ decision }) => decision),
  );
  return Object.values(decisions)
    .filter(({ id }) => !taken.has(id))
    .sort((one, other) => (one.decidedAt < other.decidedAt ? 1 : -1))
    .map(({ id, number, decidedAt, text }) => ({
      value: id,
      label: message('meeting.item.decision.choice', {
        number,
        time: fullTime(decidedAt),
        text: shortened(text ?? message('common.restricted')),
      }),
    }));
}

const longest = 80;

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
