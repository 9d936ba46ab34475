import type { AttachmentType } from './media-types.ts';

/**
 * A file on a journal entry or an incident, with which it is restricted. `id` names its bytes too; `sha256` is of the file as it is
 * kept. The live fold has those of the entries and incidents that it has.
 */
export type Attachment = {
  readonly id: string;
  /** The entry or incident that it belongs to: of a correction the entry that was first. */
  readonly record: string;
  /** The incident that it is seen at; null: of an entry that belongs to none. */
  readonly incident: string | null;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: AttachmentType;
  /** Pixels; null where it is no picture. */
  readonly width: number | null;
  readonly height: number | null;
  /** A picture in which its sender asked that place and camera stay. */
  readonly keepsPosition: boolean;
  /** The file's name, and what it shows. */
  readonly name: string | null;
  readonly caption: string | null;
  readonly addedAt: string;
  readonly addedBy: string | null;
  /** Struck through: it was attached by mistake. It can still be read. */
  readonly struckAt: string | null;
  readonly struckBy: string | null;
  readonly strikeReason: string | null;
};

/** What of an attachment people wrote, and who. */
export type AttachmentTexts = Pick<Attachment, 'name' | 'caption' | 'addedBy' | 'struckBy' | 'strikeReason'>;
