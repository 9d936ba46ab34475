import { attachmentTypeList, nameWithEnding } from '#shared/attachment/media-types.ts';
import type { AttachmentType } from '#shared/attachment/media-types.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import type { LoggedEvent } from '#shared/kernel/event.ts';
import type { State } from '#shared/state.ts';

/** A file that the log names, as far as the one who exports may read of it. */
export type AttachedFile = {
  readonly id: string;
  readonly sha256: string;
  readonly mediaType: AttachmentType;
  /** Null where it may not be given: `withheld` or `erased` says why. */
  readonly name: string | null;
  readonly absent: 'withheld' | 'erased' | null;
  readonly caption: string | null;
  /** What it is attached to: H-001, or a safety point's name. */
  readonly of: string;
  /** ISO 8601 UTC. */
  readonly at: string;
};

/** The file that an event attaches to something; null of every other event. `event` with what its reader may not see withheld. */
export function attachedFile(event: LoggedEvent, state: State): AttachedFile | null {
  const { type, payload, sealed } = event;
  if (type !== 'attachment.added' && type !== 'safety-point.photograph-added') return null;
  const { attachment: id, sha256, incident, safetyPoint } = payload ?? {};
  const mediaType = attachmentTypeList.find((one) => one === payload?.['mediaType']);
  if (typeof id !== 'string' || typeof sha256 !== 'string' || mediaType === undefined) return null;
  const absent =
    event.absent?.sealed === undefined ? null : event.absent.sealed === 'erased' ? 'erased' : 'withheld';
  const given = sealed?.['name'];
  const caption = sealed?.['caption'];
  return {
    id,
    sha256,
    mediaType,
    name: absent === null ? nameWithEnding(typeof given === 'string' ? given : id, mediaType) : null,
    absent,
    caption: typeof caption === 'string' ? caption : null,
    of: typeof safetyPoint === 'string' ? pointName(state, safetyPoint) : numberOf(state, incident),
    at: event.occurredAt,
  };
}

function pointName(state: State, point: string): string {
  return state.safetyPoints.get(point)?.name ?? point;
}

/** An incident that the live state has let go is told by its id. */
function numberOf(state: State, incident: unknown): string {
  if (typeof incident !== 'string') return '';
  const row = state.incidents.get(incident);
  return row === undefined ? incident : incidentName(row.number);
}

/** A name that no file system takes for a folder or refuses, and that comes once: numbered, without what Windows does not take. */
export function nameInArchive(name: string, number: number): string {
  const plain = Array.from(name.normalize('NFC'), (one) => (/[\p{C}\\/:*?"<>|]/u.test(one) ? '_' : one)).join(
    '',
  );
  const end = plain.slice(Math.max(0, plain.lastIndexOf('.')));
  const short = plain.length > 120 ? `${plain.slice(0, 120 - end.length)}${end}` : plain;
  return `${String(number).padStart(3, '0')} ${short}`;
}
