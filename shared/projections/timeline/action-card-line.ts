import { actionCards } from '../../action-card/cards.ts';
import type { ActionCardEvent } from '../../action-card/events.ts';
import type { Recorded } from '../../kernel/event.ts';
import { message } from '../../language/message.ts';
import type { LineWords } from './line-words.ts';

export function actionCardLine(event: Recorded<ActionCardEvent>, { names }: LineWords): string {
  const { card, incident, steps } = event.payload;
  return message('timeline.action-card.applied', {
    card: actionCards(names.organisation).find(({ id }) => id === card)?.title ?? card,
    incident: names.incident(incident),
    count: steps.length,
  });
}
