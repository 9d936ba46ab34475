import { redactState } from '../../shared/authorization/redact.ts';
import type { Reader } from '../../shared/authorization/redact.ts';
import { evolve } from '../../shared/fold.ts';
import type { LoggedEvent } from '../../shared/kernel/event.ts';
import { checkLink, emptyHead } from '../../shared/kernel/hash-chain.ts';
import type { Head } from '../../shared/kernel/hash-chain.ts';
import { canonicalJson } from '../../shared/kernel/json.ts';
import type { Json } from '../../shared/kernel/json.ts';
import type { Table } from '../../shared/kernel/table.ts';
import { withChanges } from '../../shared/candidate-state.ts';
import { stateFromJson } from '../../shared/state-json.ts';
import { copyState, emptyState, singlesOf, tableNames } from '../../shared/state.ts';
import type { State } from '../../shared/state.ts';
import { clockTolerance } from '../../server/commands/clock-check.ts';
import { digest } from '../../server/event-log/digest.ts';
import { addsUp, lateOnes } from './late-changes.ts';
import { neighbours } from './neighbours.ts';
import type { Night } from './night.ts';
import { causeless } from './refusals.ts';
import type { SimulatedClient } from './simulated-client.ts';

/** What a night has broken, each with the rule of shared/README.md; none where it kept them all. */
export async function broken(night: Night): Promise<string[]> {
  const log = await night.log();
  return [
    ...night.surprises.map((surprise) => `a node failed: ${surprise}`),
    ...chain(log),
    ...times(night, log),
    ...commands(night, log),
    ...causeless(night, log),
    ...night.clients.flatMap((client) => histories(client, log)),
    ...night.clients.flatMap((client) => outboxes(client, night, log)),
    ...nodes(night, log),
    ...looks(night),
    ...lateOnes(log, night.ledger.rows),
    ...addsUp(log, night.nodes[0]?.up?.state),
    ...(await beside(night)),
  ];
}

/** L1, L3, L4, L5 of the organisations beside it. */
async function beside(night: Night): Promise<string[]> {
  const faults: string[] = [];
  for (const id of neighbours) {
    const log = await night.log(id);
    faults.push(...chain(log), ...night.neighbours.faults(id, log));
  }
  return faults;
}

/** L1, L5: the log is one whole chain, and its times never go back. */
function chain(log: readonly LoggedEvent[]): string[] {
  let before: Head = emptyHead;
  let at = '';
  return log.flatMap((event) => {
    const fault = checkLink(digest, before, event);
    const isBack = event.recordedAt < at;
    before = event;
    at = event.recordedAt;
    return [
      ...(fault === null ? [] : [`L5: ${fault} at ${event.seq}`]),
      ...(isBack ? [`L1: the time goes back at ${event.seq}`] : []),
    ];
  });
}

/** L1: nothing is recorded at a time further off the night's own, from when its command came until it was written, than a clock may be. */
function times({ ledger, commits }: Night, log: readonly LoggedEvent[]): string[] {
  return log.flatMap(({ seq, command, recordedAt }) => {
    const at = Date.parse(recordedAt);
    const came = ledger.firstCame.get(command) ?? at;
    const written = commits.find((commit) => commit.seq >= seq)?.at ?? at;
    const isTrue = at >= came - clockTolerance && at <= written + clockTolerance;
    return isTrue ? [] : [`L1: ${seq} was recorded at ${recordedAt}, which it was not`];
  });
}

/** L3, L4: whatever was acknowledged is there, nothing is there twice, and every answer to the same command is the same. */
function commands({ ledger }: Night, log: readonly LoggedEvent[]): string[] {
  const faults: string[] = [];
  const runs = log.map(({ command }) => command).filter((id, index, ids) => id !== ids[index - 1]);
  const doubled = runs.filter((id, index) => runs.indexOf(id) !== index);
  faults.push(...doubled.map((id) => `L3: ${id} is recorded twice`));
  const last = new Map(log.map((event) => [event.command, event]));
  for (const [id, { seq, hash }] of ledger.heard)
    if (last.get(id)?.seq !== seq || last.get(id)?.hash !== hash)
      faults.push(`L4: ${id} was acknowledged at ${seq} and is lost`);
  const recordedFrom = new Map<string, number>();
  const said = new Map<string, string>();
  for (const { id, came, left, answer, receipt } of ledger.answers.toSorted((a, b) => a.left - b.left)) {
    const recorded = recordedFrom.get(id);
    if (receipt === null) {
      if (answer.kind === 'refused' && recorded !== undefined && recorded <= came)
        faults.push(`L3: ${id} was recorded, and refused later`);
      continue;
    }
    const text = canonicalJson(receipt as unknown as Json);
    if ((said.get(id) ?? text) !== text) faults.push(`L3: ${id} has two receipts`);
    said.set(id, text);
    recordedFrom.set(id, Math.min(recorded ?? left, left));
  }
  return faults;
}

/** S1, S2: all that a client ever held was the fold of the log up to its position, as its reader may see it, and it only went on. */
function histories({ lives, reader, holder }: SimulatedClient, log: readonly LoggedEvent[]): string[] {
  const faults: string[] = [];
  const current = lives.flat().filter(({ phase }) => phase === 'current');
  const folds = foldsOf(log, reader, new Set(current.map(({ seq }) => seq)));
  for (const [life, held] of lives.entries()) {
    let seq = 0;
    let checked: State | null = null;
    for (const client of held) {
      const who = `${holder.account}, life ${life}, at ${client.seq}`;
      if (client.seq < seq) faults.push(`S2: ${who}: was at ${seq} before`);
      seq = client.seq;
      if (client.phase === 'reading' || client.state === checked) continue;
      checked = client.state;
      if (client.hash !== (log[client.seq - 1]?.hash ?? emptyHead.hash))
        faults.push(`S1: ${who}: of another log`);
      else if (textOf(client.state) !== folds.get(client.seq)) faults.push(`S1: ${who}: is not the fold`);
    }
  }
  return faults;
}

/** O2, O3, O5: everything given is in the log, or with its author; what is in the log is there in the order given. */
function outboxes(
  { holder, rows }: SimulatedClient,
  { ledger }: Night,
  log: readonly LoggedEvent[],
): string[] {
  const positions = new Map(log.map(({ command, seq }) => [command, seq]));
  const given = [...ledger.rows.values()].filter(({ account }) => account === holder.account);
  const returned = new Set(rows.map(({ id }) => id));
  const lost = given.filter(({ id }) => !positions.has(id) && !returned.has(id));
  // A slow copy may be recorded after another was refused; that one's place is its own.
  const refused = new Set(
    ledger.answers.filter(({ answer }) => answer.kind === 'refused').map(({ id }) => id),
  );
  const both = [...returned].filter((id) => positions.has(id) && !refused.has(id));
  const seqs = given.flatMap(({ id }) => (refused.has(id) ? [] : (positions.get(id) ?? [])));
  const isInOrder = seqs.every((seq, index) => index === 0 || seq > (seqs[index - 1] as number));
  return [
    ...lost.map(({ id }) => `O2: ${id} is neither in the log nor with ${holder.account}`),
    ...both.map((id) => `O3: ${id} is in the log and with ${holder.account}`),
    ...(isInOrder ? [] : [`O5: what ${holder.account} gave is not in order`]),
  ];
}

/** L7: every node holds the fold of the log. */
function nodes({ nodes: all }: Night, log: readonly LoggedEvent[]): string[] {
  const whole = foldsOf(log, { kind: 'account' }, new Set([log.length])).get(log.length);
  return all.flatMap(({ up }, index) => {
    if (up === null) return [`L7: node ${index} is down`];
    // What a node holds is written to.
    const held = textOf(copyState(up.state));
    return up.head.seq === log.length && held === whole ? [] : [`L7: node ${index} differs`];
  });
}

/** S6: whoever says that they looked at some time knew what was there then. */
function looks({ looks: said, commits }: Night): string[] {
  return said.flatMap(({ seq, at }) => {
    const there = commits.findLast((commit) => commit.at < at);
    return there === undefined || there.seq <= seq ? [] : [`S6: ${there.seq} was there, and ${seq} was seen`];
  });
}

/** The fold at some positions as a reader may have it, by position. */
function foldsOf(
  log: readonly LoggedEvent[],
  reader: Reader,
  seqs: ReadonlySet<number>,
): Map<number, string> {
  let state: State = emptyState();
  const folds = new Map<number, string>();
  for (let seq = 0; seq <= log.length; seq += 1) {
    const event = log[seq - 1];
    if (event !== undefined) state = withChanges(state, evolve(state, event));
    if (seqs.has(seq)) folds.set(seq, textOf(seenBy(reader, state)));
  }
  return folds;
}

function seenBy(reader: Reader, state: State): State {
  return reader.kind === 'account' ? state : stateFromJson(redactState(state, reader));
}

/** The same for the same state, in whatever order it came to be. */
function textOf(state: State): string {
  const singles = Object.entries(singlesOf(state)).map(([name, value]) => `${name}=${textOfValue(value)}`);
  return [...singles, ...tableNames.map((name) => textOfTable(state[name]))].join('\n');
}

const texts = new WeakMap<object, string>();

/** Of those that a client and this file hold, neither a table nor a row is ever written to, so that its text is made once. */
function textOfTable(table: Table<{ readonly id: string }>): string {
  return known(table, () => Array.from(table.values(), textOfValue).sort().join());
}

function textOfValue(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return known(value, () => canonicalJson(value as Json));
}

function known(value: object, make: () => string): string {
  const text = texts.get(value) ?? make();
  texts.set(value, text);
  return text;
}
