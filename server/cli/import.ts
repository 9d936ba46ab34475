import { readFile } from 'node:fs/promises';
import { message } from '#shared/language/message.ts';
import { importDocument } from '#shared/organisation/import-document.ts';
import { newId } from '../event-log/random.ts';
import { fieldErrors } from '../http/field-errors.ts';
import { importOrganisation } from '../organisations/import.ts';
import { readArguments, required } from './arguments.ts';
import type { Verb } from './verb.ts';

/** Whoever may run this on the server may configure; the log names no account of the organisation. */
const operator = {
  account: '00000000-0000-0000-0000-000000000000',
  name: 'cli',
  roles: ['administrator'],
  department: null,
  safetyPoint: null,
} as const;

export const importVerb: Verb = {
  help: message('cli-identity.import.help'),

  async run(args, { open, print }) {
    const { positionals, flag } = readArguments(args, [], ['check']);
    const file = required(positionals[0], 'FIL');
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text === null) {
      print(message('cli-identity.unreadable', { file }));
      return 1;
    }
    const document = jsonOf(text);
    const parsed = importDocument.safeParse(document);
    if (!parsed.success) {
      for (const error of fieldErrors(parsed.error.issues, document))
        print(`${error.field}: ${error.message}`);
      return 1;
    }
    if (flag('check')) {
      print(message('cli-identity.file-good', { name: parsed.data.name }));
      return 0;
    }
    const { organisations } = await open();
    await organisations.create(parsed.data.id);
    const node = await organisations.get(parsed.data.id);
    if (node === null) throw new Error(`the organisation ${parsed.data.id} cannot be opened`);
    const { receipt } = await importOrganisation(node, parsed.data, operator, newId());
    print(message('cli-identity.imported', { name: parsed.data.name, seq: String(receipt.seq) }));
    return 0;
  },
};

/** Undefined for what is no JSON; the document's own check then says so. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
