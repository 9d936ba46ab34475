import { roleFor } from '../../shared/authorization/capabilities.ts';
import { redact, redactState } from '../../shared/authorization/redact.ts';
import type { Reader } from '../../shared/authorization/redact.ts';
import { commandSchemas } from '../../shared/commands.ts';
import type { Command, CommandType } from '../../shared/commands.ts';
import { decide } from '../../shared/domain.ts';
import { eventVersions } from '../../shared/events.ts';
import { evolve } from '../../shared/fold.ts';
import type { LoggedEvent } from '../../shared/kernel/event.ts';
import type { Head } from '../../shared/kernel/hash-chain.ts';
import type { EventsMessage } from '../../shared/protocol/events-message.ts';
import { toLean } from '../../shared/protocol/lean-event.ts';
import type { LeanEvents } from '../../shared/protocol/lean-event.ts';
import { applyChanges, emptyState } from '../../shared/state.ts';
import type { HeldState } from '../../shared/state.ts';
import type { OutboxAnswer } from '../../shared/sync/outbox.ts';
import type { OutboxRow } from '../../shared/sync/outbox-row.ts';
import { smallMunicipality } from '../../shared/testing/story.ts';

/** Whoever holds a phone of the simulated night. */
export type Holder = { readonly account: string; readonly role: string; readonly safetyPoint: string | null };

type Receipt = {
  readonly account: string;
  readonly content: string;
  readonly seq: number;
  /** The position that its author had seen; 0 where that was none. */
  readonly saw: number;
};

const start = Date.UTC(2026, 10, 22, 3);

/** The rules of a node (log, receipts, refusals, what each reader gets) over memory: no database, no socket, no clock of its own. */
export class SimulatedServer {
  readonly log: LoggedEvent[] = [];
  readonly receipts = new Map<string, Receipt>();
  state: HeldState = emptyState();
  #ids = 0;

  constructor() {
    const holder = { account: 'admin', role: 'administrator', safetyPoint: null };
    this.#record('configure', holder, {
      type: 'organisation.configure',
      data: { document: smallMunicipality },
    });
  }

  get head(): Head {
    const last = this.log.at(-1);
    return { seq: this.log.length, hash: last?.hash ?? '0'.repeat(64) };
  }

  /** What a node answers to a command; the same id again is recorded once (rule L3). */
  take(row: OutboxRow, holder: Holder): OutboxAnswer {
    const content = JSON.stringify([row.type, row.data, row.occurredAt]);
    const known = this.receipts.get(row.id);
    if (known !== undefined) {
      const same = known.account === holder.account && known.content === content;
      return same ? { kind: 'recorded', seq: known.seq } : refused(409, 'id-reused');
    }
    const data = commandSchemas[row.type].parse(row.data);
    const code = this.#record(row.id, holder, { type: row.type, data } as Command, row);
    if (code !== null) return refused(422, code);
    const saw = row.basedOn?.seq ?? 0;
    this.receipts.set(row.id, { account: holder.account, content, seq: this.log.length, saw });
    return { kind: 'recorded', seq: this.log.length };
  }

  /** The node's memory is lost; the log is not. */
  restart(): void {
    this.state = emptyState();
    for (const event of this.log) applyChanges(this.state, evolve(this.state, event));
  }

  stateFor(reader: Reader): Head & { readonly state: unknown } {
    return { ...this.head, state: structuredClone(redactState(this.state, reader)) };
  }

  eventsFor(reader: Reader, after: number, to: number): EventsMessage {
    const events = this.log.slice(after, to).flatMap((event) => redact(event, this.state, reader) ?? []);
    return { after, to, hash: this.hashAt(to), events };
  }

  page(reader: Reader, after: number, size: number): LeanEvents {
    const { to, hash, events } = this.eventsFor(reader, after, Math.min(this.log.length, after + size));
    return { after, previousHash: this.hashAt(after), to, hash, events: events.map(toLean) };
  }

  hashAt(seq: number): string {
    return seq === 0 ? '0'.repeat(64) : (this.log[seq - 1]?.hash ?? '');
  }

  /** Null when it was recorded, else the code of the refusal; nothing of a refused command is recorded. */
  #record(id: string, holder: Holder, command: Command, row?: OutboxRow): string | null {
    if (roleFor([holder.role], command.type) === null) return 'forbidden';
    const now = new Date(start + this.log.length * 1_000).toISOString();
    const basedOn = row?.basedOn ?? null;
    const decision = decide(this.state, command, {
      actor: { ...holder, name: holder.role, roles: [holder.role], department: null },
      now,
      occurredAt: row?.occurredAt ?? now,
      head: this.log.length,
      newId: () => this.#newId(),
      ...(basedOn === null
        ? {}
        : { basedOn: { seq: basedOn.seq, known: this.hashAt(basedOn.seq) === basedOn.hash } }),
    });
    if (!decision.ok) return decision.failure.code;
    for (const event of decision.value) {
      const seq = this.log.length + 1;
      const logged = {
        organisation: 'tyreso',
        seq,
        id: `event-${seq}`,
        command: id,
        version: eventVersions[event.type],
        occurredAt: row?.occurredAt ?? now,
        recordedAt: now,
        actor: { account: holder.account, role: holder.role },
        ...event,
        sealed: { ...event.sealed, recordedBy: holder.role },
        payloadSalt: 'salt',
        payloadHash: `p${seq}`,
        sealedSalt: 'salt',
        sealedHash: `s${seq}`,
        previousHash: this.hashAt(seq - 1),
        hash: `${String(seq).padStart(8, '0')}${id}`,
      } as unknown as LoggedEvent;
      applyChanges(this.state, evolve(this.state, logged));
      this.log.push(logged);
    }
    return null;
  }

  #newId(): string {
    this.#ids += 1;
    return `00000000-0000-4000-a000-${String(this.#ids).padStart(12, '0')}`;
  }
}

function refused(httpStatus: number, code: string): OutboxAnswer {
  return { kind: 'refused', problem: { httpStatus, code, title: code, errors: [] } };
}

export type GivenCommand = { readonly type: CommandType; readonly data: OutboxRow['data'] };
