import { z } from 'zod';
import { line, longText, motiveText, slug, text, thingId, time, titleText } from '../kernel/text.ts';
import { restriction } from '../record/restriction.ts';
import { directiveEndings } from './state.ts';

/** `central` is the krisledningsgrupp with its staff; a department's id is that department's own crisis group. */
const group = slug;

/** The orders about the crisis groups and their staff. `orderedBy`: who ordered it, where another records it. */
export const staffCommands = {
  'staff.activate': z.strictObject({
    activation: thingId,
    group,
    incident: thingId.optional(),
    /** Where they gather this time; without it, the place in the configuration. */
    place: line(200).optional(),
    motive: motiveText,
    orderedBy: line(120).optional(),
  }),
  'staff.deactivate': z.strictObject({ group, motive: motiveText }),
  'staff.assign': z.strictObject({
    assignment: thingId,
    group,
    function: slug,
    holder: line(120),
    phone: line(40).optional(),
    from: time,
    until: time,
  }),
  'staff.remove-assignment': z.strictObject({ assignment: thingId, reason: text(1_000) }),
  'staff.set-rhythm': z.strictObject({
    group,
    nextBriefingAt: time,
    /** The rhythm: how many minutes from one staff briefing (stabsorientering) to the next; without it, only the next. */
    everyMinutes: z.int().min(5).max(2_880).optional(),
    agenda: z.array(titleText).max(30).optional(),
  }),
  'staff.hold-briefing': z.strictObject({
    briefing: thingId,
    group,
    /** The minutes: they are written as a journal entry. */
    note: longText.optional(),
    restrict: restriction.optional(),
  }),
  'staff.issue-directive': z.strictObject({
    directive: thingId,
    group: group.optional(),
    text: motiveText,
    owner: line(120).optional(),
    followUpAt: time.optional(),
    restrict: restriction.optional(),
  }),
  'staff.follow-up-directive': z.strictObject({
    directive: thingId,
    status: z.enum(['ongoing', ...directiveEndings]),
    note: motiveText,
    /** When to look at it next, while it goes on. */
    followUpAt: time.optional(),
  }),
};
