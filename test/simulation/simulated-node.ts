import { redactState } from '../../shared/authorization/redact.ts';
import type { Reader } from '../../shared/authorization/redact.ts';
import { commandSchemas } from '../../shared/commands.ts';
import type { Head } from '../../shared/kernel/hash-chain.ts';
import type { CommandReceipt } from '../../shared/protocol/command-message.ts';
import type { FollowMessage } from '../../shared/protocol/follow-message.ts';
import type { LeanEvents } from '../../shared/protocol/lean-event.ts';
import type { Message } from '../../shared/sync/client.ts';
import type { OutboxAnswer } from '../../shared/sync/outbox.ts';
import { sentCommand } from '../../shared/sync/sent-command.ts';
import type { SubmittedCommand, Submitter } from '../../server/commands/command-answer.ts';
import { openHeadLock } from '../../server/commands/head-lock.ts';
import { openGroupAppend } from '../../server/commands/group-append.ts';
import { BrokenLogs } from '../../server/commands/broken-logs.ts';
import { headNotifier } from '../../server/commands/head-notifications.ts';
import { OrganisationNode } from '../../server/commands/organisation-node.ts';
import type { Texts } from '../../server/erasure/erasure.ts';
import { openEventLog } from '../../server/event-log/event-log.ts';
import type { EventLog } from '../../server/event-log/event-log.ts';
import { leanPage } from '../../server/http/routes/events.ts';
import { messageFor } from '../../server/live/encoded-batch.ts';
import { follow } from '../../server/live/follow.ts';
import { openSharedPages } from '../../server/live/shared-pages.ts';
import type { SharedPages } from '../../server/live/shared-pages.ts';
import { DatabaseLink } from './database-link.ts';
import type { LinkSurroundings } from './database-link.ts';
import type { Holder } from './given-commands.ts';
import { NodeClock } from './node-clock.ts';

export const organisation = 'tyreso';
const pollInterval = 1_000;

/** No texts are taken out of the log in these nights. */
const texts: Texts = {
  settle: () =>
    Promise.resolve({ changes: 0, changed: [], unproven: [], goneCommands: new Set(), ledger: [] }),
  changes: () => Promise.resolve(0),
};

/** A socket as a node has it; what is emitted is on its way until the client has it. `close`: the node ended it, or died. */
export type NodeSocket = {
  readonly isOpen: () => boolean;
  readonly emit: (message: Message) => void;
  readonly close: () => void;
};

/** A command's answer, with the receipt where it was recorded, as the ledger of the clients has it. */
export type TakenCommand = { readonly answer: OutboxAnswer; readonly receipt: CommandReceipt | null };

type Running = {
  readonly node: OrganisationNode;
  readonly log: EventLog;
  readonly pages: SharedPages;
  readonly link: DatabaseLink;
  readonly open: (organisation: string) => Promise<OrganisationNode>;
  readonly neighbours: Map<string, Promise<OrganisationNode | null>>;
};

/**
 * A console process: the rooms commands, event-log and live as they are, over a link of the night. What is simulated of it are
 * the doors (HTTP, sockets), its clock and its look at the heads.
 */
export class SimulatedNode {
  readonly clock: NodeClock;
  readonly #surroundings: LinkSurroundings;
  #running: Running | null = null;
  #starting: DatabaseLink | null = null;
  readonly #sockets = new Set<NodeSocket>();
  readonly #follows = new Map<NodeSocket, () => void>();
  #polling = false;

  constructor(surroundings: LinkSurroundings) {
    this.#surroundings = surroundings;
    this.clock = new NodeClock(surroundings.time);
  }

  /** The organisation on it; null while it is down. */
  get up(): OrganisationNode | null {
    return this.#running?.node ?? null;
  }

  start(): void {
    if (this.#running !== null || this.#starting !== null) return;
    this.clock.begin();
    const link = new DatabaseLink(this.#surroundings);
    this.#starting = link;
    const log = openEventLog(link.pool);
    const notifier = headNotifier(link.pool, () => undefined);
    const dependencies = {
      pool: link.pool,
      log,
      ...openGroupAppend(link.pool),
      // Hardly eight commands come at once to a night's node.
      fewestToSend: 1,
      underHeadLock: openHeadLock(link.pool),
      texts,
      broken: new BrokenLogs(),
      now: () => this.clock.now(),
      mayRecord: () => this.clock.mayRecord(),
      onRecorded: (id: string, head: Head) => notifier.notify(id, head.seq),
      onFailure: (error: unknown) => this.#surroundings.failed(error),
      onBatch: () => undefined,
    };
    OrganisationNode.open(organisation, dependencies).then(
      (node) => {
        if (this.#starting !== link) return;
        this.#starting = null;
        const pages = openSharedPages(log, (delay, work) => this.#surroundings.time.after(delay, work));
        pages.watch(node);
        const open = (id: string) => OrganisationNode.open(id, dependencies);
        this.#running = { node, log, pages, link, open, neighbours: new Map() };
        this.#pollOn(link);
      },
      (error: unknown) => {
        this.#surroundings.failed(error);
        if (this.#starting !== link) return;
        this.#starting = null;
        this.#surroundings.time.after(500, () => this.start());
      },
    );
  }

  /** SIGKILL: nothing is answered any more; its sockets find out. */
  kill(): void {
    (this.#running?.link ?? this.#starting)?.kill();
    this.#running = null;
    this.#starting = null;
    this.#polling = false;
    for (const socket of this.#sockets) {
      this.leave(socket);
      socket.close();
    }
  }

  /** Another node has told that the log has moved. */
  notified(seq: number): void {
    const node = this.#running?.node;
    if (node !== undefined && node.head.seq < seq) node.catchUp();
  }

  /** `POST /commands`. */
  async take(row: Parameters<typeof sentCommand>[0], holder: Holder) {
    const { node } = this.#up();
    const { basedOn, ...sent } = sentCommand(row);
    const command = {
      ...sent,
      data: commandSchemas[sent.type].parse(sent.data),
      ...(basedOn === undefined ? {} : { basedOn: { seq: basedOn.seq, known: await node.knows(basedOn) } }),
    } as SubmittedCommand;
    const answer = await node.submit(command, submitterOf(holder));
    switch (answer.kind) {
      case 'recorded':
      case 'repeated':
        return taken({ kind: 'recorded', seq: answer.receipt.seq }, answer.receipt);
      case 'rejected':
        return refused(422, answer.rejection.code);
      case 'forbidden':
        return refused(403, 'not-allowed');
      case 'id-reused':
        return refused(409, 'id-reused');
      case 'unavailable':
        return taken({ kind: 'later', retryAfter: null });
    }
  }

  /** Another organisation on it, opened when it is first asked for; null while it is down, or could not open it. */
  async neighbour(id: string): Promise<OrganisationNode | null> {
    if (this.#running === null) return null;
    const { neighbours, open } = this.#running;
    const opening =
      neighbours.get(id) ??
      open(id).catch(() => {
        neighbours.delete(id);
        return null;
      });
    neighbours.set(id, opening);
    return await opening;
  }

  /** `GET /state`. */
  state(reader: Reader): Head & { readonly state: unknown } {
    const { node } = this.#up();
    return { ...node.head, state: redactState(node.state, reader) };
  }

  /** `GET /events?form=lean`. */
  page(holder: Holder, after: number, limit: number): Promise<LeanEvents> {
    const { node, log } = this.#up();
    const caller = { node, account: submitterOf(holder) } as unknown as Parameters<typeof leanPage>[1];
    return leanPage(log, caller, after, limit);
  }

  /** A socket has come; false where the node is down. */
  accept(socket: NodeSocket): boolean {
    if (this.#running !== null) this.#sockets.add(socket);
    return this.#running !== null;
  }

  /** `follow` over a socket. */
  async follow(socket: NodeSocket, holder: Holder, reader: Reader, request: FollowMessage) {
    const { node, pages } = this.#up();
    const session = { id: holder.account, organisation, account: submitterOf(holder) };
    const asSocketIo = {
      get connected() {
        return socket.isOpen();
      },
      handshake: { auth: {} },
      emit: (type: string, body: object) => socket.emit({ type, ...body } as Message),
      join: () => {
        if (this.#follows.has(socket) || this.#running?.node !== node) return;
        const stop = node.onEvents((message) =>
          socket.emit({ type: 'events', ...messageFor(message, node.state, reader) }),
        );
        this.#follows.set(socket, stop);
      },
    };
    // Of a socket, following asks no more than this.
    const asked = asSocketIo as unknown as Parameters<typeof follow>[0];
    return await follow(asked, session, request, {
      get: () => Promise.resolve(node),
      page: pages.page,
      send: (_socket, page) => socket.emit({ type: 'events', ...page.message }),
    });
  }

  leave(socket: NodeSocket): void {
    this.#follows.get(socket)?.();
    this.#follows.delete(socket);
    this.#sockets.delete(socket);
  }

  /** To all who follow; answers what was said, null while it is down. */
  beat(): { readonly seq: number; readonly at: string } | null {
    const node = this.#running?.node;
    if (node === undefined) return null;
    const said = { seq: node.head.seq, at: node.lastRead() };
    for (const socket of this.#follows.keys()) socket.emit({ type: 'heartbeat', ...said });
    return said;
  }

  #up(): Running {
    if (this.#running === null) throw new Error('the node is down');
    return this.#running;
  }

  #pollOn(link: DatabaseLink): void {
    this.#surroundings.time.after(pollInterval, () => {
      const running = this.#running;
      if (running?.link !== link) return;
      this.#pollOn(link);
      if (this.#polling) return;
      this.#polling = true;
      void this.#look(running).finally(() => {
        if (this.#running?.link === link) this.#polling = false;
      });
    });
  }

  /** As server/commands/organisations.ts looks. */
  async #look({ node, log }: Running): Promise<void> {
    this.clock.look();
    const at = this.clock.now();
    const heads = await log.heads([organisation]).catch(() => new Map<string, Head>());
    for (const head of heads.values()) node.seen(head, at);
  }
}

function submitterOf({ account, role, safetyPoint }: Holder): Submitter {
  return { account, name: role, roles: [role], department: null, safetyPoint };
}

function taken(answer: OutboxAnswer, receipt: CommandReceipt | null = null): TakenCommand {
  return { answer, receipt };
}

function refused(httpStatus: number, code: string): TakenCommand {
  return taken({ kind: 'refused', problem: { httpStatus, code, title: code, errors: [] } });
}
