import type { DomainEvent } from '../../shared/events.ts';
import { ids } from './one-of-each-ids.ts';

/** Texts that are taken out of the log, or given back, and what is given to somebody outside. */
export function erasureEvents(by: { readonly recordedBy: string }): DomainEvent[] {
  const { spill, otherSpill, disposal, publicExport, otherExport, firstEntry, outage } = ids;
  const selection = { incident: outage, from: null, to: null, upTo: 40 };
  return [
    { type: 'record.spill-reported', payload: { spill, seqs: [3], records: [firstEntry] }, sealed: by },
    { type: 'record.erased', payload: { reason: 'spill', seqs: [3], spill }, sealed: by },
    { type: 'record.spill-reported', payload: { spill: otherSpill, seqs: [4], records: [] }, sealed: by },
    { type: 'record.spill-dismissed', payload: { spill: otherSpill, seqs: [4] }, sealed: by },
    {
      type: 'record.erased',
      payload: { reason: 'disposal', seqs: [5, 6], disposal },
      sealed: { ...by, ground: 'Dokumenthanteringsplan 2026, punkt 3.2', decision: 'KS 2026/118' },
    },
    {
      type: 'public-export.prepared',
      payload: {
        publicExport,
        number: 1,
        ...selection,
        masked: [{ record: firstEntry, fields: ['source'] }],
      },
      sealed: { ...by, request: 'Dagboken från natten', grounds: { [firstEntry]: 'OSL 25 kap. 1 §' } },
    },
    {
      type: 'public-export.approved',
      payload: { publicExport, revision: 1, seenUpTo: 41 },
      sealed: { ...by, note: 'Granskat' },
    },
    {
      type: 'public-export.prepared',
      payload: { publicExport: otherExport, number: 2, ...selection, masked: [] },
      sealed: { ...by, request: 'Larmlistan', grounds: {} },
    },
    {
      type: 'public-export.discarded',
      payload: { publicExport: otherExport },
      sealed: { ...by, reason: 'Begäran är återtagen' },
    },
  ];
}
