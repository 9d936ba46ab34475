import { imageTypes } from '../photograph/state.ts';

/** What may be attached, by media type, and how the names of such files end. Neither programs nor documents with macros are among them. */
const attachmentTypes = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/vnd.oasis.opendocument.presentation': ['odp'],
  'audio/mpeg': ['mp3'],
  'audio/mp4': ['m4a'],
  'audio/ogg': ['ogg', 'opus', 'oga'],
  'audio/wav': ['wav'],
  'text/plain': ['txt', 'log', 'md'],
  'text/csv': ['csv'],
} as const satisfies { readonly [mediaType: string]: readonly string[] };

export type AttachmentType = keyof typeof attachmentTypes;

export const attachmentTypeList = Object.keys(attachmentTypes) as [AttachmentType, ...AttachmentType[]];

/** Bytes of an attached file at most, and files of one entry or incident. */
export const largestAttachment = 25 * 1024 * 1024;
export const mostAttachments = 30;

/** Sorts of file, as people tell them apart. */
export type AttachmentSort = 'image' | 'pdf' | 'document' | 'audio' | 'text';

/** The sort of a file by its media type. */
export function sortOf(mediaType: AttachmentType): AttachmentSort {
  if ((imageTypes as readonly string[]).includes(mediaType)) return 'image';
  if (mediaType === 'application/pdf') return 'pdf';
  if (mediaType.startsWith('audio/')) return 'audio';
  return mediaType.startsWith('text/') ? 'text' : 'document';
}

/** The media type that a file's name promises; null where no file that ends so may be attached. */
export function typeOfName(name: string): AttachmentType | null {
  const end = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return (
    attachmentTypeList.find((type) => (attachmentTypes[type] as readonly string[]).includes(end)) ?? null
  );
}

/** A file's name with the ending that its type has, where it has none of those. */
export function nameWithEnding(name: string, mediaType: AttachmentType): string {
  return typeOfName(name) === mediaType ? name : `${name}.${attachmentTypes[mediaType][0]}`;
}
