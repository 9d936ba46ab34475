import { message } from '#shared/language/message.ts';
import type { ReportSentence } from '#shared/situation-report/parts.ts';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { request } from '../../lib/api.ts';
import { fullTime } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useAccount } from '../../lib/session.ts';
import { useIsPast, useLive } from '../../sync/use-live.ts';
import styles from './situation-report.module.css';

/** GET …/situation-reports/sources */
interface SourceLine {
  readonly seq: number;
  readonly at: string;
  readonly text: string;
  readonly entry: number | null;
  readonly incident: string | null;
}

interface SourcesProps {
  sentence: ReportSentence;
  number: number;
  part: string;
}

/** What a sentence was taken from: one press shows the lines of the log. */
export function SentenceSources({ sentence, number, part }: SourcesProps): ReactNode {
  const { organisation } = useAccount();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [lines, setLines] = useState<readonly SourceLine[] | null>(null);
  const [failed, setFailed] = useState(false);
  const past = useIsPast();
  const count = sentence.sources.length;
  if (count === 0) return <span className={styles['fine']}>{message('situation-report.sources.none')}</span>;

  // What they were is asked of the log as it is now.
  if (past) return <span className={styles['fine']}>{message('situation-report.sources', { count })}</span>;

  async function toggle(): Promise<void> {
    setOpen(!open);
    if (open || lines !== null) return;
    const query = new URLSearchParams({
      seqs: sentence.sources.flatMap(({ seq }) => seq ?? []).join(','),
      // What has a position of its own is shown by that.
      records: sentence.sources.flatMap(({ seq, record }) => (seq === null ? (record ?? []) : [])).join(','),
    }).toString();
    const path = `/api/organisations/${organisation}/situation-reports/sources?${query}`;
    const answer = await request<{ readonly sources: readonly SourceLine[] }>(path);
    setFailed(!answer.ok);
    if (answer.ok) setLines(answer.value.sources);
  }

  return (
    <>
      <Button
        kind="quiet"
        size="small"
        icon={<Icon of={open ? ChevronUp : ChevronDown} />}
        aria-expanded={open}
        aria-controls={id}
        aria-label={message('situation-report.sources.name', { count, number: String(number), part })}
        onClick={() => void toggle()}
      >
        {message('situation-report.sources', { count })}
      </Button>
      <div id={id} className={styles['sources']} hidden={!open}>
        {failed ? <p role="status">{message('situation-report.sources.failed')}</p> : null}
        {lines === null ? null : (
          <ul>
            {lines.map((line) => (
              <Line key={line.seq} line={line} />
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

function Line({ line }: { line: SourceLine }): ReactNode {
  const { seq, at, text, entry, incident } = line;
  const known = useLive((state) => incident !== null && state.incidents.has(incident));
  const where =
    entry === null
      ? message('situation-report.sources.log', { seq: String(seq) })
      : message('situation-report.sources.journal', { number: String(entry) });
  const words = message('situation-report.sources.where', { where, time: fullTime(at) });
  return (
    <li>
      <span className={styles['where']}>
        {known && incident !== null ? <Link href={paths.incident(incident)}>{words}</Link> : words}
      </span>
      <span>{text}</span>
      <Link href={`${paths.replay}?vid=${seq}`}>{message('situation-report.sources.open')}</Link>
    </li>
  );
}
