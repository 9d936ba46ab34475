/** RFC 9457. `type` ends in the closed code; `title` is Swedish; `errors` names each field that is wrong. */
export type ProblemDocument = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
};
