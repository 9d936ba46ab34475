import { message } from '../language/message.ts';
import { incidentName } from '../incident/journal-lines.ts';
import { masksField } from '../public-export/mask.ts';
import type { MaskedField, PublicExport } from '../public-export/state.ts';
import type { IncidentRow } from './incident-rows.ts';
import { journalKindName } from './journal-kind-name.ts';
import type { JournalRow } from './journal-rows.ts';

/**
 * A line as somebody outside gets it, in finished words. `masked`: the rule by which something of it is left out, null where
 * nothing is. Times are ISO 8601 UTC.
 */
export type PublicRow = {
  readonly record: string;
  readonly kind: 'incident' | 'entry';
  /** "H-004" or "17". */
  readonly name: string;
  readonly at: string;
  readonly what: string;
  readonly incident: string | null;
  readonly text: string;
  readonly source: string;
  readonly author: string;
  readonly masked: string | null;
  /** It is masked because it is confidential, whatever was chosen. */
  readonly restricted: boolean;
};

type Rows = { readonly incidents: readonly IncidentRow[]; readonly journal: readonly JournalRow[] };

/**
 * What an export for somebody outside shows: incidents first, then entries as they happened. `told`: by record, all that is given of
 * it in words; what does not stand in its row already is added to its text, so that nothing is given that nobody has looked at.
 */
export function publicExportRows(
  { incidents, journal }: Rows,
  asked: Pick<PublicExport, 'masked' | 'grounds'>,
  told: ReadonlyMap<string, ReadonlySet<string>> = new Map(),
): readonly PublicRow[] {
  const masks = new Map(asked.masked.map((one) => [one.record, one]));
  const row = (
    record: string,
    absent: 'withheld' | 'erased' | null,
    shown: Omit<PublicRow, 'record' | 'masked' | 'restricted'>,
  ): PublicRow => {
    const mask = masks.get(record);
    const hidden = message('public-export.masked');
    const field = (name: MaskedField, words: string): string =>
      mask !== undefined && masksField(mask, name) ? hidden : words;
    const ground = asked.grounds[record] ?? null;
    const isWithheld = absent === 'withheld';
    const text = textOf(absent, field('text', shown.text));
    const words = [text, shown.source].join('\n');
    const besides = [...(told.get(record) ?? [])].filter((one) => !words.includes(one));
    return {
      ...shown,
      record,
      text: [text, ...besides].filter((one) => one !== '').join('\n'),
      source: field('source', shown.source),
      author: field('author', shown.author),
      masked:
        mask === undefined && !isWithheld ? null : (ground ?? message('public-export.masked.restricted')),
      restricted: isWithheld && mask === undefined,
    };
  };
  return [
    ...incidents.map((one) =>
      row(one.incident, one.absent, {
        kind: 'incident',
        name: incidentName(one.number),
        at: one.reportedAt,
        what: message(`incident-types.${one.incidentType}`),
        incident: null,
        text: one.title ?? '',
        source: one.source?.who ?? '',
        author: one.reportedBy ?? '',
      }),
    ),
    ...journal.map((one) =>
      row(one.entry, one.absent, {
        kind: 'entry',
        name: String(one.number),
        at: one.occurredAt,
        what: journalKindName(one.kind, one.direction),
        incident: one.incidentNumber === null ? null : incidentName(one.incidentNumber),
        text: one.text ?? one.reason ?? '',
        source: one.system ? '' : (one.who ?? ''),
        author: one.system ? '' : (one.author ?? ''),
      }),
    ),
  ];
}

function textOf(absent: 'withheld' | 'erased' | null, text: string): string {
  if (absent === 'erased') return message('timeline.erased');
  return absent === 'withheld' ? message('public-export.masked') : text;
}
