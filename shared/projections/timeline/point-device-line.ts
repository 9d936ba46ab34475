import type { Recorded } from '../../kernel/event.ts';
import { message } from '../../language/message.ts';
import type { PointDeviceEvent } from '../../point-device/events.ts';
import type { LineWords } from './line-words.ts';

export function pointDeviceLine(event: Recorded<PointDeviceEvent>, { names, required }: LineWords): string {
  const point = names.safetyPoint(event.payload.safetyPoint);
  if (event.type === 'safety-point.device-revoked')
    return message('timeline.safety-point.device-revoked', { point });
  return message('timeline.safety-point.device-joined', {
    point,
    name: required(event.sealed?.name),
    function: required(event.sealed?.function),
  });
}
