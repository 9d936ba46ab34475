import type { Recorded } from '../../kernel/event.ts';
import { message } from '../../language/message.ts';
import type { MapViewEvent } from '../../map-view/events.ts';

export function mapViewLine(event: Recorded<MapViewEvent>): string {
  return message(`timeline.${event.type}`);
}
