import type { Directive } from '#shared/staff/state.ts';

/** A group's directives: those that go on by when they are followed up, those without a time last; the ended latest first. */
export function directivesOf(
  all: Iterable<Directive>,
  group: string,
): { readonly ongoing: readonly Directive[]; readonly ended: readonly Directive[] } {
  const own = [...all].filter((one) => one.group === group);
  return {
    ongoing: own
      .filter(({ status }) => status === 'ongoing')
      .sort(
        (one, other) =>
          order(one.followUpAt ?? '9', other.followUpAt ?? '9') || order(one.issuedAt, other.issuedAt),
      ),
    ended: own
      .filter(({ status }) => status !== 'ongoing')
      .sort((one, other) => order(other.updatedAt, one.updatedAt)),
  };
}

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
