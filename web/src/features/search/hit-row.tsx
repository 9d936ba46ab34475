import { roles } from '#shared/authorization/roles.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import { message } from '#shared/language/message.ts';
import type { SearchHit } from '#shared/protocol/search-message.ts';
import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Icon } from '../../components/icon.tsx';
import { clockOrDate } from '../../lib/format.ts';
import { useLive } from '../../sync/use-live.ts';
import { kindWords, placeOf } from './hit-place.ts';
import styles from './search-page.module.css';

/** One hit: what it is and when, the words around what was found, and where it is opened. */
export function HitRow({
  hit,
  today,
  replay,
}: {
  hit: SearchHit;
  today: number;
  /** The address of the moment in the replay; absent where there is none. */
  replay?: ((seq: number) => string) | undefined;
}): ReactNode {
  const incident = useLive((state) =>
    hit.incident === null ? undefined : state.incidents.get(hit.incident)?.number,
  );
  const entry = useLive((state) =>
    hit.record === null ? null : (state.journal.get(hit.record)?.number ?? null),
  );
  const place = placeOf(hit, { incident: incident !== undefined, entry });
  const kind = kindWords(hit);
  const time = clockOrDate(hit.occurredAt, today);
  return (
    <li className={styles['hit']}>
      <time dateTime={hit.occurredAt}>{time}</time>
      <div>
        <div className={styles['head']}>
          {place === null ? <b>{kind}</b> : <Link href={place}>{kind}</Link>}
          {incident === undefined ? null : <span>{incidentName(incident)}</span>}
          <span>{hit.by ?? roleWord(hit.role)}</span>
          {hit.restricted ? (
            <span className={styles['secret']}>
              <Icon of={Lock} />
              {message('common.restricted')}
            </span>
          ) : null}
        </div>
        <p>
          {hit.text.map((piece, index) =>
            piece.hit ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
          )}
        </p>
        {replay === undefined ? null : (
          <Link
            href={replay(hit.seq)}
            className={styles['replay']}
            aria-label={message('search.replay.name', { what: `${kind} ${time}` })}
          >
            {message('search.replay')}
          </Link>
        )}
      </div>
    </li>
  );
}

function roleWord(role: string): string {
  const known = roles.find((one) => one === role);
  return known === undefined ? '' : message(`roles.${known}.short`);
}
