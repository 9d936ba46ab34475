import type { DrawingEvent } from '../../drawing/events.ts';
import { drawingKindName } from '../../drawing/kind-name.ts';
import type { Recorded } from '../../kernel/event.ts';
import { message } from '../../language/message.ts';
import { enumerated } from './line-words.ts';
import type { LineWords } from './line-words.ts';

const fields = ['name', 'meaning', 'geometry', 'note', 'incident'] as const;

export function drawingTimelineLine(event: Recorded<DrawingEvent>, { names, required }: LineWords): string {
  const { payload } = event;
  const name = names.drawing(payload.drawing);
  switch (event.type) {
    case 'drawing.drawn':
      return message('timeline.drawing.drawn', {
        drawing: drawingKindName(event.payload.kind, event.payload.meaning),
        name: required(event.sealed?.name),
      });
    case 'drawing.changed': {
      const changed = fields.filter((field) => event.payload.changed.includes(field));
      return message('timeline.drawing.changed', {
        name,
        fields: enumerated(changed.map((field) => message(`changed-field.drawing.${field}`))),
      });
    }
    case 'drawing.removed':
      return message('timeline.drawing.removed', { name, reason: required(event.sealed?.reason) });
    case 'drawing.restored':
      return message('timeline.drawing.restored', { name, version: String(event.payload.version) });
  }
}
