import { incidentName } from '#shared/incident/journal-lines.ts';
import { message } from '#shared/language/message.ts';
import type { ReplayMark } from '#shared/replay/source.ts';

/** What a mark is called, with its incident's number where it has one: "Nivå: särskild, H-041". */
export function markWords(mark: ReplayMark): string {
  const what =
    mark.kind === 'level'
      ? message('replay.mark.level', { level: message(`levels.${mark.level ?? 'none'}.word`) })
      : message(`replay.mark.${mark.kind}`);
  return mark.number === null
    ? what
    : message('replay.mark.incident', { what, incident: incidentName(mark.number) });
}
