import type { Answer, AnswerWay, CallChannel, DeliveryOutcome } from '../alarm/answers.ts';
import type { AlarmEvent } from '../alarm/events.ts';
import type { Recorded } from '../kernel/event.ts';
import type { Names } from '../projections/names.ts';

/** One sending: on which channel, when, and what became of it. */
export type SendingRow = {
  readonly channel: CallChannel;
  readonly round: number;
  readonly calledAt: string;
  /** Null: nothing is known of it; the console's own ringing is answered, not delivered. */
  readonly outcome: DeliveryOutcome | null;
  readonly outcomeAt: string | null;
};

/** One of those whom an alarm was to, as they were called when it was sent. */
export type RecipientRow = {
  readonly recipient: string;
  readonly name: string;
  readonly sendings: readonly SendingRow[];
  /** Whose turn came and who had no way to be reached. */
  readonly unreachable: boolean;
  readonly answer: Answer | null;
  readonly answeredAt: string | null;
  readonly via: AnswerWay | null;
  /** Minutes until they are there, where they said so. */
  readonly minutes: number | null;
  /** Somebody spoke with them, by telephone. */
  readonly reachedByCallAt: string | null;
};

export type AlarmRow = {
  readonly alarm: string;
  readonly seq: number;
  readonly incident: string | null;
  readonly test: boolean;
  readonly message: string | null;
  readonly sentAt: string;
  readonly sentBy: string | null;
  readonly acknowledgeWithinMinutes: number | null;
  readonly endedAt: string | null;
  readonly exhaustedAt: string | null;
  readonly recipients: readonly RecipientRow[];
};

type Writable<Row> = { -readonly [Field in keyof Row]: Row[Field] };
type Sending = Writable<SendingRow>;
type Recipient = Writable<Omit<RecipientRow, 'sendings'>> & { readonly sendings: Sending[] };
type Alarm = Writable<Omit<AlarmRow, 'recipients'>> & { readonly recipients: Map<string, Recipient> };

/** Who was reached when and by which channel, of a whole log; events are taken one by one, in order. */
export class AlarmRows {
  readonly #alarms = new Map<string, Alarm>();

  take(event: Recorded<AlarmEvent>, names: Names): void {
    if (event.type === 'alarm.sent') {
      this.#sent(event, names);
      return;
    }
    if (!('alarm' in event.payload)) return;
    const alarm = this.#alarms.get(event.payload.alarm);
    if (alarm !== undefined) this.#follow(alarm, event as FollowedEvent);
  }

  rows(): readonly AlarmRow[] {
    return Array.from(this.#alarms.values(), (alarm) => ({
      ...alarm,
      recipients: [...alarm.recipients.values()],
    }));
  }

  #sent(event: Recorded<Extract<AlarmEvent, { type: 'alarm.sent' }>>, names: Names): void {
    const { alarm, incident, test, acknowledgeWithinMinutes, roster } = event.payload;
    this.#alarms.set(alarm, {
      alarm,
      seq: event.seq,
      incident,
      test,
      message: event.sealed?.message ?? null,
      sentAt: event.occurredAt,
      sentBy: event.sealed?.recordedBy ?? null,
      acknowledgeWithinMinutes,
      endedAt: null,
      exhaustedAt: null,
      recipients: new Map(
        roster.map(({ recipient }) => [recipient, newRecipient(recipient, names.recipient(recipient))]),
      ),
    });
  }

  #follow(alarm: Alarm, event: FollowedEvent): void {
    const at = event.occurredAt;
    switch (event.type) {
      case 'alarm.called':
        for (const { recipient, channel, round } of event.payload.calls)
          alarm.recipients
            .get(recipient)
            ?.sendings.push({ channel, round, calledAt: at, outcome: null, outcomeAt: null });
        for (const id of event.payload.unreachable) {
          const row = alarm.recipients.get(id);
          if (row !== undefined) row.unreachable = true;
        }
        return;
      case 'alarm.delivery-recorded': {
        const { recipient, channel, round, outcome } = event.payload;
        const sendings = alarm.recipients.get(recipient)?.sendings ?? [];
        const sending = sendings.find((one) => one.channel === channel && one.round === round);
        if (sending !== undefined) Object.assign(sending, { outcome, outcomeAt: at });
        return;
      }
      case 'alarm.acknowledged': {
        const { recipient, answer, minutes, via } = event.payload;
        const row = alarm.recipients.get(recipient);
        // The first answer says when they were reached; a later one what they answered last.
        if (row !== undefined) Object.assign(row, { answer, minutes, via, answeredAt: row.answeredAt ?? at });
        return;
      }
      case 'alarm.call-noted': {
        const row = alarm.recipients.get(event.payload.recipient);
        if (row !== undefined && event.payload.outcome === 'reached') row.reachedByCallAt ??= at;
        return;
      }
      case 'alarm.exhausted':
        alarm.exhaustedAt ??= at;
        return;
      case 'alarm.ended':
        alarm.endedAt = at;
        return;
    }
  }
}

type FollowedEvent = Recorded<
  Extract<
    AlarmEvent,
    {
      type:
        | 'alarm.called'
        | 'alarm.delivery-recorded'
        | 'alarm.acknowledged'
        | 'alarm.call-noted'
        | 'alarm.exhausted'
        | 'alarm.ended';
    }
  >
>;

const newRecipient = (recipient: string, name: string): Recipient => ({
  recipient,
  name,
  sendings: [],
  unreachable: false,
  answer: null,
  answeredAt: null,
  via: null,
  minutes: null,
  reachedByCallAt: null,
});
