/** `GET /state`: the folded state and the position it stands at; `state` is read by `stateFromJson`. */
export type StateAnswer = { readonly seq: number; readonly hash: string; readonly state: unknown };
