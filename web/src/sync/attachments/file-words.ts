import { type AttachmentType, sortOf } from '#shared/attachment/media-types.ts';
import type { Attachment } from '#shared/attachment/state.ts';
import { message } from '#shared/language/message.ts';
import { FileAudio, FileImage, FileSpreadsheet, FileText, type LucideIcon } from 'lucide-react';
import { byteSize } from '../../lib/byte-size.ts';

/** "PDF, 48 kB" */
export function sizeWords({ mediaType, size }: Pick<Attachment, 'mediaType' | 'size'>): string {
  return message('attachment.size', {
    sort: message(`attachment.sort.${sortOf(mediaType)}`),
    size: byteSize(size),
  });
}

/** The picture that stands for a file of that type. */
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
