import { type AttachmentType, sortOf } from '#shared/attachment/media-types.ts';
import type { Attachment } from '#shared/attachment/state.ts';
import { message } from '#shared/language/message.ts';
import { File, FileAudio, FileImage, FileSpreadsheet, FileText, type LucideIcon } from 'lucide-react';
import { number } from '../../lib/format.ts';

/** "PDF, 48 kB" */
export function sizeWords({ mediaType, size }: Pick<Attachment, 'mediaType' | 'size'>): string {
  return message('attachment.size', {
    sort: message(`attachment.sort.${sortOf(mediaType)}`),
    size: bytesInWords(size),
  });
}

export function bytesInWords(size: number): string {
  return size < 1_000_000
    ? message('attachment.kilobytes', { count: number(Math.max(1, Math.round(size / 1_000))) })
    : message('attachment.megabytes', { count: number(Math.round(size / 100_000) / 10) });
}

export function iconOf(mediaType: AttachmentType): LucideIcon {
  if (mediaType.includes('sheet') || mediaType === 'text/csv') return FileSpreadsheet;
  switch (sortOf(mediaType)) {
    case 'image':
      return FileImage;
    case 'audio':
      return FileAudio;
    case 'pdf':
    case 'document':
    case 'text':
      return FileText;
  }
}

/** What stands for a file whose type nobody knows yet. */
export const anyFile: LucideIcon = File;
