import { z } from 'zod';
import { line, longText, thingId, time, titleText } from '../kernel/text.ts';
import { restriction } from '../record/restriction.ts';

/** The orders about tasks; `owner` is a function or role, as people say it. */
export const taskCommands = {
  'task.add': z.strictObject({
    task: thingId,
    incident: thingId.optional(),
    title: titleText,
    owner: line(120),
    dueAt: time.optional(),
    note: longText.optional(),
    restrict: restriction.optional(),
  }),
  'task.update': z.strictObject({
    task: thingId,
    title: titleText.optional(),
    owner: line(120).optional(),
    dueAt: time.nullable().optional(),
    note: longText.nullable().optional(),
    restrict: restriction.optional(),
  }),
  'task.complete': z.strictObject({ task: thingId, note: longText.optional() }),
};
