import type { CommandData, CommandType } from '#shared/commands.ts';
import type { SubmittedCommand } from '../commands/command-answer.ts';
import type { HttpDependencies } from './dependencies.ts';
import { problem, rejectionProblem } from './problem.ts';

type Named = {
  readonly attachment: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly keepsPosition?: true | undefined;
};

type FileCommand = 'safety-point.add-photograph' | 'attachment.add';

/** Whether a command of this type names a file. */
export function namesFile(type: CommandType): type is FileCommand {
  return type === 'safety-point.add-photograph' || type === 'attachment.add';
}

/**
 * Refuses a command whose file is not here whole, or is another than the command says; a rule cannot look, since files lie
 * beside the log. The same command may be sent again when its file has come. A file that the log has attached to one thing never
 * becomes another's, by which others would read it; that thing may have left the live fold.
 */
export async function checkFile(
  {
    attachments,
    log,
  }: {
    readonly attachments: Pick<HttpDependencies['attachments'], 'find'>;
    readonly log: Pick<HttpDependencies['log'], 'attachmentEvent'>;
  },
  organisation: string,
  { id, data }: Pick<SubmittedCommand, 'id'> & { readonly data: unknown },
): Promise<void> {
  const named: Named = data as CommandData<FileCommand>;
  const attached = await log.attachmentEvent(organisation, named.attachment);
  // The same command again is answered as the first time, file or no file.
  if (attached?.command === id) return;
  if (attached !== null) throw rejectionProblem({ code: 'id-already-used', field: 'attachment' });
  const file = await attachments.find(organisation, named.attachment);
  if (file === null) throw problem('attachment-not-complete');
  const same =
    named.sha256 === file.sha256 &&
    named.size === file.size &&
    named.mediaType === file.mediaType &&
    (named.width ?? null) === file.width &&
    (named.height ?? null) === file.height &&
    (named.keepsPosition === true) === file.keepsPosition;
  if (!same) throw problem('attachment-differs');
}
