import type { Recorded } from '../kernel/event.ts';
import { idsBeyond } from '../kernel/newest-rows.ts';
import type { Change, State } from '../state.ts';
import type { PublicExportEvent } from './events.ts';
import type { PublicExport } from './state.ts';

/** As many that are settled stay in the live fold. */
const mostSettled = 50;

export function evolvePublicExport(state: State, event: Recorded<PublicExportEvent>): Change[] {
  const by = event.sealed?.recordedBy ?? null;
  if (event.type === 'public-export.prepared') {
    const { publicExport, ...payload } = event.payload;
    const before = state.publicExports.get(publicExport);
    const row: PublicExport = {
      ...payload,
      id: publicExport,
      seq: before?.seq ?? event.seq,
      revision: (before?.revision ?? 0) + 1,
      status: 'prepared',
      grounds: event.sealed?.grounds ?? {},
      request: event.sealed?.request ?? null,
      seenUpTo: null,
      preparedAt: event.recordedAt,
      preparedBy: by,
      settledAt: null,
      settledBy: null,
      note: null,
    };
    return [put(row)];
  }
  const found = state.publicExports.get(event.payload.publicExport);
  if (found === undefined) return [];
  const approved = event.type === 'public-export.approved';
  const note = event.type === 'public-export.approved' ? event.sealed?.note : event.sealed?.reason;
  const row: PublicExport = {
    ...found,
    status: approved ? 'approved' : 'discarded',
    seenUpTo: event.type === 'public-export.approved' ? (event.payload.seenUpTo ?? event.seq) : null,
    settledAt: event.recordedAt,
    settledBy: by,
    note: note ?? null,
  };
  const others = [...state.publicExports.values()].filter(({ id }) => id !== row.id);
  const beyond = idsBeyond([...others, row], mostSettled, ({ status }) => status === 'prepared');
  return [put(row), ...beyond.map((id): Change => ({ table: 'publicExports', id, row: null }))];
}

const put = (row: PublicExport): Change => ({ table: 'publicExports', id: row.id, row });
