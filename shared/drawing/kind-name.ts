import { message } from '../language/message.ts';
import type { DrawingKind, DrawingMeaning } from './meanings.ts';

/** "Zon Avspärrat", "Linje Väg avstängd", "Anteckning". */
export function drawingKindName(kind: DrawingKind, meaning: DrawingMeaning | null): string {
  if (kind === 'note' || meaning === null) return message('drawing.note');
  return message(`drawing.${kind}`, { meaning: message(`drawing.meaning.${meaning}`) });
}
