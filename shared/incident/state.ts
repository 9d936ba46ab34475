import type { Facts } from '../classification/facts.ts';
import type { IncidentType } from '../classification/incident-types.ts';
import type { Level } from '../classification/levels.ts';
import type { Proposal } from '../classification/classify.ts';
import type { channels } from '../kernel/channels.ts';

export type IncidentPlace = {
  readonly label: string;
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
};
export type IncidentSource = {
  readonly who?: string | undefined;
  readonly channel?: (typeof channels)[number] | undefined;
};

/** One confirmed level, kept when the next is set; `motive` is null where none was given or it may not be read. */
export type LevelChange = {
  readonly level: Level;
  readonly proposed: Level;
  readonly motive: string | null;
  readonly at: string;
  readonly role: string;
  readonly by: string | null;
  /** The activation whose motive it has, and with which that is withheld. */
  readonly about?: readonly string[];
};

/** An incident as the live fold holds it; texts are null while they are withheld or erased. */
export type Incident = {
  readonly id: string;
  /** Counts from 1 per organisation; shown as H-041. */
  readonly number: number;
  readonly title: string | null;
  readonly incidentType: IncidentType;
  readonly description: string | null;
  readonly place: IncidentPlace | null;
  readonly source: IncidentSource | null;
  readonly departments: readonly string[];
  readonly status: 'open' | 'closed';
  readonly level: Level | null;
  readonly levels: readonly LevelChange[];
  readonly facts: Facts | null;
  readonly proposal: Proposal | null;
  readonly assessedAt: string | null;
  readonly related: readonly string[];
  readonly mergedInto: string | null;
  /** When it began in the world, as reported. */
  readonly reportedAt: string;
  readonly recordedAt: string;
  readonly reportedBy: string | null;
  readonly updatedAt: string;
  readonly closedAt: string | null;
  readonly closeReason: string | null;
  /** diarienummer; null where there is none */
  readonly registryNumber: string | null;
};
