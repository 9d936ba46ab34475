import type { z } from 'zod';
import { findIncident } from '../incident/find.ts';
import { ok } from '../kernel/result.ts';
import type { Decision } from '../rejection.ts';
import type { State } from '../state.ts';
import type { archiveCommands } from './commands.ts';
import type { ArchiveEvent } from './events.ts';

type Data<Type extends keyof typeof archiveCommands> = z.output<(typeof archiveCommands)[Type]>;

/** An open or closed incident; the number is a text, so that the same again is no rule's matter. */
export function setRegistryNumber(
  state: State,
  { incident, registryNumber }: Data<'archive.set-registry-number'>,
): Decision<ArchiveEvent> {
  const found = findIncident(state, incident, 'incident');
  if (!found.ok) return found;
  return ok([{ type: 'archive.registry-number-set', payload: { incident }, sealed: { registryNumber } }]);
}

/** The newest decision of a kind stands; the same rule on another ground is a new decision. */
export function setRetentionPlan(
  _state: State,
  { recordType, rule, ground }: Data<'archive.set-retention-plan'>,
): Decision<ArchiveEvent> {
  return ok([{ type: 'archive.retention-set', payload: { recordType, rule }, sealed: { ground } }]);
}
