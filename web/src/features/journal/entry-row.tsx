import type { Attachment } from '#shared/attachment/state.ts';
import { roles } from '#shared/authorization/roles.ts';
import { message } from '#shared/language/message.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import { memo, type ReactNode } from 'react';
import { Link } from 'wouter';
import { Icon } from '../../components/icon.tsx';
import type { RowPlace } from '../../components/long-list.tsx';
import { RestrictedText } from '../../components/restricted-text.tsx';
import { UnsentMark } from '../../components/unsent-mark.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { classNames } from '../../lib/class-names.ts';
import { clockOrDate, clockTime } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useChangedSince } from '../../sync/last-look.ts';
import { EntryFiles } from '../../sync/attachments/entry-files.tsx';
import { PendingMark } from '../../sync/pending-mark.tsx';
import { typeIcon, typeOf, typeWord } from './entry-kinds.ts';
import { EntryMenu } from './entry-menu.tsx';
import styles from './entry-row.module.css';
import type { JournalRow } from './journal-rows.ts';
import { sourceWords, textParts } from './journal-words.ts';
import type { IncidentIndex } from './use-incidents.ts';

export interface EntryRowProps {
  row: JournalRow;
  place?: RowPlace;
  /** A link has led to it. */
  named?: boolean;
  today: number;
  incidents: IncidentIndex;
  /** The page is about this incident, so rows do not name it. */
  within?: string | undefined;
  /** The address of the record's withheld texts where this reader may open them, null where not; absent: not withheld. */
  sealedAt?: string | null | undefined;
  /** The files of entries that the live state has let go. */
  olderFiles?: readonly Attachment[] | undefined;
  /** It came after the moment that is shown. */
  later?: boolean;
  /** Own entries carry no mark of news. */
  own: boolean;
  onCorrect?: ((row: JournalRow) => void) | undefined;
  onStrike?: ((row: JournalRow) => void) | undefined;
  onAttach?: ((row: JournalRow) => void) | undefined;
}

/** One entry of the journal, in any of its states (ui.md, Log entry). */
export const EntryRow = memo(function EntryRow({ place, ...props }: EntryRowProps): ReactNode {
  const { row } = props;
  const changed = useChangedSince(latestChange(row)) && !props.own;
  const type = typeOf(row);
  const struck = row.struck !== null;
  return (
    <li
      className={classNames(
        styles['entry'],
        type === 'decision' && !struck && props.later !== true && styles['decision'],
        changed && styles['new'],
        isUnsent(row) && styles['unsent'],
        props.named === true && styles['named'],
      )}
      {...place}
      id={isUnsent(row) ? undefined : `post-${row.number}`}
    >
      <EntryBody {...props} changed={changed} />
    </li>
  );
});

interface EntryBodyProps extends Omit<EntryRowProps, 'place'> {
  changed: boolean;
}

/** What stands in the row: one more row above moves all their places, and only those are written anew. */
const EntryBody = memo(function EntryBody({ changed, ...props }: EntryBodyProps): ReactNode {
  const { row, today } = props;
  const type = typeOf(row);
  const unsent = isUnsent(row);
  return (
    <>
      <time className={styles['time']} dateTime={row.occurredAt}>
        {clockTime(row.occurredAt)}
      </time>
      <div className={styles['body']}>
        <div className={styles['head']}>
          <span className={styles['type']}>
            <Icon of={typeIcon(type)} />
            {message(typeWord(type))}
          </span>
          <span className={styles['source']}>{sourceWords(row.source)}</span>
          {unsent ? null : (
            <span className={styles['number']}>
              <VisuallyHidden>{message('journal.entry')} </VisuallyHidden>
              {row.number}
            </span>
          )}
          {changed ? <VisuallyHidden>{message('journal.new')}</VisuallyHidden> : null}
          {unsent ? null : <EntryMenu {...props} />}
        </div>
        <EntryText {...props} />
        <EntryFiles record={row.id} older={props.olderFiles} />
        <EntryMeta row={row} today={today} incidents={props.incidents} within={props.within} />
      </div>
    </>
  );
});

/** Given here, and not yet numbered by the log. */
const isUnsent = (row: JournalRow): boolean => row.number === 0;

function latestChange(row: JournalRow): string {
  return row.struck?.at ?? row.corrections.at(-1)?.at ?? row.recordedAt;
}

function EntryText({ row, sealedAt, incidents }: EntryRowProps): ReactNode {
  if (sealedAt !== undefined) return <RestrictedText address={sealedAt} field="text" />;
  if (row.about === 'striking') return <p className={styles['past']}>{message('journal.strikes-older')}</p>;
  return (
    <>
      {row.earlier.map((text, index) => (
        <p key={index} className={styles['past']}>
          <VisuallyHidden>{message('common.corrected.hidden')} </VisuallyHidden>
          <del>{text}</del>
        </p>
      ))}
      {row.struck === null ? (
        <p className={styles['text']}>
          <LinkedText text={row.text ?? message('journal.text-gone')} incidents={incidents} />
        </p>
      ) : (
        <p className={styles['past']}>
          <VisuallyHidden>{message('journal.struck.hidden')} </VisuallyHidden>
          <del>{row.text}</del>
        </p>
      )}
    </>
  );
}

/** Words in which "H-043" leads to that incident. */
function LinkedText({ text, incidents }: { text: string; incidents: IncidentIndex }): ReactNode {
  return textParts(text).map((part, index) => {
    const id = part.number === null ? null : incidents.byNumber(part.number);
    return id === null ? (
      part.text
    ) : (
      <Link key={index} href={paths.incident(id)}>
        {part.text}
      </Link>
    );
  });
}

function EntryMeta({
  row,
  today,
  incidents,
  within,
}: Pick<EntryRowProps, 'row' | 'today' | 'incidents' | 'within'>): ReactNode {
  const incident = row.incident === null || row.incident === within ? undefined : incidents.get(row.incident);
  return (
    <div className={styles['meta']}>
      {isUnsent(row) ? <UnsentMark /> : <PendingMark of={row.standing} />}
      {incident === undefined ? null : (
        <Link href={paths.incident(incident.id)} title={incident.title ?? message('common.restricted')}>
          {incidentName(incident.number)}
        </Link>
      )}
      <span>{row.author ?? roleWord(row.role)}</span>
      {row.late ? (
        <span className={styles['late']}>
          {message('journal.logged', { time: clockOrDate(row.recordedAt, row.occurredAt) })}
        </span>
      ) : null}
      {row.about === 'correction' ? <span>{message('journal.corrects-older')}</span> : null}
      {row.corrections.map((correction) => (
        <span key={correction.number} className={styles['reason']}>
          {message(correction.reason === null ? 'journal.corrected' : 'journal.corrected.reason', {
            time: clockOrDate(correction.at, today),
            number: correction.number,
            reason: correction.reason ?? '',
          })}
        </span>
      ))}
      {row.struck === null ? null : (
        <span className={styles['reason']}>
          {message(row.struck.reason === null ? 'journal.struck' : 'journal.struck.reason', {
            time: clockOrDate(row.struck.at, today),
            reason: row.struck.reason ?? '',
          })}
        </span>
      )}
    </div>
  );
}

/** Who wrote it where the name is withheld with the text: in which role. */
function roleWord(role: string): string {
  const known = roles.find((one) => one === role);
  return known === undefined ? message('journal.author.unknown') : message(`roles.${known}.short`);
}
