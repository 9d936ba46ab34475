import type { EventOf } from '../kernel/event.ts';
import type { Facts } from '../classification/facts.ts';
import type { IncidentType } from '../classification/incident-types.ts';
import type { Level } from '../classification/levels.ts';
import type { Proposal } from '../classification/classify.ts';
import type { Incident, IncidentPlace, IncidentSource } from './state.ts';

export type IncidentEvent =
  | EventOf<
      'incident.reported',
      { incident: string; number: number; incidentType: IncidentType; departments: readonly string[] },
      { title: string; description?: string; place?: IncidentPlace; source?: IncidentSource }
    >
  | EventOf<'incident.assessed', { incident: string; facts: Facts; proposal: Proposal }>
  | EventOf<
      'incident.classified',
      {
        incident: string;
        level: Level;
        previous: Level | null;
        proposed: Level;
        about?: readonly string[];
      },
      { motive?: string }
    >
  | EventOf<
      'incident.updated',
      {
        incident: string;
        changed: readonly string[];
        incidentType?: IncidentType;
        departments?: readonly string[];
      },
      {
        title?: string;
        description?: string | null;
        place?: IncidentPlace | null;
        source?: IncidentSource | null;
      }
    >
  | EventOf<'incident.related', { incident: string; to: string }>
  | EventOf<'incident.merged', { incident: string; into: string }, { reason: string }>
  | EventOf<'incident.closed', { incident: string }, { reason: string }>
  /** `restored`: the structure of an incident that the live fold has let go, so that every fold can take it up again. */
  | EventOf<
      'incident.reopened',
      { incident: string; restored?: IncidentStructure },
      { reason: string; title?: string }
    >;

/** What of an incident may stand in a payload: no text. */
export type IncidentStructure = Pick<
  Incident,
  'number' | 'incidentType' | 'departments' | 'level' | 'reportedAt' | 'recordedAt' | 'facts' | 'proposal'
>;
