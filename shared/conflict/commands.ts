import { z } from 'zod';
import { thingId } from '../kernel/text.ts';
import { conflictChoices } from './state.ts';

/** A person says which of two texts stands (contract.md, basedOn). */
export const conflictCommands = {
  'conflict.settle': z.strictObject({ conflict: thingId, keep: z.enum(conflictChoices) }),
};
