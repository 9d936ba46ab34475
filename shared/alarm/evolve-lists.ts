import type { Recorded } from '../kernel/event.ts';
import type { Change, State } from '../state.ts';
import type { AlarmEvent } from './events.ts';

type ListEvent = Extract<
  AlarmEvent,
  {
    type:
      | 'alarm.recipient-set'
      | 'alarm.recipient-removed'
      | 'alarm.list-set'
      | 'alarm.list-removed'
      | 'alarm.lists-checked';
  }
>;

/** The changes that an event about recipients and lists makes. */
export function evolveLists(_state: State, event: Recorded<ListEvent>): Change[] {
  switch (event.type) {
    case 'alarm.recipient-set': {
      const { recipient, role, account, department, channels, addressed } = event.payload;
      const row = {
        id: recipient,
        name: event.sealed?.name ?? null,
        role,
        account,
        department,
        channels: channels.map((kind, index) => ({
          kind,
          address: event.sealed?.addresses[index] ?? null,
          addressed: addressed[index] ?? false,
        })),
        updatedAt: event.recordedAt,
      };
      return [{ table: 'alarmRecipients', id: recipient, row }];
    }
    case 'alarm.recipient-removed':
      return [{ table: 'alarmRecipients', id: event.payload.recipient, row: null }];
    case 'alarm.list-set': {
      const { list, mode, members, nextCheckAt } = event.payload;
      const row = { id: list, name: event.sealed?.name ?? null, mode, members, updatedAt: event.recordedAt };
      const planned: Change[] =
        nextCheckAt === null
          ? []
          : [{ single: 'alarmCheck', value: { checkedAt: null, nextCheckAt, problems: [] } }];
      return [{ table: 'alarmLists', id: list, row }, ...planned];
    }
    case 'alarm.list-removed':
      return [{ table: 'alarmLists', id: event.payload.list, row: null }];
    case 'alarm.lists-checked': {
      const { problems, nextCheckAt } = event.payload;
      return [{ single: 'alarmCheck', value: { checkedAt: event.recordedAt, nextCheckAt, problems } }];
    }
  }
}
