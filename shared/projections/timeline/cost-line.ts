import type { CostEvent } from '../../cost/events.ts';
import { kronor } from '../../cost/money.ts';
import type { Recorded } from '../../kernel/event.ts';
import { message } from '../../language/message.ts';
import type { LineWords } from './line-words.ts';

export function costLine(event: Recorded<CostEvent>, { names, required }: LineWords): string {
  const incident = names.incident(event.payload.incident);
  switch (event.type) {
    case 'cost.recorded': {
      const amount = kronor(event.payload.amountOre);
      return message('timeline.cost.recorded', { incident, amount, what: required(event.sealed?.what) });
    }
    case 'cost.corrected': {
      const amount = kronor(event.payload.amountOre);
      const reason = required(event.sealed?.reason);
      return message('timeline.cost.corrected', { incident, amount, reason });
    }
    case 'cost.struck':
      return message('timeline.cost.struck', { incident, reason: required(event.sealed?.reason) });
  }
}
