import type { z } from 'zod';
import type { JournalEvent } from '../journal/events.ts';
import { systemLine } from '../journal/system-line.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import { ok } from '../kernel/result.ts';
import { message } from '../language/message.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import type { State } from '../state.ts';
import type { pointDeviceCommands } from './commands.ts';
import type { PointDeviceEvent } from './events.ts';

type Data<Type extends keyof typeof pointDeviceCommands> = z.output<(typeof pointDeviceCommands)[Type]>;

export function joinDevice(
  state: State,
  data: Data<'safety-point.join-device'>,
  context: DecisionContext,
): Decision<PointDeviceEvent | JournalEvent> {
  const { device, safetyPoint, role, endsAt, name } = data;
  const point = state.safetyPoints.get(safetyPoint);
  if (point === undefined) return reject('safety-point-not-found', 'safetyPoint');
  if (state.pointDevices.has(device)) return reject('id-already-used', 'device');
  const text = message('journal-line.device-joined', { point: point.name, name, function: data.function });
  return ok([
    {
      type: 'safety-point.device-joined',
      payload: { device, safetyPoint, role, endsAt },
      sealed: { name, function: data.function },
    },
    systemLine(state, context, { incident: null, kind: 'measure', text }),
  ]);
}

export function revokeDevice(
  state: State,
  { device }: Data<'safety-point.revoke-device'>,
  context: DecisionContext,
): Decision<PointDeviceEvent | JournalEvent> {
  const joined = state.pointDevices.get(device);
  if (joined === undefined) return reject('device-not-joined', 'device');
  const { safetyPoint, name } = joined;
  const point = state.safetyPoints.get(safetyPoint)?.name ?? message('journal-line.device-point');
  const text = message('journal-line.device-revoked', {
    point,
    hasName: name === null ? 'no' : 'yes',
    name: name ?? '',
  });
  return ok([
    { type: 'safety-point.device-revoked', payload: { device, safetyPoint }, sealed: {} },
    systemLine(state, context, { incident: null, kind: 'measure', text }),
  ]);
}
