/** What can be wrong with a row of a register's file; each has its Swedish sentence (`point-register.fault.*`). */
const faultCodes = [
  'missing',
  'half-position',
  'not-a-number',
  'not-whole',
  'not-yes-no',
  'not-a-place',
  'unknown-word',
  'too-long',
  'too-many',
  'too-big',
  'too-small',
  'bad-id',
  'bad-list',
  'bad-text',
  'bad-phone',
  'invalid',
  'twice',
  'same-name-twice',
  'outside-bounds',
  'hours-without-backup-power',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** `column` is the key of what it is about; `detail` the word, number or row that the sentence names. */
export type Fault = { readonly column: string; readonly code: FaultCode; readonly detail?: string };

type Issue = {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly origin?: unknown;
  readonly expected?: unknown;
  readonly maximum?: unknown;
  readonly minimum?: unknown;
};

/** What a schema says of a row, as faults of its columns. */
export function faultsOf(issues: readonly Issue[]): Fault[] {
  return issues.map((issue) => ({ column: String(issue.path[0] ?? ''), ...codeOf(issue) }));
}

function codeOf(issue: Issue): { readonly code: FaultCode; readonly detail?: string } {
  if (issue.message === 'validation.phone') return { code: 'bad-phone' };
  if (issue.message === 'validation.uuid') return { code: 'bad-id' };
  switch (issue.code) {
    case 'too_big': {
      const kinds = { string: 'too-long', array: 'too-many' } as const;
      const code = kinds[issue.origin as keyof typeof kinds] ?? 'too-big';
      return { code, detail: String(issue.maximum) };
    }
    case 'too_small':
      if (issue.origin === 'string') return { code: 'missing' };
      return { code: 'too-small', detail: String(issue.minimum) };
    case 'invalid_type':
      if (issue.message.endsWith('received undefined')) return { code: 'missing' };
      return { code: issue.expected === 'int' ? 'not-whole' : 'invalid' };
    case 'custom':
      return { code: 'bad-text' };
    default:
      return { code: 'invalid' };
  }
}

/** Those of more faults that are not about a column that has one already. */
export function newFaults(found: readonly Fault[], more: readonly Fault[]): readonly Fault[] {
  const named = ({ column }: Fault): string => (column === 'lat' || column === 'lon' ? 'place' : column);
  const columns = new Set(found.map(named));
  return more.filter((fault) => !columns.has(named(fault)));
}
