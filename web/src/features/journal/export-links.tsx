import { message } from '#shared/language/message.ts';
import { Download } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { Link } from 'wouter';
import { buttonClass } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { paths } from '../../lib/paths.ts';
import styles from './journal-page.module.css';

const formats = ['pdf', 'xlsx', 'csv', 'ndjson'] as const;

/** The journal as a file. Withheld texts are left out; NDJSON can be verified by anybody. */
export const ExportLinks = memo(function ExportLinks({
  organisation,
  incident,
}: {
  organisation: string;
  incident: string | null;
}): ReactNode {
  return (
    <section className={styles['export']} aria-labelledby="journal-export">
      <h2 id="journal-export">{message('journal.export')}</h2>
      <p>{message(incident === null ? 'journal.export.all' : 'journal.export.incident')}</p>
      <ul>
        {formats.map((format) => (
          <li key={format}>
            <a
              className={buttonClass({ size: 'small' })}
              href={addressOf(organisation, format, incident)}
              download
            >
              <Icon of={Download} />
              {message(`journal.export.${format}`)}
            </a>
          </li>
        ))}
      </ul>
      <p className={styles['fine']}>{message('journal.export.note')}</p>
      <Link href={paths.exports}>{message('exports.more')}</Link>
    </section>
  );
});

function addressOf(organisation: string, format: string, incident: string | null): string {
  const query = new URLSearchParams({ format, ...(incident === null ? {} : { incident }) });
  return `/api/organisations/${organisation}/export?${query.toString()}`;
}
