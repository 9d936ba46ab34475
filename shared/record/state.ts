/** A record whose texts only some may read; `readers` null: every role that may read restricted texts. */
export type RestrictedRecord = {
  readonly id: string;
  readonly readers: readonly string[] | null;
  readonly since: string;
};
