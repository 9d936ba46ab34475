import type { AlarmList, AlarmRecipient } from '#shared/alarm/state.ts';
import type { Table } from '#shared/kernel/table.ts';
import { message } from '#shared/language/message.ts';
import { keepOnDevice, readKept } from '../../lib/kept.ts';

/** The alarm lists as they are kept on a device for when there is no network: names and numbers, nothing else. */
export type KeptLists = {
  /** ISO 8601, the server's time of the copy. */
  readonly at: string;
  readonly organisation: string;
  readonly lists: readonly {
    readonly name: string;
    readonly inOrder: boolean;
    readonly members: readonly { readonly name: string; readonly phones: readonly string[] }[];
  }[];
};

const place = 'alarm-lists';

/** What of the lists is worth keeping. */
export function listsToKeep(
  organisation: string,
  recipients: Table<AlarmRecipient>,
  lists: Table<AlarmList>,
  at: string,
): KeptLists {
  const unnamed = message('alarm.unnamed');
  return {
    at,
    organisation,
    lists: [...lists.values()].map((list) => ({
      name: list.name ?? unnamed,
      inOrder: list.mode === 'in-order',
      members: list.members.flatMap((id) => {
        const person = recipients.get(id);
        if (person === undefined) return [];
        const phones = person.channels.flatMap(({ kind, address }) =>
          kind === 'sms' && address !== null ? [address] : [],
        );
        return [{ name: person.name ?? unnamed, phones }];
      }),
    })),
  };
}

export function keepLists(lists: KeptLists): void {
  keepOnDevice(place, lists);
}

/** The kept lists; null where there are none, or they are from another version. */
export function readKeptLists(): KeptLists | null {
  const found = readKept(place);
  if (typeof found !== 'object' || found === null) return null;
  const { at, organisation, lists } = found as Partial<KeptLists>;
  const whole = typeof at === 'string' && typeof organisation === 'string' && Array.isArray(lists);
  return whole ? { at, organisation, lists } : null;
}
