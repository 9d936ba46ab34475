import type { EventOf } from '../kernel/event.ts';
import type { DepartmentStatusValue } from './state.ts';

export type SituationEvent =
  | EventOf<'situation.title-set', Record<never, never>, { title: string }>
  | EventOf<
      'situation.key-fact-set',
      { fact: string },
      { label: string; value: string; note?: string; source?: string }
    >
  | EventOf<'situation.key-fact-removed', { fact: string }>
  | EventOf<
      'situation.department-status-set',
      /** `statusRequest`, `recipient`: it is an answer to that request, by the link that this function was given. */
      { department: string; status: DepartmentStatusValue; statusRequest?: string; recipient?: string },
      { note?: string; forecast?: string; needs?: string }
    >;
