import type { EventOf } from '../kernel/event.ts';
import type { AttachmentType } from './media-types.ts';

/** `entry` or `incident`: what it is attached to. The file itself lies beside the log. */
export type AttachmentEvent =
  | EventOf<
      'attachment.added',
      {
        attachment: string;
        entry?: string;
        incident: string | null;
        sha256: string;
        size: number;
        mediaType: AttachmentType;
        width?: number;
        height?: number;
        keepsPosition?: true;
      },
      { name: string; caption?: string }
    >
  | EventOf<
      'attachment.struck',
      { attachment: string; entry?: string; incident: string | null },
      { reason: string }
    >;
