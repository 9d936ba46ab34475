import type { EventOf } from '../../kernel/event.ts';
import type { PointContact, PointStaff, RegistrationChange, RegistrationField } from './registration.ts';

export type SafetyPointRegisterEvent =
  | EventOf<
      'safety-point.registered',
      {
        safetyPoint: string;
        /** It was not registered before. */
        added: boolean;
        /** Which fields are new; of the people nothing more is said here, since a payload is never erased. */
        changed: readonly (RegistrationField | 'contact' | 'staffing')[];
        fields: RegistrationChange;
      },
      { contact?: PointContact | null; staffing?: readonly PointStaff[] }
    >
  | EventOf<'safety-point.deregistered', { safetyPoint: string }, { reason: string }>;
