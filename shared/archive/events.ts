import type { EventOf } from '../kernel/event.ts';
import type { RecordType } from './record-types.ts';
import type { RetentionRule } from './retention.ts';

export type ArchiveEvent =
  | EventOf<
      'archive.registry-number-set',
      { readonly incident: string },
      { readonly registryNumber: string | null }
    >
  | EventOf<
      'archive.retention-set',
      { readonly recordType: RecordType; readonly rule: RetentionRule },
      { readonly ground: string }
    >;
