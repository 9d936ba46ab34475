import type { Recorded } from '../../kernel/event.ts';
import { message } from '../../language/message.ts';
import type { StaffEvent } from '../../staff/events.ts';
import { functionName } from '../../staff/functions.ts';
import { groupName } from '../../staff/groups.ts';
import { optional } from './line-words.ts';
import type { LineWords } from './line-words.ts';

export function staffLine(event: Recorded<StaffEvent>, { names, required, time }: LineWords): string {
  const group = (id: string): string => groupName(names.organisation, id);
  const functionOf = (id: string): string => functionName(names.organisation, id);
  switch (event.type) {
    case 'staff.activated':
      return message('timeline.staff.activated', {
        group: group(event.payload.group),
        ...optional('hasPlace', 'place', event.sealed?.place),
        ...optional('hasOrder', 'orderedBy', event.sealed?.orderedBy),
        motive: required(event.sealed?.motive),
      });
    case 'staff.deactivated':
      return message('timeline.staff.deactivated', {
        group: group(event.payload.group),
        motive: required(event.sealed?.motive),
      });
    case 'staff.assigned':
      return message('timeline.staff.assigned', {
        group: group(event.payload.group),
        function: functionOf(event.payload.function),
        holder: required(event.sealed?.holder),
        from: time(event.payload.from),
        until: time(event.payload.until),
      });
    case 'staff.assignment-removed': {
      const assignment = names.assignment(event.payload.assignment);
      return message('timeline.staff.assignment-removed', {
        group: group(assignment.group),
        function: functionOf(assignment.function),
        holder: required(assignment.holder),
        reason: required(event.sealed?.reason),
      });
    }
    case 'staff.rhythm-set': {
      const { everyMinutes, nextBriefingAt } = event.payload;
      return message('timeline.staff.rhythm-set', {
        group: group(event.payload.group),
        next: time(nextBriefingAt),
        ...optional('hasRhythm', 'minutes', everyMinutes === null ? null : String(everyMinutes)),
      });
    }
    case 'staff.briefing-held': {
      const next = event.payload.nextBriefingAt;
      return message('timeline.staff.briefing-held', {
        group: group(event.payload.group),
        ...optional('hasNext', 'next', next === null ? null : time(next)),
      });
    }
    case 'staff.directive-issued': {
      const { followUpAt } = event.payload;
      return message('timeline.staff.directive-issued', {
        group: group(event.payload.group),
        text: required(event.sealed?.text),
        ...optional('hasOwner', 'owner', event.sealed?.owner),
        ...optional('hasFollowUp', 'followUp', followUpAt === null ? null : time(followUpAt)),
      });
    }
    case 'staff.directive-followed-up':
      return message('timeline.staff.directive-followed-up', {
        text: required(names.directive(event.payload.directive).text),
        status: event.payload.status,
        note: required(event.sealed?.note),
      });
  }
}
