import type { Server } from 'socket.io';
import { expect, test } from 'vitest';
import { beatTo } from './heartbeats.ts';

test('all who follow an organisation are told, a hundred at a time with others’ turns between', async () => {
  const told: string[] = [];
  const ids = Array.from({ length: 250 }, (_, nth) => `a${nth}`);
  const sockets = new Map(
    [...ids, 'other'].map((id) => [id, { conn: { send: (data: string) => told.push(`${id} ${data}`) } }]),
  );
  const rooms = new Map([
    ['tyreso|account', new Set(ids.slice(0, 200))],
    ['tyreso|point:p', new Set(ids.slice(200))],
    ['nacka|account', new Set(['other'])],
  ]);
  const io = { of: () => ({ adapter: { rooms }, sockets }) } as unknown as Server;
  const beating = beatTo(io, 'tyreso', { seq: 7, at: '2026-11-23T00:00:00.000Z' });
  expect(told).toHaveLength(100);
  await beating;
  const said = '2["heartbeat",{"seq":7,"at":"2026-11-23T00:00:00.000Z"}]';
  expect(told).toEqual(ids.map((id) => `${id} ${said}`));
});
