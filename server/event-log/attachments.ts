/**
 * Files that events name by id and hash. They come in parts over networks that break, and are kept once they are whole.
 *
 * Invariants: a part counts only where it begins at what has come so far, so that parts may come twice, late or in any order; what
 * is kept has been looked at by `cleanImage`, and `sha256` is of that; one that is complete never changes.
 */
import { hash } from 'node:crypto';
import type { Pool } from 'pg';
import type { Bytes } from '#shared/photograph/bytes.ts';
import { cleanImage, type CleanImage } from '#shared/photograph/clean-image.ts';
import { largestImage, type ImageType } from '#shared/photograph/state.ts';

/** What a sender says of a file before the first part. `sha256` is of the whole that it sends. */
export type Announced = {
  readonly organisation: string;
  readonly id: string;
  readonly account: string;
  readonly size: number;
  readonly mediaType: ImageType;
  readonly sha256: string;
};

/** A file as it is kept. */
export type Attachment = {
  readonly id: string;
  readonly madeBy: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: ImageType;
  readonly width: number;
  readonly height: number;
};

export type PartAnswer =
  /** `received`: bytes from the first on, from where the sender goes on; `complete` once it is whole and kept. */
  | { readonly kind: 'received'; readonly received: number; readonly complete: Attachment | null }
  /** The id is another file's. */
  | { readonly kind: 'id-reused' }
  | { readonly kind: 'too-many' }
  /** The whole is not what its sender said, or no picture; what came is thrown away. */
  | { readonly kind: 'differs' | 'not-an-image' | 'type-differs' };

export type Attachments = ReturnType<typeof openAttachments>;

/** Files of one account at most: begun and not whole, and begun within a day. */
const mostIncomplete = 20;
const mostADay = 300;
/** One that nobody went on with for so long is thrown away. */
const keptIncomplete = '14 days';

type Row = {
  readonly id: string;
  readonly made_by: string;
  readonly size: number;
  readonly media_type: ImageType;
  readonly sha256: string;
  readonly sent_size: number;
  readonly sent_sha256: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly received: number;
  readonly complete: boolean;
};

const columns =
  'id, made_by, size, media_type, sha256, sent_size, sent_sha256, width, height, received, complete';

export function openAttachments(pool: Pool) {
  const read = async (organisation: string, id: string): Promise<Row | null> => {
    const { rows } = await pool.query<Row>(
      `select ${columns} from attachment where organisation = $1 and id = $2`,
      [organisation, id],
    );
    return rows[0] ?? null;
  };

  const announce = async ({
    organisation,
    id,
    account,
    size,
    mediaType,
    sha256,
  }: Announced): Promise<boolean> => {
    await pool.query(
      `delete from attachment where bytes is null and created_at < now() - interval '${keptIncomplete}'`,
    );
    const { rowCount } = await pool.query(
      `insert into attachment (organisation, id, made_by, size, media_type, sha256, sent_size, sent_sha256)
       select $1, $2, $3, $4, $5, $6, $4, $6
       where (select count(*) from attachment where made_by = $3 and bytes is null) < ${mostIncomplete}
         and (select count(*) from attachment where made_by = $3 and created_at > now() - interval '1 day') < ${mostADay}
       on conflict (organisation, id) do nothing`,
      [organisation, id, account, size, mediaType, sha256],
    );
    return rowCount === 1;
  };

  /** Looks at what has come whole, and keeps it or throws it away. */
  const finish = async (announced: Announced): Promise<PartAnswer> => {
    const { organisation, id } = announced;
    const { rows } = await pool.query<{ bytes: Buffer }>(
      'select bytes from attachment_part where organisation = $1 and id = $2 order by start',
      [organisation, id],
    );
    const sent = new Uint8Array(Buffer.concat(rows.map(({ bytes }) => bytes)));
    const image = cleanImage(sent);
    const wrong = whatIsWrong(announced, sent, image);
    if (wrong !== null || image === null) {
      await pool.query('delete from attachment where organisation = $1 and id = $2 and bytes is null', [
        organisation,
        id,
      ]);
      // Whoever asked at the same time may have kept it, and taken its parts away, before they were read here.
      const kept = await read(organisation, id);
      if (kept?.complete === true)
        return { kind: 'received', received: announced.size, complete: attachmentOf(kept) };
      return { kind: wrong ?? 'not-an-image' };
    }
    const { bytes, mediaType, width, height } = image;
    await pool.query(
      `with kept as (
         update attachment set bytes = $3, size = $4, media_type = $5, sha256 = $6, width = $7, height = $8,
           completed_at = now()
         where organisation = $1 and id = $2 and bytes is null
       )
       delete from attachment_part where organisation = $1 and id = $2`,
      [organisation, id, Buffer.from(bytes), bytes.length, mediaType, hash('sha256', bytes), width, height],
    );
    const row = await read(organisation, id);
    const complete = row === null ? null : attachmentOf(row);
    return { kind: 'received', received: announced.size, complete };
  };

  return {
    /**
     * Takes a part that begins at `start`. A part that is not the next one changes nothing, and the answer says from where to go on;
     * so an empty part asks how far it has come.
     */
    async put(announced: Announced, start: number, part: Buffer): Promise<PartAnswer> {
      const { organisation, id, size, sha256 } = announced;
      if (size > largestImage) return { kind: 'differs' };
      let row = await read(organisation, id);
      if (row === null) {
        const made = await announce(announced);
        row = await read(organisation, id);
        if (row === null) return { kind: made ? 'differs' : 'too-many' };
      }
      // Whoever sends the rest: a duty officer may have taken over what its author left unsent.
      if (row.sent_size !== size || row.sent_sha256 !== sha256) return { kind: 'id-reused' };
      if (row.complete) return { kind: 'received', received: size, complete: attachmentOf(row) };
      if (part.length > 0 && start === row.received && start + part.length <= size) {
        await pool.query(
          `with moved as (
             update attachment set received = received + $4
             where organisation = $1 and id = $2 and received = $3 and bytes is null returning id
           )
           insert into attachment_part (organisation, id, start, bytes) select $1, $2, $3, $5 from moved`,
          [organisation, id, start, part.length, part],
        );
      }
      const now = await read(organisation, id);
      if (now === null) return { kind: 'differs' };
      if (now.complete) return { kind: 'received', received: size, complete: attachmentOf(now) };
      if (now.received === size) return await finish(announced);
      return { kind: 'received', received: now.received, complete: null };
    },

    /** What is kept under an id; null where it is not there or not whole. */
    async find(organisation: string, id: string): Promise<Attachment | null> {
      const row = await read(organisation, id);
      return row?.complete === true ? attachmentOf(row) : null;
    },

    /** The file itself; null as in `find`. */
    async bytes(organisation: string, id: string): Promise<Buffer | null> {
      const { rows } = await pool.query<{ bytes: Buffer | null }>(
        'select bytes from attachment where organisation = $1 and id = $2',
        [organisation, id],
      );
      return rows[0]?.bytes ?? null;
    },
  };
}

function whatIsWrong(
  { size, sha256, mediaType }: Announced,
  sent: Bytes,
  image: CleanImage | null,
): 'differs' | 'not-an-image' | 'type-differs' | null {
  if (sent.length !== size || hash('sha256', sent) !== sha256) return 'differs';
  if (image === null) return 'not-an-image';
  return image.mediaType === mediaType ? null : 'type-differs';
}

function attachmentOf(row: Row): Attachment {
  const { id, made_by: madeBy, sha256, size, media_type: mediaType, width, height } = row;
  return { id, madeBy, sha256, size, mediaType, width: width ?? 0, height: height ?? 0 };
}
