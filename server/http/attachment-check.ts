import type { CommandData } from '#shared/commands.ts';
import type { HttpDependencies } from './dependencies.ts';
import { problem } from './problem.ts';

/**
 * Refuses a photograph whose file is not here whole, or is another than the command says; a rule cannot look, since files lie
 * beside the log. The same command may be sent again when its file has come.
 */
export async function checkPhotograph(
  attachments: HttpDependencies['attachments'],
  organisation: string,
  data: CommandData<'safety-point.add-photograph'>,
): Promise<void> {
  const file = await attachments.find(organisation, data.attachment);
  if (file === null) throw problem('attachment-not-complete');
  const { sha256, size, mediaType, width, height } = file;
  const same =
    data.sha256 === sha256 &&
    data.size === size &&
    data.mediaType === mediaType &&
    data.width === width &&
    data.height === height;
  if (!same) throw problem('attachment-differs');
}
