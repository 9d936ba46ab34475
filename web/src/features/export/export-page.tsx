import { message } from '#shared/language/message.ts';
import { Download } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button, buttonClass } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { Pane } from '../../components/pane.tsx';
import { LoadingBars } from '../../components/pane-states.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { useNow } from '../../lib/clock.ts';
import { useAccount } from '../../lib/session.ts';
import { useReady } from '../../sync/use-live.ts';
import { ChoiceFields } from './choice-fields.tsx';
import styles from './export-page.module.css';
import { askedOf, exportAddress, exportFormats, isJob, wholeLog } from './export-order.ts';
import type { Asked, ExportFormat } from './export-order.ts';
import { JobRow } from './job-row.tsx';
import { useExportJobs } from './use-export-jobs.ts';
import type { ExportJobs } from './use-export-jobs.ts';

/** `/exporter`: the log as files that other programs take, what each holds, and how far those have come that take long. */
export default function ExportPage(): ReactNode {
  const ready = useReady();
  const { organisation } = useAccount();
  const [choice, setChoice] = useState(wholeLog);
  const exports = useExportJobs();
  const now = useNow();
  if (!ready) return <LoadingBars />;
  const outcome = askedOf(choice, now);
  const asked = 'asked' in outcome ? outcome.asked : null;
  return (
    <div className={styles['page']}>
      <VisuallyHidden as="h1">{message('shell.page.exports')}</VisuallyHidden>
      <div className={styles['side']}>
        <Pane title={message('exports.choice')}>
          <ChoiceFields
            choice={choice}
            wrong={'wrong' in outcome ? outcome.wrong : null}
            onChange={(changed) => setChoice((before) => ({ ...before, ...changed }))}
          />
        </Pane>
        <Pane title={message('exports.jobs')}>
          {exports.wrong === null ? null : <Notice kind="wrong">{exports.wrong}</Notice>}
          {exports.jobs.length === 0 ? (
            <p className={styles['empty']}>{message('exports.jobs.none')}</p>
          ) : null}
          <ul>
            {exports.jobs.map((job) => (
              <JobRow
                key={job.id}
                job={job}
                organisation={organisation}
                onRemove={() => void exports.remove(job)}
              />
            ))}
          </ul>
          <p className={styles['fine']}>{message('exports.jobs.kept')}</p>
        </Pane>
      </div>
      <Pane title={message('exports.files')}>
        <ul className={styles['formats']}>
          {exportFormats.map((format) => (
            <li key={format}>
              <div>
                <h3>{message(`exports.${format}`)}</h3>
                <p>{message(`exports.${format}.what`)}</p>
              </div>
              <FormatAction format={format} asked={asked} exports={exports} />
            </li>
          ))}
        </ul>
        <p className={styles['fine']}>{message('exports.note')}</p>
      </Pane>
    </div>
  );
}

/** What takes long is ordered and followed; the rest is a link. */
function FormatAction({
  format,
  asked,
  exports,
}: {
  format: ExportFormat;
  asked: Asked | null;
  exports: ExportJobs;
}): ReactNode {
  const { organisation } = useAccount();
  const name = message('exports.get', { format: message(`exports.${format}`) });
  if (isJob(format) || asked === null) {
    const busy = exports.jobs.some(({ status }) => status === 'working');
    const reason = asked === null ? 'exports.time.first' : busy && isJob(format) ? 'exports.busy' : null;
    return (
      <Button
        size="small"
        icon={<Icon of={Download} />}
        aria-label={name}
        unavailable={reason === null ? undefined : message(reason)}
        onClick={() => {
          if (asked !== null && isJob(format)) void exports.start(format, asked);
        }}
      >
        {message('exports.save')}
      </Button>
    );
  }
  return (
    <a
      className={buttonClass({ size: 'small' })}
      href={exportAddress(organisation, format, asked)}
      aria-label={name}
      download
    >
      <Icon of={Download} />
      {message('exports.save')}
    </a>
  );
}
