import type { Recorded } from '../../kernel/event.ts';
import { message } from '../../language/message.ts';
import type { SafetyPointRegisterEvent } from '../../safety-point/register/register-events.ts';
import { enumerated } from './line-words.ts';
import type { LineWords } from './line-words.ts';

/** A change of what is registered of a safety point names its fields; whom one asks for there is never said again. */
export function registerLine(
  event: Recorded<SafetyPointRegisterEvent>,
  { names, required }: LineWords,
): string {
  const point = names.safetyPoint(event.payload.safetyPoint);
  if (event.type === 'safety-point.deregistered') {
    const reason = required(event.sealed?.reason);
    return message('timeline.safety-point.deregistered', { point, reason });
  }
  if (event.payload.added) return message('timeline.safety-point.added', { point });
  const fields = event.payload.changed.map((field) => message(`changed-field.point.${field}`));
  return message('timeline.safety-point.registered', { point, fields: enumerated(fields) });
}
