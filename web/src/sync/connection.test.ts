import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { heartbeatInterval } from '#shared/protocol/heartbeat-message.ts';
import { emptyState } from '#shared/state.ts';
import { stateToJson } from '#shared/state-json.ts';
import { openConnection } from './connection.ts';
import { useLiveStore } from './live-store.ts';
import { patience, quiet } from './silence-watch.ts';

const head = { seq: 3, hash: 'c'.repeat(64) };

/** A server behind a link with so long to and fro (ms); what is sent over a link that is `dead` is never heard of. */
class Link {
  connected = false;
  active = true;
  id: string | undefined;
  dead = false;
  toAndFro = 100;
  /** How long (ms) what a follower lacks is on its way. */
  lacking = 0;
  opened = 0;
  followed = 0;
  /** How late (ms) the nth heartbeat comes. */
  late: (nth: number) => number = () => 0;
  readonly #listeners = new Map<string, (told?: unknown) => void>();
  #beat = 0;
  #beating: ReturnType<typeof setInterval> | undefined;

  connect(): this {
    this.opened += 1;
    this.#after(2 * this.toAndFro, () => {
      this.connected = true;
      this.id = `socket-${this.opened}`;
      this.#tell('connect');
    });
    return this;
  }

  disconnect(): this {
    clearInterval(this.#beating);
    this.connected = false;
    this.id = undefined;
    this.#tell('disconnect', 'io client disconnect');
    return this;
  }

  on(event: string, listener: (told?: unknown) => void): void {
    this.#listeners.set(event, listener);
  }

  onAny(listener: () => void): void {
    this.on('any', listener);
  }

  /** The server no longer knows the position that it is followed from. */
  putBack(): void {
    this.#tell('reset', { reason: 'position-unknown' });
  }

  timeout() {
    return {
      emit: (_event: string, _position: object, answer: (error: null, given: object) => void) => {
        this.followed += 1;
        this.#after(this.toAndFro + this.lacking, () => {
          this.#heartbeat();
          answer(null, head);
          clearInterval(this.#beating);
          this.#beating = setInterval(() => this.#sendHeartbeat(), heartbeatInterval);
        });
      },
    };
  }

  #sendHeartbeat(): void {
    this.#beat += 1;
    this.#after(this.toAndFro / 2 + this.late(this.#beat), () => this.#heartbeat());
  }

  #heartbeat(): void {
    this.#tell('any');
    this.#tell('heartbeat', { seq: head.seq, at: new Date().toISOString() });
  }

  #tell(event: string, told?: unknown): void {
    this.#listeners.get(event)?.(told);
  }

  #after(milliseconds: number, work: () => void): void {
    const { opened } = this;
    setTimeout(() => !this.dead && opened === this.opened && work(), milliseconds);
  }
}

let link: Link;
let page: EventTarget;
let close: () => void;
vi.mock('socket.io-client', () => ({ io: () => link }));
vi.mock('./picture.ts', () => ({ followPicture: () => () => undefined }));

beforeEach(async () => {
  vi.useFakeTimers();
  link = new Link();
  page = new EventTarget();
  vi.stubGlobal('localStorage', undefined);
  vi.stubGlobal('window', Object.assign(page, { setTimeout, clearTimeout }));
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
  const state = JSON.stringify({ ...head, state: stateToJson(emptyState()) });
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(state)));
  close = openConnection('a1', 'tyreso');
});
afterEach(() => {
  close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const isOpen = () => useLiveStore.getState().socketOpen;

test('a connection whose other side is gone without a word is said to be lost, and opened anew, within 16 s', async () => {
  await pass(20_000);
  expect({ open: isOpen(), opened: link.opened }).toEqual({ open: true, opened: 1 });
  link.dead = true;
  await pass(quiet - heartbeatInterval);
  expect({ open: isOpen(), opened: link.opened }).toEqual({ open: true, opened: 1 });
  await pass(heartbeatInterval + patience);
  expect(quiet + patience).toBeLessThanOrEqual(16_000);
  expect({ open: isOpen(), opened: link.opened }).toEqual({ open: false, opened: 2 });
});

test('when the network is back it is asked at once, and a connection that does not answer is let go in 6 s', async () => {
  await pass(20_000);
  link.dead = true;
  const { followed } = link;
  page.dispatchEvent(new Event('online'));
  expect(link.followed).toBe(followed + 1);
  await pass(patience - 1);
  expect(isOpen()).toBe(true);
  link.dead = false;
  await pass(1);
  expect({ open: isOpen(), opened: link.opened }).toEqual({ open: false, opened: 2 });
  await pass(1_000);
  expect(isOpen()).toBe(true);
});

test('one that answers is kept, however often the network is said to be back', async () => {
  link.toAndFro = 2_000;
  await pass(20_000);
  for (let time = 0; time < 20; time += 1) {
    page.dispatchEvent(new Event('online'));
    await pass(1_500);
  }
  await pass(60_000);
  expect({ open: isOpen(), opened: link.opened }).toEqual({ open: true, opened: 1 });
});

test('a slow link, 2 s to and fro with every third heartbeat 4 s late, is never asked nor opened anew', async () => {
  link.toAndFro = 2_000;
  link.late = (nth) => (nth % 3 === 0 ? 4_000 : 0);
  await pass(20_000);
  const { followed } = link;
  await pass(3_600_000);
  expect({ open: isOpen(), opened: link.opened, asked: link.followed - followed }).toEqual({
    open: true,
    opened: 1,
    asked: 0,
  });
});

test('one that has a long way to catch up hears no heartbeat, and is left to it', async () => {
  link.lacking = 25_000;
  await pass(24_000);
  expect(link.followed).toBe(1);
  await pass(60_000);
  expect({ open: isOpen(), opened: link.opened, followed: link.followed }).toEqual({
    open: true,
    opened: 1,
    followed: 1,
  });
});

test('a log that was put back from an older copy lets go of the key to lock by, which may be another now', async () => {
  const held = new Map([
    ['vaka:lock-key:tyreso', '"former"'],
    ['vaka:lock-key:alingsas', '"theirs"'],
  ]);
  vi.stubGlobal('localStorage', { removeItem: (name: string) => held.delete(name) });
  await pass(5_000);
  expect([...held.values()]).toEqual(['"former"', '"theirs"']);
  link.putBack();
  await pass(1_000);
  expect([...held.values()]).toEqual(['"theirs"']);
});
