import type { Pool } from 'pg';
import type { JsonObject } from '#shared/kernel/json.ts';
import { recordsOf } from '#shared/record/record-of.ts';

type Row = { readonly seq: number; readonly type: string; readonly payload: string };

/** Which events of a log hold which texts; for those who take them out. */
export function textsInLog(pool: Pool) {
  return {
    /**
     * The positions of the events whose texts are those of some records, or say them again, with some that are named by position;
     * those that have no text any more are left out.
     */
    async sayingIt(
      organisation: string,
      records: readonly string[],
      seqs: readonly number[],
    ): Promise<number[]> {
      const { rows } = await pool.query<Row>(
        `select seq, type, payload from event
         where organisation = $1 and sealed is not null and (record = any($2::uuid[]) or about = any($2::uuid[])
           or seq = any($3::bigint[]) or type in ('incident.merged', 'task.added')
           or payload like '%"about"%') order by seq`,
        [organisation, records, seqs],
      );
      const [named, asked] = [new Set(seqs), new Set(records)];
      const says = ({ seq, type, payload }: Row): boolean =>
        named.has(seq) || recordsNamed(type, JSON.parse(payload) as JsonObject).some((id) => asked.has(id));
      return rows.filter(says).map(({ seq }) => seq);
    },

    /** The positions of the events in whose texts some letters stand, whatever their case; at most `most`, the oldest first. */
    async holding(organisation: string, words: string, most: number): Promise<number[]> {
      // As they stand in JSON text.
      const letters = JSON.stringify(words).slice(1, -1);
      const { rows } = await pool.query<{ seq: number }>(
        `select seq from event where organisation = $1 and position(lower($2) in lower(sealed)) > 0
         order by seq limit $3`,
        [organisation, letters, most],
      );
      return rows.map(({ seq }) => seq);
    },
  };
}

/** The records that an event's texts are of; of a restriction or a release, the one that it is about. */
function recordsNamed(type: string, payload: JsonObject): readonly string[] {
  const { record } = payload;
  const own = type.startsWith('record.') && typeof record === 'string' ? [record] : [];
  return [...own, ...recordsOf(type, payload)];
}
