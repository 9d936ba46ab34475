import { message } from '../language/message.ts';
import type { State } from '../state.ts';
import { takeoverOf } from './council-notice.ts';
import type { NoticeTakeover } from './council-notice.ts';
import {
  committeeOf,
  confidentiality,
  frameOf,
  lawRemark,
  takeoverFields,
  takeoverName,
} from './document-parts.ts';
import { fields, heading, text } from './official-document.ts';
import type { Block, OfficialDocument } from './official-document.ts';

/** The register of what has been taken over from other committees (LEH 2 kap. 4 §): what is held now first, then what has returned. */
export function takeoverDocument(
  state: State,
  released: ReadonlySet<string> = new Set<string>(),
): OfficialDocument {
  const rows = Object.values(state.crisisLeadership.takeovers)
    .map((row) => takeoverOf(state, row, state.restrictedRecords.has(row.id) && !released.has(row.id)))
    .sort((one, other) => (one.takenOverAt < other.takenOverAt ? -1 : 1));
  const held = rows.filter(({ returnedAt }) => returnedAt === null);
  const returned = rows.filter(({ returnedAt }) => returnedAt !== null);
  return {
    title: message('document.takeovers.title'),
    mark: null,
    subtitle: committeeOf(state),
    ...frameOf(state),
    draft: false,
    ...confidentiality(
      state,
      rows.map(({ id }) => id),
      released,
    ),
    blocks: [
      ...lawRemark(state, 'takeover'),
      heading(2, message('document.takeovers.held')),
      ...(held.length === 0 ? [text(message('document.takeovers.held.none'))] : []),
      ...held.flatMap(entry),
      heading(2, message('document.takeovers.returned')),
      ...(returned.length === 0 ? [text(message('document.takeovers.returned.none'))] : []),
      ...returned.flatMap(entry),
    ],
  };
}

function entry(takeover: NoticeTakeover): readonly Block[] {
  const council = takeover.councilMeeting ?? message('document.takeover.council.no');
  return [
    heading(3, takeoverName(takeover)),
    takeoverFields(takeover),
    fields([message('document.takeover.council'), council]),
  ];
}
