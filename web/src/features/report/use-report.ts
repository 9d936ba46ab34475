import type { OfficialDocument } from '#shared/projections/official-document.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type ApiFailure, request } from '../../lib/api.ts';
import { useAccount } from '../../lib/session.ts';
import { ReportReader } from './report-reader.ts';

/** A report as the server gives it: words, which tables there are, and the figures behind it. */
export interface ReportAnswer<Data> {
  readonly document: OfficialDocument;
  readonly tables: readonly { readonly id: string; readonly title: string; readonly rows: number }[];
  readonly data: Data;
}

export type ReportName = 'costs' | 'shift' | 'decisions' | 'alarms' | 'review' | 'statistics';
export type ReportQuery = { readonly [name: string]: string };

export interface ReportState<Data> {
  /** The newest that has come, also while it is read again; null before the first. */
  readonly report: ReportAnswer<Data> | null;
  readonly failure: ApiFailure | null;
  readonly readAgain: () => void;
}

/** The address of a report in a form, or of another document of the reports. */
export function reportAddress(organisation: string, path: string, query: ReportQuery): string {
  const search = new URLSearchParams(query).toString();
  return `/api/organisations/${organisation}/reports/${path}${search === '' ? '' : `?${search}`}`;
}

/**
 * A report of the whole log. `query` null: nothing is asked for yet. `changes`: parts of the live state that it tells of; when one of them is
 * another, the report is read again and what stands is kept until the new one has come.
 */
export function useReport<Data>(
  name: ReportName,
  query: ReportQuery | null,
  changes: readonly unknown[],
): ReportState<Data> {
  const { organisation } = useAccount();
  const address = query === null ? null : reportAddress(organisation, name, query);
  const [held, setHeld] = useState<{ address: string; report: ReportAnswer<Data> } | null>(null);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const reader = useRef<ReportReader | null>(null);
  useEffect(() => {
    if (address === null) return;
    const one = new ReportReader(async (signal) => {
      const answer = await request<ReportAnswer<Data>>(address, { signal });
      if (signal.aborted) return;
      setFailure(answer.ok ? null : answer.failure);
      if (answer.ok) setHeld({ address, report: answer.value });
    });
    reader.current = one;
    return () => one.stop();
  }, [address]);
  useEffect(() => {
    reader.current?.ask();
    // What it is read again for is named by the caller.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [address, ...changes]);
  return {
    report: held !== null && held.address === address ? held.report : null,
    failure,
    readAgain: useCallback(() => reader.current?.ask(), []),
  };
}
