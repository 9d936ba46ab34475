/**
 * Exports that take long: begun by one request, followed and fetched by others, on any node.
 *
 * A job runs on the node that was asked. It says at every beat how far it has come and learns whether it is still wanted; a node
 * that closes stops its jobs.
 */
import { buffer } from 'node:stream/consumers';
import type { Logger } from 'pino';
import type { ExportFile, ExportFiles } from '../event-log/export-files.ts';
import type { ExportedFile, ExportOrder } from './export.ts';

/** Makes the file of a job. */
export type MakeExport = (making: NonNullable<ExportOrder['making']>) => Promise<ExportedFile>;

export type ExportJobs = ReturnType<typeof openExportJobs>;

const beat = 1_000;

type Options = { readonly files: ExportFiles; readonly logger: Pick<Logger, 'error'> };

export function openExportJobs({ files, logger }: Options) {
  const running = new Map<string, { readonly stop: AbortController; readonly over: Promise<void> }>();

  const run = async (id: string, make: MakeExport, stop: AbortController): Promise<void> => {
    let share = 0;
    // The beats follow each other, so that a slow database is not asked twice.
    let told: Promise<unknown> = Promise.resolve();
    let asking = false;
    const timer = setInterval(() => {
      if (asking) return;
      asking = true;
      told = files
        .progress(id, share)
        .then((wanted) => {
          if (!wanted) stop.abort();
        })
        .catch((error: unknown) => logger.error({ err: error }, 'an export cannot tell how far it has come'))
        .finally(() => {
          asking = false;
        });
    }, beat);
    const onProgress = (done: number): void => {
      share = done;
    };
    try {
      const { body, filename, contentType } = await make({ onProgress, signal: stop.signal });
      const bytes = Buffer.isBuffer(body) ? body : await buffer(body);
      if (stop.signal.aborted) await files.end(id, 'stopped');
      else await files.keep(id, { filename, contentType, bytes });
    } catch (error) {
      if (!stop.signal.aborted) logger.error({ err: error }, 'an export could not be made');
      await files.end(id, stop.signal.aborted ? 'stopped' : 'failed').catch(() => undefined);
    } finally {
      clearInterval(timer);
      await told;
    }
  };

  return {
    ...files,

    /** Begins one; null while the account has another that is being made. */
    async start(
      owner: { readonly organisation: string; readonly account: string },
      job: { readonly format: string; readonly restricted: boolean; readonly seq: number },
      make: MakeExport,
    ): Promise<ExportFile | null> {
      const file = await files.begin(owner, job);
      if (file === null) return null;
      const stop = new AbortController();
      const over = run(file.id, make, stop).finally(() => running.delete(file.id));
      running.set(file.id, { stop, over });
      return file;
    },

    /** Throws one away. One that is being made here ends at once, elsewhere within a beat. */
    async remove(
      owner: { readonly organisation: string; readonly account: string },
      id: string,
    ): Promise<boolean> {
      const removed = await files.remove(owner, id);
      if (removed) running.get(id)?.stop.abort();
      return removed;
    },

    async close(): Promise<void> {
      const all = [...running.values()];
      for (const { stop } of all) stop.abort();
      await Promise.all(all.map(({ over }) => over));
    },
  };
}
