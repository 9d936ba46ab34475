import type { ExportJob } from '#shared/protocol/export-job.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { failureText, request } from '../../lib/api.ts';
import { useAccount } from '../../lib/session.ts';
import { jobAddress } from './export-order.ts';
import type { Asked } from './export-order.ts';

/** How often one that is being made is asked about, in milliseconds. */
const pause = 700;

export interface ExportJobs {
  readonly jobs: readonly ExportJob[];
  /** What the last press was answered, where it was a no. */
  readonly wrong: string | null;
  readonly start: (format: 'pdf' | 'xlsx', asked: Asked) => Promise<void>;
  /** Stops one that is being made, or throws away one that is ready. */
  readonly remove: (job: ExportJob) => Promise<void>;
}

/** One's own files that are being made or are kept. One that was ordered here is saved as soon as it is ready. */
export function useExportJobs(): ExportJobs {
  const { organisation } = useAccount();
  const [jobs, setJobs] = useState<readonly ExportJob[]>([]);
  const [wrong, setWrong] = useState<string | null>(null);
  const awaited = useRef(new Set<string>());
  const address = `/api/organisations/${organisation}/exports`;

  const ask = useCallback(
    async (signal: AbortSignal): Promise<readonly ExportJob[] | null> => {
      const answer = await request<{ exports: readonly ExportJob[] }>(address, { signal });
      return answer.ok && !signal.aborted ? answer.value.exports : null;
    },
    [address],
  );

  const [round, setRound] = useState(0);
  const working = jobs.some(({ status }) => status === 'working');
  useEffect(() => {
    const stop = new AbortController();
    const take = (found: readonly ExportJob[] | null): void => {
      if (found === null) return;
      setJobs(found);
      for (const job of found) {
        if (job.status === 'working' || !awaited.current.delete(job.id)) continue;
        if (job.status === 'ready') save(jobAddress(organisation, job, true));
      }
    };
    const look = (): void => void ask(stop.signal).then(take);
    look();
    const timer = working ? setInterval(look, pause) : undefined;
    return () => {
      stop.abort();
      clearInterval(timer);
    };
  }, [ask, organisation, working, round]);

  return {
    jobs,
    wrong,
    async start(format, asked) {
      setWrong(null);
      const answer = await request<ExportJob>(address, { method: 'POST', body: { format, ...asked } });
      if (!answer.ok) {
        setWrong(failureText(answer.failure));
        return;
      }
      awaited.current.add(answer.value.id);
      setJobs((before) => [answer.value, ...before]);
    },
    async remove(job) {
      setWrong(null);
      awaited.current.delete(job.id);
      const answer = await request(jobAddress(organisation, job), { method: 'DELETE' });
      if (!answer.ok) setWrong(failureText(answer.failure));
      setRound((before) => before + 1);
    },
  };
}

function save(href: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.download = '';
  link.click();
}
