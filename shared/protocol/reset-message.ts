/** Server → client `reset`: the position can't be followed from; the state is read again, and people are told why. */
export type ResetMessage = { readonly reason: ResetReason };

const resetReasons = ['too-far-behind', 'position-unknown', 'role-changed', 'slow'] as const;
export type ResetReason = (typeof resetReasons)[number];
