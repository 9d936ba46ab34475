import { message } from '#shared/language/message.ts';
import { OperatorError } from '../operator-error.ts';

const says = {
  'not-a-backup': ({ file = '' }) => message('backup.not-a-backup', { file }),
  damaged: ({ file = '' }) => message('backup.damaged', { file }),
  'chain-broken': ({ file = '', organisation = '', seq = '' }) =>
    message('backup.chain-broken', { file, organisation, seq }),
  'other-key': ({ file = '', key = '', others = '' }) => message('backup.other-key', { file, key, others }),
  unsigned: ({ file = '', key = '' }) => message('backup.unsigned', { file, key }),
  'unknown-format': ({ file = '', version = '' }) => message('backup.unknown-format', { file, version }),
  'newer-schema': ({ file = '', name = '' }) => message('backup.newer-schema', { file, name }),
  'other-schema': ({ file = '', name = '' }) => message('backup.other-schema', { file, name }),
  changed: ({ file = '' }) => message('backup.changed-meanwhile', { file }),
  'not-empty': ({ organisations = '', events = '' }) =>
    message('backup.not-empty', { organisations, events }),
  'other-program': ({ table = '' }) => message('backup.other-program', { table }),
  'in-use': ({ programs = '' }) => message('backup.in-use', { programs }),
  'no-room': ({ folder = '', free = '', needed = '' }) => message('backup.no-room', { folder, free, needed }),
  'newer-database': ({ name = '' }) => message('backup.newer-database', { name }),
  'no-privilege': ({ table = '' }) => message('backup.no-privilege', { table }),
  incomplete: ({ what = '' }) => message('backup.incomplete', { what }),
  nothing: () => message('backup.nothing'),
  'cannot-read': ({ file = '', reason = '' }) => message('backup.cannot-read', { file, reason }),
  'cannot-write': ({ file = '', reason = '' }) => message('backup.cannot-write', { file, reason }),
} satisfies { readonly [code: string]: (told: Told) => string };

type Told = { readonly [name: string]: string };

/** Why a backup was not made, not read or not put back. Where it was to be put back nothing has been touched. */
export type BackupErrorCode = keyof typeof says;

export class BackupError extends OperatorError {
  override readonly name = 'BackupError';
  readonly code: BackupErrorCode;

  constructor(code: BackupErrorCode, told: Told) {
    super(says[code](told));
    this.code = code;
  }
}
