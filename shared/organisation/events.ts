import type { EventOf } from '../kernel/event.ts';
import type { ImportDocument } from './import-document.ts';

/** The whole configuration stands in the payload: it is public, and every fold needs it. */
export type OrganisationEvent = EventOf<'organisation.configured', { document: ImportDocument }>;
