/**
 * Files that events name by id and hash. They come in parts over networks that break, and are kept once they are whole.
 *
 * Invariants: a part counts only where it begins at what has come so far, so that parts may come twice, late or in any order; what
 * is kept has been looked at by `examine`, and `sha256` is of that; one that is complete never changes, and one that was erased with
 * its event never comes again: a device that did not hear of that may send it once more.
 */
import type { Pool } from 'pg';
import { largestAttachment, type AttachmentType } from '#shared/attachment/media-types.ts';
import { examine, type Content, type Stated, type WrongContent } from './attachment-content.ts';

/** What a sender says of a file before the first part. `sha256` is of the whole that it sends. */
export type Announced = Stated & {
  readonly organisation: string;
  readonly id: string;
  readonly account: string;
};

/** A file as it is kept. `width`, `height` in pixels, null where it is no picture. */
export type KeptFile = {
  readonly id: string;
  readonly madeBy: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: AttachmentType;
  readonly width: number | null;
  readonly height: number | null;
  readonly keepsPosition: boolean;
};

export type PartAnswer =
  /** `received`: bytes from the first on, from where the sender goes on; `complete` once it is whole and kept. */
  | { readonly kind: 'received'; readonly received: number; readonly complete: KeptFile | null }
  /** The id is another file's, or that of one that was erased. */
  | { readonly kind: 'id-reused' }
  | { readonly kind: 'too-many' }
  /** The whole is not what its sender said, or nothing that is taken; what came is thrown away. */
  | { readonly kind: WrongContent };

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
  readonly media_type: AttachmentType;
  readonly sha256: string;
  readonly sent_size: number;
  readonly sent_sha256: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly keeps_position: boolean;
  readonly received: number;
  readonly complete: boolean;
};

const columns =
  'id, made_by, size, media_type, sha256, sent_size, sent_sha256, width, height, keeps_position, received, complete';

export function openAttachments(pool: Pool) {
  const read = async (organisation: string, id: string): Promise<Row | null> => {
    const { rows } = await pool.query<Row>(
      `select ${columns} from attachment where organisation = $1 and id = $2`,
      [organisation, id],
    );
    return rows[0] ?? null;
  };

  const isErased = async ({ organisation, id }: Announced): Promise<boolean> => {
    const { rows } = await pool.query(
      `select from erasure join event using (organisation, seq, hash)
       where organisation = $1 and type in ('attachment.added', 'safety-point.photograph-added')
         and (payload::jsonb) ->> 'attachment' = $2 limit 1`,
      [organisation, id],
    );
    return rows.length > 0;
  };

  const announce = async ({
    organisation,
    id,
    account,
    size,
    mediaType,
    sha256,
    keepsPosition,
  }: Announced): Promise<boolean> => {
    await pool.query(
      `delete from attachment where bytes is null and created_at < now() - interval '${keptIncomplete}'`,
    );
    const { rowCount } = await pool.query(
      `insert into attachment (organisation, id, made_by, size, media_type, sha256, sent_size, sent_sha256, keeps_position)
       select $1, $2, $3, $4, $5, $6, $4, $6, $7
       where (select count(*) from attachment where made_by = $3 and bytes is null) < ${mostIncomplete}
         and (select count(*) from attachment where made_by = $3 and created_at > now() - interval '1 day') < ${mostADay}
       on conflict (organisation, id) do nothing`,
      [organisation, id, account, size, mediaType, sha256, keepsPosition],
    );
    return rowCount === 1;
  };

  /** What stays as it was sent is put together where it lies. */
  const keep = async ({ organisation, id }: Announced, content: Content): Promise<void> => {
    const { bytes, size, sha256, width, height, thumbnail } = content;
    await pool.query(
      `with kept as (
         update attachment set size = $4, sha256 = $5, width = $6, height = $7, thumbnail = $8, completed_at = now(),
           bytes = coalesce($3, (select string_agg(part.bytes, ''::bytea order by start) from attachment_part part
                                 where part.organisation = $1 and part.id = $2))
         where organisation = $1 and id = $2 and bytes is null
       )
       delete from attachment_part where organisation = $1 and id = $2`,
      [organisation, id, bytes === null ? null : Buffer.from(bytes), size, sha256, width, height, thumbnail],
    );
  };

  /** Looks at what has come whole, and keeps it or throws it away. */
  const finish = async (announced: Announced): Promise<PartAnswer> => {
    const { organisation, id } = announced;
    const { rows } = await pool.query<{ bytes: Buffer }>(
      'select bytes from attachment_part where organisation = $1 and id = $2 order by start',
      [organisation, id],
    );
    const sent = new Uint8Array(Buffer.concat(rows.map(({ bytes }) => bytes)));
    const content = await examine(announced, sent);
    if (typeof content === 'string') {
      await pool.query('delete from attachment where organisation = $1 and id = $2 and bytes is null', [
        organisation,
        id,
      ]);
      // Whoever asked at the same time may have kept it, and taken its parts away, before they were read here.
      const kept = await read(organisation, id);
      if (kept?.complete === true)
        return { kind: 'received', received: announced.size, complete: keptFileOf(kept) };
      return { kind: content };
    }
    await keep(announced, content);
    const row = await read(organisation, id);
    const complete = row === null ? null : keptFileOf(row);
    return { kind: 'received', received: announced.size, complete };
  };

  return {
    /**
     * Takes a part that begins at `start`. A part that is not the next one changes nothing, and the answer says from where to go on;
     * so an empty part asks how far it has come.
     */
    async put(announced: Announced, start: number, part: Buffer): Promise<PartAnswer> {
      const { organisation, id, size, sha256 } = announced;
      if (size > largestAttachment) return { kind: 'differs' };
      let row = await read(organisation, id);
      if (row === null) {
        if (await isErased(announced)) return { kind: 'id-reused' };
        const made = await announce(announced);
        row = await read(organisation, id);
        if (row === null) return { kind: made ? 'differs' : 'too-many' };
      }
      // Whoever sends the rest: a duty officer may have taken over what its author left unsent.
      const { sent_size: sentSize, sent_sha256: sentSha256, keeps_position: keepsPosition } = row;
      if (sentSize !== size || sentSha256 !== sha256 || keepsPosition !== announced.keepsPosition)
        return { kind: 'id-reused' };
      if (row.complete) return { kind: 'received', received: size, complete: keptFileOf(row) };
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
      if (now.complete) return { kind: 'received', received: size, complete: keptFileOf(now) };
      if (now.received === size) return await finish(announced);
      return { kind: 'received', received: now.received, complete: null };
    },

    /** What is kept under an id; null where it is not there or not whole. */
    async find(organisation: string, id: string): Promise<KeptFile | null> {
      const row = await read(organisation, id);
      return row?.complete === true ? keptFileOf(row) : null;
    },

    /** The file itself, where it is still the one whose hash an event names; null as in `find`. */
    async bytes(organisation: string, id: string, sha256: string): Promise<Buffer | null> {
      const { rows } = await pool.query<{ bytes: Buffer | null }>(
        'select bytes from attachment where organisation = $1 and id = $2 and sha256 = $3',
        [organisation, id, sha256],
      );
      return rows[0]?.bytes ?? null;
    },

    /** A small picture of it (WebP); null where there is none. */
    async thumbnail(organisation: string, id: string, sha256: string): Promise<Buffer | null> {
      const { rows } = await pool.query<{ thumbnail: Buffer | null }>(
        `select thumbnail from attachment
         where organisation = $1 and id = $2 and sha256 = $3 and bytes is not null`,
        [organisation, id, sha256],
      );
      return rows[0]?.thumbnail ?? null;
    },
  };
}

function keptFileOf(row: Row): KeptFile {
  const { id, made_by: madeBy, sha256, size, media_type: mediaType, width, height } = row;
  return { id, madeBy, sha256, size, mediaType, width, height, keepsPosition: row.keeps_position };
}
