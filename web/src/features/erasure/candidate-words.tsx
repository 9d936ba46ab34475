import { incidentName } from '#shared/incident/journal-lines.ts';
import { message } from '#shared/language/message.ts';
import type { Candidate } from '#shared/protocol/erasure-answers.ts';
import type { ReactNode } from 'react';
import { fullTime } from '../../lib/format.ts';
import { useLive } from '../../sync/use-live.ts';
import styles from './erasure.module.css';

/** What an event's text is, and where it stands. */
export function CandidateWords({ candidate }: { candidate: Candidate }): ReactNode {
  const { seq, recordType, recordedAt, number, incident, excerpt } = candidate;
  const found = useLive((state) => (incident === null ? undefined : state.incidents.get(incident)));
  const parts = [
    fullTime(recordedAt),
    recordType === null ? message('erasure.kind.other') : message(`archive.record-type.${recordType}`),
    number === null ? '' : message('timeline.record.entry', { number: String(number) }),
    found === undefined ? '' : incidentName(found.number),
    message('erasure.where', { seq: String(seq) }),
  ];
  return (
    <span>
      {excerpt ?? message('erasure.hidden')}
      <span className={styles['where']}>{parts.filter((part) => part !== '').join(', ')}</span>
    </span>
  );
}
