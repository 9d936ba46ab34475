import { heartbeatInterval } from '#shared/protocol/heartbeat-message.ts';

/**
 * How long (ms) a follower that hears nothing waits before it asks whether anybody is there: two heartbeats have not come. Over
 * 64 kbit/s with 2 s to and fro they come 5 s apart as elsewhere, since what is slow is slow for each; a packet that is lost once comes
 * some 4 s late, and is still no silence.
 */
export const quiet = 2 * heartbeatInterval;

/**
 * How long (ms) the answer is waited for, or anything else: over such a link the question and its answer take 2 s, 6 with a packet lost,
 * and a heartbeat comes meanwhile. So a dead connection is let go 11 to 16 s after it died, and 6 s after the network came back; by the
 * pings of socket.io alone it would be after 20 to 40.
 */
export const patience = 6_000;

export type SilenceWatch = {
  /** A heartbeat is to be expected from now on. Until a follower has what it lacks none comes, and one page may take 10 s. */
  begin(): void;
  /** Something came. */
  heard(): void;
  /** The network or the tab is back: asks at once. */
  askNow(): void;
  /** Nothing is expected. */
  stop(): void;
};

/**
 * Notices a connection whose other side is gone without a word, as when a train enters a tunnel or a phone leaves its Wi-Fi: asks by
 * `ask` after a silence, and if that is not heard either, calls `giveUp`, once. A tab that slept asks first too: what was sent to it
 * meanwhile comes after its timers.
 */
export function watchSilence(ask: () => void, giveUp: () => void): SilenceWatch {
  let phase: 'idle' | 'listening' | 'asked' = 'idle';
  let timer: ReturnType<typeof setTimeout> | undefined;

  function listen(): void {
    phase = 'listening';
    clearTimeout(timer);
    timer = setTimeout(askNow, quiet);
  }

  function askNow(): void {
    if (phase !== 'listening') return;
    phase = 'asked';
    clearTimeout(timer);
    timer = setTimeout(() => {
      phase = 'idle';
      giveUp();
    }, patience);
    ask();
  }

  return {
    begin: listen,
    heard: () => {
      if (phase !== 'idle') listen();
    },
    askNow,
    stop: () => {
      phase = 'idle';
      clearTimeout(timer);
    },
  };
}
