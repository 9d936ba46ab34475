import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import type { EventsMessage } from '#shared/protocol/events-message.ts';
import type { FollowAnswer } from '#shared/protocol/follow-message.ts';
import type { HeartbeatMessage } from '#shared/protocol/heartbeat-message.ts';
import type { LeanEvents } from '#shared/protocol/lean-event.ts';
import type { PackedMessage } from '#shared/protocol/packed-message.ts';
import type { PresenceMessage } from '#shared/protocol/presence-message.ts';
import type { ResetMessage } from '#shared/protocol/reset-message.ts';
import type { StateAnswer } from '#shared/protocol/state-answer.ts';
import type { Effect, Message, ReadReason } from '#shared/sync/client.ts';
import { request } from '../lib/api.ts';
import { inTurn } from './in-turn.ts';
import { receive, resetLiveStore, useLiveStore } from './live-store.ts';
import { forgetLockKey } from './locked-mark.ts';
import { pictureIsKept } from './picture-mark.ts';
import { watchSilence } from './silence-watch.ts';
import { canUnpack, unpackPage } from './unpack-page.ts';

const pageSize = 1_000;
const pauseBeforeNextTry = 2_000;
/** After so long (ms) the page has loaded what it shows, and its picture begins to be kept. */
const calm = 2_000;
/** A phone's page that nobody has looked at for so long lets its connection go: alarms come by push. */
const letGoAfter = 3 * 60_000;
/** How long (ms) the picture that the device keeps is waited for. */
const patience = 1_500;
/** A tab that slept longer than this (ms) does not ask whether its socket is dead. */
const sleptTooLong = 15_000;
/** So long (ms) the server may take to send one page of what is lacking (server/live/slow-sockets.ts). */
const followsWithin = 30_000;

/**
 * Follows an organisation's log for as long as somebody is signed in, from the picture that this device keeps where there is
 * one; answers how to stop. What the messages mean is decided by shared/sync/client.ts; here is only the doing: reading the
 * state, fetching a gap, following again.
 */
export function openConnection(account: string, organisation: string): () => void {
  const path = `/api/organisations/${organisation}`;
  let stopped = false;
  let reading = false;
  let asleep = false;
  /** The device's picture has been waited for, and the socket is opened. */
  let connecting = false;
  let awake = Promise.withResolvers<void>();
  let sleeping: number | undefined;
  const socket: Socket = io({
    path: '/live',
    transports: ['websocket'],
    reconnectionDelayMax: 5_000,
    autoConnect: false,
    auth: { unpacks: canUnpack },
  });
  const takeInTurn = inTurn(take);
  const silence = watchSilence(follow, connectAnew);

  function take(message: Message): void {
    if (stopped) return;
    for (const effect of receive(message)) perform(effect);
  }

  function perform(effect: Effect): void {
    if (effect.type === 'fetch-events') void fetchEvents(effect.after);
    else {
      useLiveStore.setState({ rereadBecause: effect.reason });
      silence.stop();
      if (effect.reason === 'texts-changed') forgetTexts();
      if (effect.reason === 'other-history') forgetLockKey(organisation);
      void readState(effect.reason);
    }
  }

  /** What this device keeps, and what pages have fetched, may hold what is gone. */
  function forgetTexts(): void {
    useLiveStore.setState(({ textsTaken }) => ({ textsTaken: textsTaken + 1 }));
    void import('./picture.ts').then(({ forgetPicture }) => forgetPicture(account));
    void import('./recorded-rows.ts').then(({ forgetRecorded }) => forgetRecorded(account));
    // Files that the browser itself keeps: the answer tells it to let them go.
    void request(`${path}/erasure/forget-files`);
  }

  async function fetchEvents(after: number): Promise<void> {
    const answer = await request<LeanEvents>(`${path}/events?after=${after}&limit=${pageSize}&form=lean`);
    if (!answer.ok) {
      await pause();
      return take({ type: 'fetch-failed' });
    }
    take({ type: 'fetched', ...answer.value });
  }

  async function readState(reason: ReadReason): Promise<void> {
    if (reading) return;
    reading = true;
    for (;;) {
      // Another node may answer than the one that told of what is gone.
      const { seq } = useLiveStore.getState().client;
      const answer = await request<StateAnswer>(`${path}/state?reaches=${seq}`);
      if (stopped) return;
      if (answer.ok) {
        reading = false;
        take({ type: 'state', ...answer.value });
        if (reason === 'start') useLiveStore.setState({ rereadBecause: null });
        return follow();
      }
      await pause();
    }
  }

  /** Asks once for the state while the socket is being opened: over a weak network that saves seconds. */
  async function readAhead(): Promise<void> {
    if (reading || useLiveStore.getState().client.phase === 'current') return;
    reading = true;
    const answer = await request<StateAnswer>(`${path}/state`);
    reading = false;
    if (stopped) return;
    if (answer.ok) {
      take({ type: 'state', ...answer.value });
      follow();
    } else if (socket.connected) void readState('start');
  }

  function follow(): void {
    const { client } = useLiveStore.getState();
    if (!socket.connected || client.phase !== 'current') return;
    const position = { organisation, after: client.seq, hash: client.hash, lean: true };
    const { id } = socket;
    socket.timeout(followsWithin).emit('follow', position, (error: Error | null, answer?: FollowAnswer) => {
      // One that is opened anew follows by itself.
      if (stopped || socket.id !== id) return;
      if (error === null && answer !== undefined && 'seq' in answer) return silence.begin();
      if (error === null) silence.heard();
      void pause().then(follow);
    });
  }

  /** Says that the connection is lost, and opens another. */
  function connectAnew(): void {
    socket.disconnect().connect();
  }

  socket.on('connect', () => {
    useLiveStore.setState({ socketOpen: true });
    if (useLiveStore.getState().client.phase === 'current') follow();
    else void readState('start');
  });
  socket.on('disconnect', (reason) => {
    silence.stop();
    useLiveStore.setState({ socketOpen: false });
    // The server ended it: socket.io does not return by itself. A session that has ended is told by the next question.
    if (reason === 'io server disconnect') void askAgain();
  });
  socket.on('connect_error', (error) => {
    useLiveStore.setState({ socketOpen: false });
    if (error.message === 'no-session') void askAgain();
    else if (!socket.active) void pause().then(() => !stopped && socket.connect());
  });
  socket.onAny(() => silence.heard());
  socket.on('events', (message: EventsMessage) => takeInTurn({ type: 'events', ...message }));
  socket.on('packed', (_position: PackedMessage, bytes: ArrayBuffer) =>
    takeInTurn(unpackPage(bytes).then((page) => ({ type: 'packed', ...page }))),
  );
  socket.on('heartbeat', (message: HeartbeatMessage) => takeInTurn({ type: 'heartbeat', ...message }));
  socket.on('reset', (message: ResetMessage) => takeInTurn({ type: 'reset', ...message }));
  socket.on('presence', ({ present }: PresenceMessage) => useLiveStore.setState({ present }));

  /** Before the next try; while asleep, until somebody looks. */
  async function pause(): Promise<void> {
    await wait(pauseBeforeNextTry);
    if (asleep) await awake.promise;
  }

  /** Asks who is signed in: 401 opens the sign-in dialog over the page; else the socket is opened again. */
  async function askAgain(): Promise<void> {
    await request('/api/session');
    await pause();
    if (!stopped && !asleep && !socket.connected) socket.connect();
  }

  /** Lets the connection of a phone's page go while nobody looks; nothing is sent or asked until somebody does. */
  function letGo(): void {
    asleep = true;
    socket.disconnect();
    useLiveStore.setState({ socketOpen: false });
  }

  function wake(): void {
    window.clearTimeout(sleeping);
    if (document.visibilityState !== 'visible') {
      if (onPhone()) sleeping = window.setTimeout(letGo, letGoAfter);
      return;
    }
    if (asleep) {
      asleep = false;
      awake.resolve();
      awake = Promise.withResolvers();
      socket.connect();
      return;
    }
    const { heardAt } = useLiveStore.getState();
    if (heardAt === null || !connecting) return;
    if (Date.now() - heardAt > sleptTooLong) connectAnew();
    else silence.askNow();
  }

  async function startFromPicture(): Promise<void> {
    const { readPicture, showPicture } = await import('./picture.ts');
    const picture = await readPicture(account, organisation);
    if (picture !== null && !stopped) showPicture(picture);
  }

  let stopKeeping = (): void => undefined;
  async function keepPicture(): Promise<void> {
    const { followPicture } = await import('./picture.ts');
    if (!stopped) stopKeeping = followPicture(account, organisation);
  }

  // A picture that cannot be shown or kept stops nothing else.
  const shown = pictureIsKept() ? startFromPicture().catch(() => undefined) : Promise.resolve();
  const keeping = window.setTimeout(() => void keepPicture().catch(() => undefined), calm);
  void Promise.race([shown, wait(patience)]).then(() => {
    connecting = true;
    if (stopped) return;
    socket.connect();
    void readAhead();
  });
  document.addEventListener('visibilitychange', wake);
  window.addEventListener('online', wake);
  window.addEventListener('pageshow', wake);

  return () => {
    stopped = true;
    window.clearTimeout(sleeping);
    window.clearTimeout(keeping);
    stopKeeping();
    document.removeEventListener('visibilitychange', wake);
    window.removeEventListener('online', wake);
    window.removeEventListener('pageshow', wake);
    socket.disconnect();
    resetLiveStore();
  };
}

/** A finger and no mouse. */
function onPhone(): boolean {
  return window.matchMedia('(hover: none) and (pointer: coarse)').matches;
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
