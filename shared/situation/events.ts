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
      { department: string; status: DepartmentStatusValue },
      { note?: string }
    >;
