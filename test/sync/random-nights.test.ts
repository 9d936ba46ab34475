import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandSchemas } from '#shared/commands.ts';
import type { LoggedEvent } from '#shared/kernel/event.ts';
import { stateFromJson, stateToJson } from '#shared/state-json.ts';
import { queuedCommands } from '#shared/sync/queued-commands.ts';
import { from } from '#shared/testing/random-choices.ts';
import { smallMunicipality } from '#shared/testing/story.ts';
import { fares, SimulatedPhone } from '../support/simulated-phone.ts';
import { SimulatedServer } from '../support/simulated-server.ts';
import type { GivenCommand } from '../support/simulated-server.ts';

/** `VAKA_SEEDS=10000` for a night's run; some hundred are part of every run of the tests. */
const seeds = Number(process.env['VAKA_SEEDS'] ?? 200);

const [first = '', second = ''] = smallMunicipality.safetyPoints.map(({ id }) => id);
const holders = [
  { account: 'tib', role: 'duty-officer', safetyPoint: null },
  { account: 'stab', role: 'chief-of-staff', safetyPoint: null },
  { account: 'punkt-1', role: 'safety-point-staff', safetyPoint: first },
  { account: 'punkt-2', role: 'safety-point-staff', safetyPoint: first },
] as const;

type Step = readonly [does: number, phone: number, one: number, two: number];
const step: fc.Arbitrary<Step> = fc.tuple(fc.nat(99), fc.nat(3), fc.nat(1_000), fc.nat(1_000));

/** Ids that are the same in every run of a seed. */
class Ids {
  #count = 0;
  readonly #made = new Map<string, string[]>();

  next(kind = 'command'): string {
    this.#count += 1;
    const id = `00000000-0000-4000-8000-${String(this.#count).padStart(12, '0')}`;
    this.#made.set(kind, [...(this.#made.get(kind) ?? []), id]);
    return id;
  }

  /** One that was made, whether or not the log has it. */
  any(kind: string, number: number): string {
    const made = this.#made.get(kind) ?? [];
    return made[number % made.length] ?? '00000000-0000-4000-8000-ffffffffffff';
  }
}

function anyCommand(ids: Ids, isPoint: boolean, one: number, two: number): GivenCommand {
  const safetyPoint = isPoint || two % 3 > 0 ? first : second;
  const need = { what: 'Filtar', quantity: 1 + (two % 30), urgency: from(['now', 'today', 'later'], two) };
  const atPoint: (() => GivenCommand)[] = [
    () => ({ type: 'safety-point.report', data: { safetyPoint, occupancyChange: (two % 9) - 3 } }),
    () => ({
      type: 'safety-point.report',
      data: { safetyPoint, occupancy: two % 200, note: `Räknat ${two}` },
    }),
    () => ({ type: 'safety-point.report', data: { safetyPoint, backupPowerHours: two % 24 } }),
    () => ({
      type: 'safety-point.set-status',
      data: { safetyPoint, status: from(['open', 'full', 'closing', 'closed', 'preparing'], two) },
    }),
    () => ({ type: 'safety-point.ask', data: { need: ids.next('need'), safetyPoint, ...need } }),
    () => ({ type: 'safety-point.withdraw-need', data: { need: ids.any('need', two), reason: 'Löst' } }),
  ];
  if (isPoint) return from(atPoint, one)();
  const incident = ids.any('incident', one);
  const elsewhere: (() => GivenCommand)[] = [
    () => ({
      type: 'incident.report',
      data: { incident: ids.next('incident'), title: `Händelse ${two}`, incidentType: 'power-outage' },
    }),
    () => ({ type: 'incident.update', data: { incident, title: `Rubrik ${two}` } }),
    () => ({
      type: 'incident.update',
      data: { incident, description: `Läge ${two}`, incidentType: 'flood' },
    }),
    () => ({
      type: 'journal.write',
      data: { entry: ids.next('entry'), kind: 'event', direction: 'in', text: `Post ${two}`, incident },
    }),
    () => ({
      type: 'journal.correct',
      data: { entry: ids.next('entry'), corrects: ids.any('entry', two), text: 'Rättad', reason: 'Fel' },
    }),
    () => ({
      type: 'task.add',
      data: { task: ids.next('task'), title: `Uppgift ${two}`, owner: 'TiB', incident },
    }),
    () => ({ type: 'task.update', data: { task: ids.any('task', two), note: `Läge ${two}` } }),
    () => ({ type: 'task.complete', data: { task: ids.any('task', two) } }),
  ];
  return from([...elsewhere, ...atPoint], one)();
}

class Night {
  readonly server = new SimulatedServer();
  readonly phones = holders.map((holder) => new SimulatedPhone(holder, this.server));
  readonly #ids = new Ids();

  step([does, phone, one, two]: Step): void {
    const held = this.phones[phone] as SimulatedPhone;
    const before = this.server.log.length;
    if (does < 30) {
      const command = anyCommand(this.#ids, held.holder.safetyPoint !== null, one, two);
      if (isGivable(command)) held.give(this.#ids.next(), command);
    } else if (does < 55) held.send(from(fares, one));
    else if (does < 60) held.arriveLate(one);
    else if (does < 72) held.deliver(one, two % 5 === 0);
    else if (does < 80) held.fetch(1 + (one % 20), two % 4 === 0);
    else if (does < 85) held.beat();
    else if (does < 90) held.connect();
    else if (does < 93) held.cut();
    else if (does < 96) held.keepPicture();
    else if (does < 98) held.restart();
    else this.#restartServer();
    this.#broadcast(before);
  }

  /** The network is back and stays: everything arrives at last. */
  dawn(): void {
    for (let turn = 0; turn < 10_000; turn += 1) {
      const before = this.server.log.length;
      let moved = false;
      for (const phone of this.phones) {
        if (!phone.isOpen) phone.connect();
        moved = phone.send('answered') || moved;
      }
      this.#broadcast(before);
      for (const phone of this.phones) {
        while (phone.arriving.length > 0) phone.deliver(0, false);
        phone.beat();
        while (phone.fetch(7, false));
      }
      if (!moved && this.phones.every(({ client }) => client.seq === this.server.log.length)) return;
    }
    throw new Error('the phones never came to rest');
  }

  #broadcast(after: number): void {
    const to = this.server.log.length;
    if (to === after) return;
    for (const phone of this.phones)
      if (phone.isOpen) phone.arriving.push(this.server.eventsFor(phone.reader, after, to));
  }

  #restartServer(): void {
    for (const phone of this.phones) phone.cut();
    this.server.restart();
  }
}

/** The door refuses the rest before any rule is asked; a form never lets it through. */
function isGivable({ type, data }: GivenCommand): boolean {
  return queuedCommands.has(type) && commandSchemas[type].safeParse(data).success;
}

/** What an event sets of whom, and to what where that is no text. */
function settings({ type, payload }: LoggedEvent): readonly (readonly [value: string, to: unknown])[] {
  const of = (id: string, field: string): string => JSON.stringify([payload?.[id], field]);
  if (type === 'safety-point.status-set') return [[of('safetyPoint', 'status'), payload?.['status']]];
  if (type !== 'incident.updated') return [];
  const changed = payload?.['changed'] as readonly string[];
  return changed
    .filter((field) => field === 'title' || field === 'description')
    .map((field) => [of('incident', field), null]);
}

function dawnOf(steps: readonly Step[]): Night {
  const night = new Night();
  for (const phone of night.phones) phone.connect();
  for (const one of steps) night.step(one);
  night.dawn();
  return night;
}

const nights = fc.array(step, { minLength: 20, maxLength: 160, size: 'max' });

describe('a night of cuts, doubles, reorderings and restarts', () => {
  test('ends with every phone equal to the log, as its reader may see it (rules S1 to S7)', () => {
    fc.assert(
      fc.property(nights, (steps) => {
        const { server, phones } = dawnOf(steps);
        for (const { client, reader } of phones) {
          const fresh = stateFromJson(server.stateFor(reader).state);
          expect(client.hash).toBe(server.head.hash);
          expect(stateToJson(client.state)).toEqual(stateToJson(fresh));
        }
      }),
      { numRuns: seeds },
    );
  }, 3_600_000);

  test('records every command once, in the order given, or returns it to its author (rules L3, O1 to O3)', () => {
    fc.assert(
      fc.property(nights, (steps) => {
        const { server, phones } = dawnOf(steps);
        for (const { given, rows, refusedThenHad } of phones) {
          expect(rows.every(({ status }) => status === 'returned')).toBe(true);
          const returned = rows.map(({ id }) => id).filter((id) => !refusedThenHad.has(id));
          const recorded = given.filter((id) => server.receipts.has(id));
          expect(given.filter((id) => !recorded.includes(id)).toSorted()).toEqual(
            rows
              .map(({ id }) => id)
              .filter((id) => !recorded.includes(id))
              .toSorted(),
          );
          expect(returned.filter((id) => recorded.includes(id))).toEqual([]);
          const inOrder = recorded.filter((id) => !refusedThenHad.has(id));
          const seqs = inOrder.map((id) => server.receipts.get(id)?.seq ?? 0);
          expect(seqs).toEqual(seqs.toSorted((one, other) => one - other));
          expect(new Set(seqs).size).toBe(seqs.length);
        }
        const commands = server.log.map(({ command }) => command);
        const runs = commands.filter((command, index) => command !== commands[index - 1]);
        expect(new Set(runs).size).toBe(runs.length);
      }),
      { numRuns: seeds },
    );
  }, 3_600_000);

  test('lets every change of visitors add up, and lets nothing late take the place of what is newer', () => {
    fc.assert(
      fc.property(nights, (steps) => {
        const { server } = dawnOf(steps);
        // A phone that starts again from an older picture is held by somebody who has seen more.
        const seen = new Map<string, number>();
        for (const [index, event] of server.log.entries()) {
          const receipt = server.receipts.get(event.command);
          if (receipt === undefined || receipt.saw === 0) continue;
          const saw = Math.max(receipt.saw, seen.get(receipt.account) ?? 0);
          seen.set(receipt.account, saw);
          const before = server.log.slice(0, index);
          const lost = settings(event).filter(([value, set]) => {
            const standing = before.findLast((other) => settings(other).some(([name]) => name === value));
            if (standing === undefined || standing.seq <= saw) return false;
            const isSame =
              set !== null && settings(standing).some(([name, to]) => name === value && to === set);
            return standing.actor.account !== event.actor.account && !isSame;
          });
          expect(lost).toEqual([]);
        }
        const counted = server.log.reduce(
          (count, { type, payload }) => {
            if (payload === null || payload['safetyPoint'] !== first) return count;
            if (type === 'safety-point.status-set') return payload['status'] === 'closed' ? null : count;
            if (type !== 'safety-point.reported') return count;
            if (typeof payload['occupancy'] === 'number') return payload['occupancy'];
            const change = payload['occupancyChange'];
            return typeof change === 'number' ? Math.max(0, (count ?? 0) + change) : count;
          },
          null as number | null,
        );
        expect(server.state.safetyPoints.get(first)?.occupancy ?? null).toBe(counted);
      }),
      { numRuns: seeds },
    );
  }, 3_600_000);
});
