import { z } from 'zod';
import { line, longText, slug, thingId, titleText } from '../kernel/text.ts';
import { restriction } from '../record/restriction.ts';
import { departmentStatuses } from './state.ts';

/** The orders about the common picture; data as in contract.md, Commands. */
export const situationCommands = {
  'situation.set-title': z.strictObject({ title: titleText }),
  'situation.set-key-fact': z.strictObject({
    fact: thingId,
    label: line(80),
    value: line(60),
    note: line(200).optional(),
    source: line(120).optional(),
    restrict: restriction.optional(),
  }),
  'situation.remove-key-fact': z.strictObject({ fact: thingId }),
  'situation.set-department-status': z.strictObject({
    department: slug,
    status: z.enum(departmentStatuses),
    note: longText.optional(),
    /** How it is expected to go, and what the department needs of others. */
    forecast: longText.optional(),
    needs: longText.optional(),
  }),
};
