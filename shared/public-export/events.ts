import type { EventOf } from '../kernel/event.ts';
import type { Masked } from './state.ts';

export type PublicExportEvent =
  | EventOf<
      'public-export.prepared',
      {
        publicExport: string;
        number: number;
        incident: string | null;
        from: string | null;
        to: string | null;
        upTo: number;
        masked: readonly Masked[];
      },
      { request: string; grounds: { readonly [record: string]: string } }
    >
  | EventOf<
      'public-export.approved',
      {
        publicExport: string;
        /** The preparing that was looked at; left out in logs from before it was named. */
        revision?: number;
        /** The position at which it was looked at; left out in logs from before it was named. */
        seenUpTo?: number;
      },
      { note?: string }
    >
  | EventOf<'public-export.discarded', { publicExport: string }, { reason: string }>;
