import type { Recorded } from '../kernel/event.ts';
import type { Change } from '../state.ts';
import type { PhotographEvent } from './events.ts';

/** The changes that a photograph makes. */
export function evolvePhotograph(event: Recorded<PhotographEvent>): Change[] {
  if (event.type === 'safety-point.photograph-removed') {
    return [{ table: 'photographs', id: event.payload.photograph, row: null }];
  }
  const { photograph, ...rest } = event.payload;
  return [
    {
      table: 'photographs',
      id: photograph,
      row: {
        id: photograph,
        ...rest,
        caption: event.sealed?.caption ?? null,
        takenAt: event.occurredAt,
        addedBy: event.sealed?.recordedBy ?? null,
      },
    },
  ];
}
