import { message } from '#shared/language/message.ts';
import type { ExportJob } from '#shared/protocol/export-job.ts';
import { Download, Trash2, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, buttonClass } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { byteSize } from '../../lib/byte-size.ts';
import { clockTime } from '../../lib/format.ts';
import styles from './export-page.module.css';
import { jobAddress, percentOf } from './export-order.ts';

/** A file that is being made, is ready, or could not be made. */
export function JobRow({
  job,
  organisation,
  onRemove,
}: {
  job: ExportJob;
  organisation: string;
  onRemove: () => void;
}): ReactNode {
  const { status, startedAt } = job;
  const format = message(job.format === 'xlsx' ? 'exports.xlsx' : 'exports.pdf');
  const what = message('exports.job', { format, time: clockTime(startedAt) });
  return (
    <li className={styles['job']}>
      <div>
        <strong>{job.filename ?? what}</strong>
        <p aria-live="polite">{wordsOf(job)}</p>
        {status === 'working' ? (
          <progress max={100} value={percentOf(job)} aria-label={message('exports.progress', { format })} />
        ) : null}
      </div>
      {status === 'ready' ? (
        <a className={buttonClass({ size: 'small' })} href={jobAddress(organisation, job, true)} download>
          <Icon of={Download} />
          {message('exports.save')}
        </a>
      ) : null}
      <Button size="small" icon={<Icon of={status === 'working' ? X : Trash2} />} onClick={onRemove}>
        {message(status === 'working' ? 'exports.stop' : 'exports.remove')}
      </Button>
    </li>
  );
}

function wordsOf(job: ExportJob): string {
  if (job.status === 'working') return message('exports.working', { percent: String(percentOf(job)) });
  if (job.status !== 'ready') return message(`exports.${job.status}`);
  const size = byteSize(job.size ?? 0);
  return message(job.restricted ? 'exports.ready.restricted' : 'exports.ready', { size });
}
