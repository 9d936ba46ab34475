import type { Server } from 'socket.io';
import { accountReader } from '#shared/authorization/redact.ts';
import type { PresenceMessage } from '#shared/protocol/presence-message.ts';
import { roomOf } from './broadcast.ts';
import type { LiveSession } from './live-session.ts';

const pause = 1_000;

/** Tells an organisation's followers who is there, at most once a second; once per account, however many screens. */
export function announcePresence(io: Server) {
  const timers = new Map<string, NodeJS.Timeout>();

  function tell(organisation: string): void {
    timers.delete(organisation);
    const room = roomOf(organisation, accountReader);
    const present = new Map<string, PresenceMessage['present'][number]>();
    for (const id of io.of('/').adapter.rooms.get(room) ?? []) {
      const session = io.of('/').sockets.get(id)?.data as { session?: LiveSession } | undefined;
      const account = session?.session?.account;
      if (account === undefined) continue;
      present.set(account.account, {
        account: account.account,
        name: account.name,
        role: account.roles[0] ?? '',
      });
    }
    io.to(room).emit('presence', { present: [...present.values()] } satisfies PresenceMessage);
  }

  return {
    changed(organisation: string): void {
      if (timers.has(organisation)) return;
      timers.set(organisation, setTimeout(tell, pause, organisation));
    },
    close(): void {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
