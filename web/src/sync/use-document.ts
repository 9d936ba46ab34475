import { hasRestrictedTexts } from '#shared/authorization/reading.ts';
import type { OfficialDocument } from '#shared/projections/official-document.ts';
import type { State } from '#shared/state.ts';
import { useMemo } from 'react';
import { useAccount } from '../lib/session.ts';
import { useLive, useStateReader } from './use-live.ts';

/** A document of the committee as the state is now; drawn again when something that it may tell has changed, or `key` has. */
export function useDocument<Drawn extends OfficialDocument | null>(
  draw: (state: State) => Drawn,
  key: string,
): Drawn {
  const readState = useStateReader();
  const meetings = useLive((state) => state.meetings);
  const items = useLive((state) => state.meetingItems);
  const leadership = useLive((state) => state.crisisLeadership);
  const organisation = useLive((state) => state.organisation);
  const restricted = useLive((state) => state.restrictedRecords);
  // `draw` is another function at every rendering; what it draws from is named here.
  // oxlint-disable-next-line react/exhaustive-deps
  return useMemo(() => draw(readState()), [meetings, items, leadership, organisation, restricted, key]);
}

/** Whether the one who looks may read some confidential texts, as things stand. */
export function useReadsRestricted(): boolean {
  const { roles } = useAccount();
  return useLive((state) => roles.some((role) => hasRestrictedTexts(state, role)));
}
