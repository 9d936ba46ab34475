import { readFile } from 'node:fs/promises';
import { message, type MessageKey } from '#shared/language/message.ts';
import { sv } from '#shared/language/sv.ts';
import { importDocument } from '#shared/organisation/import-document.ts';
import { newId } from '../event-log/random.ts';
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
  help: `import FILE [--check]

Reads an organisation import document (vaka-organisation/1) and makes or changes the organisation by it. What is wrong is
told field by field, and then nothing is changed. --check only looks.`,

  async run(args, { open, print }) {
    const { positionals, flag } = readArguments(args, [], ['check']);
    const file = required(positionals[0], 'FILE');
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text === null) {
      print(`${file} cannot be read.`);
      return 1;
    }
    const parsed = importDocument.safeParse(jsonOf(text));
    if (!parsed.success) {
      for (const issue of parsed.error.issues) {
        print(`${issue.path.map(String).join('.') || file}: ${sentence(issue.message)}`);
      }
      return 1;
    }
    if (flag('check')) {
      print(`${parsed.data.name}: ok`);
      return 0;
    }
    const { organisations } = await open();
    await organisations.create(parsed.data.id);
    const node = await organisations.get(parsed.data.id);
    if (node === null) throw new Error(`the organisation ${parsed.data.id} cannot be opened`);
    const { receipt } = await importOrganisation(node, parsed.data, operator, newId());
    print(`${parsed.data.name}: ${receipt.seq}`);
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

function sentence(text: string): string {
  return Object.hasOwn(sv, text) ? message(text as MessageKey & 'validation.invalid') : text;
}
