import { message } from '#shared/language/message.ts';
import type { ReportDraft } from '#shared/projections/report-draft/report-draft.ts';
import { useState } from 'react';
import { request } from '../../lib/api.ts';
import { newId } from '../../lib/new-id.ts';
import { useAccount } from '../../lib/session.ts';
import { useSend } from '../../sync/use-send.ts';

/** A draft that was just made, and what its author must know of how. */
export interface Made {
  readonly report: string;
  readonly withheld: number;
  /** How many events back it reads, where that was not enough. */
  readonly cutTo: number | null;
}

type Answer = ReportDraft & { readonly upTo: number; readonly cut: boolean; readonly furthestBack: number };

/** Makes a draft from the log and saves it, so that others see it. */
export function useMakeDraft(onMade: (made: Made) => void) {
  const { organisation } = useAccount();
  const [fetching, setFetching] = useState(false);
  const [failed, setFailed] = useState(false);
  const { send, busy, refusal } = useSend();
  async function make(): Promise<void> {
    setFetching(true);
    setFailed(false);
    const path = `/api/organisations/${organisation}/situation-reports/draft`;
    const answer = await request<Answer>(path, { timeout: 60_000 });
    setFetching(false);
    if (!answer.ok) return setFailed(true);
    const { sections, upTo, withheld, cut, furthestBack } = answer.value;
    const report = newId();
    if (!(await send('situation-report.draft', { report, sections: editable(sections), upTo }))) return;
    onMade({ report, withheld, cutTo: cut ? furthestBack : null });
  }
  return {
    make,
    busy: fetching || busy,
    refusal: failed ? message('situation-report.new.failed') : refusal,
  };
}

/** The sections as a command takes them. */
export function editable(sections: ReportDraft['sections']) {
  const sentences = (part: keyof ReportDraft['sections']) =>
    sections[part].map(({ text, sources }) => ({ text, sources: [...sources] }));
  return {
    course: sentences('course'),
    state: sentences('state'),
    expectedDevelopment: sentences('expectedDevelopment'),
    measuresTaken: sentences('measuresTaken'),
    measuresPlanned: sentences('measuresPlanned'),
  };
}
