import type { ReportDraft } from '#shared/projections/report-draft/report-draft.ts';
import { byPart, type ReportPart, type ReportSentence } from '#shared/situation-report/parts.ts';
import { sectionsOf, type SituationReport } from '#shared/situation-report/state.ts';
import { useState } from 'react';
import { useDraft } from '../../lib/draft.ts';
import { useIsPast } from '../../sync/use-live.ts';

export type Sections = ReportDraft['sections'];
/** `base`: the revision that the changes were made to; 0 where nothing is changed. */
type Kept = { base: number; sections: Sections };

const nothing: Kept = { base: 0, sections: byPart((): readonly ReportSentence[] => []) };

/**
 * What somebody has changed of a draft and not saved, over what is saved: kept on the device, but where its texts are confidential,
 * which leave the page with it.
 */
export function useEdits(report: SituationReport) {
  const [own, keepOwn, clearOwn] = useDraft(`situation-report.${report.id}`, nothing);
  const [secret, setSecret] = useState(nothing);
  /** Confidential texts that were asked for, of the revision that is there. */
  const [read, setRead] = useState(nothing);
  const withheld = report.sentences === null;
  const [kept, setKept] = withheld ? [secret, setSecret] : [own, keepOwn];
  const saved = sectionsOf(report) ?? (read.base === report.revision ? read.sections : null);
  // What is on its way now is nothing of a past moment.
  const changed = !useIsPast() && kept.base !== 0;
  return {
    /** Null where the texts are withheld. */
    sections: changed ? kept.sections : saved,
    changed,
    base: changed ? kept.base : report.revision,
    /** Somebody has saved the draft since these changes were begun. */
    overtaken: changed && kept.base !== report.revision,
    setPart(part: ReportPart, sentences: readonly ReportSentence[]): void {
      const before = changed ? kept.sections : saved;
      if (before === null) return;
      setKept({
        base: changed ? kept.base : report.revision,
        sections: { ...before, [part]: sentences },
      });
    },
    /** Shows confidential texts, of a revision. */
    open: (base: number, sections: Sections) => setRead({ base, sections }),
    /** Goes on with one's own text over what somebody else has saved. */
    keepOwn: () => setKept({ ...kept, base: report.revision }),
    clear: () => {
      clearOwn();
      setSecret(nothing);
    },
  };
}
