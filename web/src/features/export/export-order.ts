import type { ExportJob } from '#shared/protocol/export-job.ts';
import { statedTime } from '../../lib/stated-time.ts';

/** The formats in the order in which the page offers them. Those that are made while one waits come first. */
export const exportFormats = ['pdf', 'xlsx', 'csv', 'ndjson', 'html', 'geojson', 'ics', 'zip'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What of the log is asked for, as it stands in the fields. */
export interface Choice {
  /** Empty: all. */
  readonly incident: string;
  readonly from: string;
  readonly to: string;
  readonly restricted: boolean;
}

export const wholeLog: Choice = { incident: '', from: '', to: '', restricted: false };

/** The same as the server takes it. */
export interface Asked {
  readonly incident?: string;
  readonly from?: string;
  readonly to?: string;
  readonly readers?: 'restricted';
}

/** Null where a time cannot be read, or the end lies before the beginning; `wrong` says which. `now` is epoch milliseconds. */
export function askedOf(
  { incident, from, to, restricted }: Choice,
  now: number,
): { readonly asked: Asked } | { readonly wrong: 'from' | 'to' | 'order' } {
  const start = from.trim() === '' ? '' : statedTime(from, now, 'past');
  if (start === null) return { wrong: 'from' };
  const end = to.trim() === '' ? '' : statedTime(to, now, 'past');
  if (end === null) return { wrong: 'to' };
  if (start !== '' && end !== '' && end < start) return { wrong: 'order' };
  return {
    asked: {
      ...(incident === '' ? {} : { incident }),
      ...(start === '' ? {} : { from: start }),
      ...(end === '' ? {} : { to: end }),
      ...(restricted ? { readers: 'restricted' as const } : {}),
    },
  };
}

/** PDF and spreadsheet take long for a long log, and are followed while they are made. */
export function isJob(format: ExportFormat): format is 'pdf' | 'xlsx' {
  return format === 'pdf' || format === 'xlsx';
}

/** Always without what is confidential and of everything: a choice makes no difference to them. */
const whole: ReadonlySet<ExportFormat> = new Set(['ics', 'html']);

/** The map is as it stands now too, without what is confidential, and may be of one incident. */
export function exportAddress(organisation: string, format: ExportFormat, asked: Asked): string {
  const { incident } = asked;
  const given =
    format === 'geojson' ? (incident === undefined ? {} : { incident }) : whole.has(format) ? {} : asked;
  const query = new URLSearchParams({ format, ...given });
  return `/api/organisations/${organisation}/export?${query.toString()}`;
}

/** Where an ordered file is asked about; `file`: where it is had. */
export function jobAddress(organisation: string, job: Pick<ExportJob, 'id'>, file = false): string {
  return `/api/organisations/${organisation}/exports/${job.id}${file ? '/file' : ''}`;
}

/** 0 to 100; a hundred only when the file is there. */
export function percentOf({ status, share }: Pick<ExportJob, 'status' | 'share'>): number {
  return status === 'ready' ? 100 : Math.min(99, Math.floor(share * 100));
}
