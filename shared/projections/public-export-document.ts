import { incidentName } from '../incident/journal-lines.ts';
import { message } from '../language/message.ts';
import { swedishMinute } from '../language/swedish-minute.ts';
import type { PublicExport } from '../public-export/state.ts';
import type { State } from '../state.ts';
import { frameOf } from './document-parts.ts';
import { fields, heading, remark, text } from './official-document.ts';
import type { OfficialDocument } from './official-document.ts';
import type { PublicRow } from './public-export-rows.ts';

/** What is given to somebody outside, with what is masked in it and by which rules. A draft until it is approved. */
export function publicExportDocument(
  state: State,
  asked: PublicExport,
  rows: readonly PublicRow[],
): OfficialDocument {
  const masked = rows.filter((row) => row.masked !== null);
  const grounds = [...new Set(masked.flatMap((row) => row.masked ?? []))];
  return {
    title: message('public-export.document.title', { number: asked.number }),
    mark: null,
    subtitle: message('public-export.document.subtitle'),
    ...frameOf(state),
    draft: asked.status !== 'approved',
    withheld: false,
    confidential: false,
    blocks: [
      fields(
        [message('public-export.request'), asked.request],
        [message('public-export.selection'), selectionOf(state, asked)],
        [message('public-export.up-to'), String(asked.upTo)],
        [message('public-export.approved-by'), asked.status === 'approved' ? asked.settledBy : null],
        [
          message('public-export.approved-at'),
          asked.status === 'approved' && asked.settledAt !== null ? swedishMinute(asked.settledAt) : null,
        ],
        [message('public-export.note'), asked.note],
      ),
      heading(2, message('public-export.document.masked')),
      ...(masked.length === 0
        ? [text(message('public-export.document.none-masked'))]
        : [
            {
              kind: 'list' as const,
              items: grounds.map((ground) => {
                const count = masked.filter((row) => row.masked === ground).length;
                return message('public-export.document.ground', { ground, count });
              }),
            },
          ]),
      remark(message('public-export.document.verify')),
      heading(2, message('public-export.document.entries')),
      {
        kind: 'table',
        columns: [
          message('public-export.column.name'),
          message('public-export.column.at'),
          message('public-export.column.what'),
          message('public-export.column.text'),
        ],
        widths: [3, 5, 6, 16],
        rows: rows.map((row) => [row.name, swedishMinute(row.at), whatOf(row), wordsOf(row)]),
      },
    ],
  };
}

/** "H-004, från 2026-11-22 03:00, till 2026-11-23 03:00" */
export function selectionOf(state: State, { incident, from, to }: PublicExport): string {
  const number = incident === null ? undefined : state.incidents.get(incident)?.number;
  return message('public-export.selection.words', {
    incident: number === undefined ? '' : incidentName(number),
    hasIncident: incident === null ? 'no' : 'yes',
    from: from === null ? '' : swedishMinute(from),
    hasFrom: from === null ? 'no' : 'yes',
    to: to === null ? '' : swedishMinute(to),
    hasTo: to === null ? 'no' : 'yes',
  });
}

function whatOf({ what, incident }: PublicRow): string {
  return [what, incident ?? ''].filter((part) => part !== '').join(', ');
}

function wordsOf({ text: words, source, author, masked }: PublicRow): string {
  const parts = [
    words,
    source === '' ? '' : message('public-export.row.source', { source }),
    author === '' ? '' : message('public-export.row.author', { author }),
    masked === null ? '' : message('public-export.row.masked', { ground: masked }),
  ];
  return parts.filter((part) => part !== '').join('\n');
}
