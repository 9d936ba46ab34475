import { z } from 'zod';
import { line, longText, slug, thingId, time, titleText } from '../kernel/text.ts';
import { restriction } from '../record/restriction.ts';
import { ownerKinds } from './owner.ts';

/** Whose it is: the id of a staff function, a department or a partner; a person's, that of the own account. */
const ownerKind = z.enum(ownerKinds);

/** The orders about tasks; `owner` is a function or role, as people say it, and `ownerKind` with `ownerId` what it is. */
export const taskCommands = {
  'task.add': z.strictObject({
    task: thingId,
    incident: thingId.optional(),
    title: titleText,
    owner: line(120),
    ownerKind: ownerKind.optional(),
    ownerId: slug.optional(),
    dueAt: time.optional(),
    note: longText.optional(),
    restrict: restriction.optional(),
  }),
  'task.update': z.strictObject({
    task: thingId,
    title: titleText.optional(),
    owner: line(120).optional(),
    ownerKind: ownerKind.optional(),
    ownerId: slug.optional(),
    dueAt: time.nullable().optional(),
    note: longText.nullable().optional(),
    restrict: restriction.optional(),
  }),
  /** The owner has seen it. */
  'task.acknowledge': z.strictObject({ task: thingId }),
  'task.complete': z.strictObject({ task: thingId, note: longText.optional() }),
};
