import type { Night } from './night.ts';
import type { SimulatedNode } from './simulated-node.ts';

/** What is broken on purpose before a night, and the rule of shared/README.md by which the night must notice it. */
export const plants: readonly (readonly [rule: string, what: string, plant: (night: Night) => void])[] = [
  ['L1', 'a node records by a clock that jumps', recordByTheWall],
  ['L3', 'receipts are not kept', forgetReceipts],
  ['L3', 'a retry gets a receipt of its own', renewReceipts],
  ['L4', 'a batch is answered before it is on the disk, and is lost', loseCommits],
  ['L4', 'a group is answered as if it had been written whole', answerWholeGroups],
  ['L5', 'the head is not compared before it moves', moveAnyHead],
  ['L7', 'a node reads other than what was written', readOtherwise],
  ['S1', 'an event is left out of a batch', leaveOutEvents],
  ['S2', 'an old state is given for a new one', giveOldStates],
  ['S5', 'no node hears or looks what others have recorded', neverLook],
  ['S6', 'a node says that it has looked when it has not', pretendToLook],
  ['O2', 'a phone forgets what was not answered', forgetUnanswered],
  ['O5', 'a phone sends its newest first', sendNewestFirst],
  ['C1', 'a phone says that it has seen everything', seeEverything],
];

function recordByTheWall({ nodes, time }: Night): void {
  for (const { clock } of nodes) {
    clock.now = () => time.now + clock.wallAhead;
    clock.mayRecord = () => true;
  }
}

function forgetReceipts({ memory }: Night): void {
  const write = memory.write.bind(memory);
  memory.write = (append) => write({ ...append, receipts: [] });
}

function renewReceipts({ nodes }: Night): void {
  let count = 0;
  wrapTake(nodes, (take) => async (...given) => {
    const taken = await take(...given);
    if (taken.receipt === null) return taken;
    count += 1;
    return { ...taken, receipt: { ...taken.receipt, recordedAt: String(count) } };
  });
}

function loseCommits({ memory }: Night): void {
  const write = memory.write.bind(memory);
  let count = 0;
  memory.write = (append) => {
    count += 1;
    if (count % 7 !== 0) write(append);
  };
}

function answerWholeGroups({ memory }: Night): void {
  const appendGroup = memory.appendGroup.bind(memory);
  memory.appendGroup = (asked) => {
    appendGroup(asked);
    return asked.map(({ organisation }) => organisation);
  };
}

function moveAnyHead({ memory }: Night): void {
  const prepare = memory.prepare.bind(memory);
  memory.prepare = (asked) => prepare({ ...asked, expected: memory.of(asked.organisation).head });
}

function readOtherwise({ memory }: Night): void {
  const read = memory.read.bind(memory);
  memory.read = (name, values) => {
    const answer = read(name, values);
    if (name !== 'read-events' || memory.isJudged) return answer;
    const rows = (answer.rows as { payload: string }[]).map(({ payload, ...row }) => ({
      ...row,
      payload: payload.replace(/"occupancy":\d+/, '"occupancy":7777'),
    }));
    return { ...answer, rows };
  };
}

function leaveOutEvents({ nodes }: Night): void {
  wrapEmit(nodes, (emit) => (message) => {
    emit(message.type === 'events' ? { ...message, events: message.events.slice(1) } : message);
  });
}

function giveOldStates({ nodes }: Night): void {
  let count = 0;
  wrapEmit(nodes, (emit) => (message) => {
    count += 1;
    const isReset = message.type === 'heartbeat' && count % 5 === 0;
    emit(isReset ? { type: 'reset', reason: 'position-unknown' } : message);
  });
  for (const node of nodes) {
    const state = node.state.bind(node);
    let first: ReturnType<typeof state> | null = null;
    node.state = (reader) => (first ??= state(reader));
  }
}

function neverLook({ memory, nodes }: Night): void {
  const read = memory.read.bind(memory);
  memory.read = (name, values) => (name === 'read-heads' ? { rows: [], rowCount: 0 } : read(name, values));
  for (const node of nodes) node.notified = () => undefined;
}

function pretendToLook({ nodes, time }: Night): void {
  for (const node of nodes) {
    const beat = node.beat.bind(node);
    node.beat = () => {
      const said = beat();
      return said === null ? null : { ...said, at: new Date(time.now).toISOString() };
    };
  }
}

function forgetUnanswered({ nodes, clients }: Night): void {
  let count = 0;
  wrapTake(nodes, (take) => (row, holder) => {
    count += 1;
    if (count % 9 !== 0) return take(row, holder);
    for (const client of clients) client.rows = client.rows.filter(({ id }) => id !== row.id);
    return Promise.resolve({ answer: { kind: 'later', retryAfter: null }, receipt: null });
  });
}

function sendNewestFirst({ clients }: Night): void {
  let count = 0;
  for (const client of clients) {
    const give = client.give.bind(client);
    client.give = (id, command) => {
      count += 1;
      give(id, command);
      client.rows = client.rows.map((row) => (row.id === id ? { ...row, order: -count } : row));
    };
  }
}

function seeEverything({ nodes }: Night): void {
  wrapTake(nodes, (take, node) => (row, holder) => {
    const basedOn = row.basedOn === null ? null : (node.up?.head ?? row.basedOn);
    return take({ ...row, basedOn }, holder);
  });
}

type Take = SimulatedNode['take'];

function wrapTake(nodes: readonly SimulatedNode[], wrap: (take: Take, node: SimulatedNode) => Take): void {
  for (const node of nodes) node.take = wrap(node.take.bind(node), node);
}

type Socket = Parameters<SimulatedNode['follow']>[0];
type Emit = Socket['emit'];

/** The socket stays the same one, however often it follows. */
function wrapEmit(nodes: readonly SimulatedNode[], wrap: (emit: Emit) => Emit): void {
  const wrapped = new WeakMap<Socket, Emit>();
  for (const node of nodes) {
    const accept = node.accept.bind(node);
    node.accept = (socket) => {
      const emit = wrapped.get(socket) ?? wrap(socket.emit);
      wrapped.set(socket, emit);
      return accept(Object.assign(socket, { emit }));
    };
  }
}
