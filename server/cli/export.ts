import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { message } from '#shared/language/message.ts';
import { time } from '#shared/kernel/text.ts';
import { exportJournal } from '../export/export.ts';
import { exportFormats } from '../export/export-format.ts';
import { readArguments } from './arguments.ts';
import { operatorAccount } from './operator-account.ts';
import { UsageError } from './verb.ts';
import type { Verb } from './verb.ts';
import { writeWhole } from '../write-whole.ts';

const optionNames = ['organisation', 'format', 'incident', 'from', 'to', 'readers', 'out'] as const;

/** Writes what GET /export answers to a file, for one who may run commands on the server. */
export const exportVerb: Verb = {
  help: message('cli.export.help'),

  async run(args, { open, print }) {
    const { option } = readArguments(args, optionNames);
    const organisation = given('--organisation', option('organisation'));
    const format = exportFormats.find((one) => one === given('--format', option('format')));
    if (format === undefined) throw new UsageError(message('cli.export.bad-format'));
    const readers = option('readers');
    if (readers !== undefined && readers !== 'restricted')
      throw new UsageError(message('cli.export.bad-readers'));
    const restricted = readers === 'restricted';
    const from = timeOf('--from', option('from'));
    const to = timeOf('--to', option('to'));
    const incident = option('incident')?.toLowerCase();

    const { organisations, log, attachments, accessLog, signer } = await open();
    const node = await organisations.get(organisation);
    if (node === null) {
      print(message('cli.export.no-organisation', { organisation }));
      return 1;
    }
    const account = operatorAccount(organisation);
    if (restricted) {
      const detail = [format, incident ?? '', from ?? '', to ?? ''].join(' ').trim();
      await accessLog.note(account, { action: 'export', detail });
    }
    const selection = { incident, from, to };
    const { state, head } = node;
    const now = new Date().toISOString();
    const order = {
      organisation,
      format,
      restricted,
      account,
      log,
      attachments,
      state,
      head,
      now,
      ...selection,
    };
    const file = await exportJournal({ ...order, signer: await signer() });
    const body = file.body instanceof Readable ? file.body : Readable.from([file.body]);
    const out = option('out') ?? file.filename;
    if (out === '-') {
      await pipeline(body, process.stdout, { end: false });
      return 0;
    }
    const reason = await writeWhole(body, out);
    if (reason !== null) {
      print(message('cli.export.cannot-write', { file: out, reason }));
      return 1;
    }
    print(message('cli.export.written', { file: out }));
    return 0;
  },
};

function given(option: string, value: string | undefined): string {
  if (value === undefined || value === '') throw new UsageError(message('cli.export.missing', { option }));
  return value;
}

/** ISO 8601 UTC, of a time with an offset. */
function timeOf(option: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const parsed = time.safeParse(value);
  if (!parsed.success) throw new UsageError(message('cli.export.bad-time', { option }));
  return parsed.data;
}
