import { useMemo } from 'react';
import type { OutboxRow } from '#shared/sync/outbox-row.ts';
import { useOutboxStore } from '../../sync/outbox-store.ts';
import { sendCommand } from '../../sync/send-command.ts';
import type { ReportData } from './report.ts';
import type { StatusData } from './status.ts';

/** What a point's staff saves: kept in the outbox at once, sent in order when it can be. */
export type NewOutgoing =
  | { readonly type: 'safety-point.report'; readonly data: ReportData }
  | { readonly type: 'safety-point.set-status'; readonly data: StatusData };

/** Saves reports in the order given. Null when all are kept on the device or recorded; else why one is neither. */
export async function saveReports(reports: readonly NewOutgoing[]): Promise<string | null> {
  for (const report of reports) {
    // In order: the status before what is counted under it.
    // oxlint-disable-next-line no-await-in-loop
    const result = await save(report);
    if (!result.ok) return result.problem.title;
  }
  return null;
}

function save(report: NewOutgoing): ReturnType<typeof sendCommand> {
  return report.type === 'safety-point.report'
    ? sendCommand(report.type, report.data, { form: false })
    : sendCommand(report.type, report.data, { form: false });
}

/** What has been given about safety points here and is not recorded, oldest first. */
export function useOutgoing(): readonly OutboxRow[] {
  const rows = useOutboxStore((outbox) => outbox.rows);
  return useMemo(() => rows.filter(({ type }) => type.startsWith('safety-point.')), [rows]);
}
