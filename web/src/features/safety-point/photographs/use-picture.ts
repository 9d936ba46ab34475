import type { Photograph } from '#shared/photograph/state.ts';
import { useAccount } from '../../../lib/session.ts';
import { useWaitingFile } from '../../../sync/attachments/use-waiting-file.ts';
import { usePending } from '../../../sync/outbox-store.ts';

/** Where a photograph can be shown from: this device until it has been sent, then the console. Null while neither has it. */
export function usePicture({ id, attachment, sha256 }: Photograph): string | null {
  const { organisation } = useAccount();
  const pending = usePending(id);
  const here = useWaitingFile(pending, { id: attachment, sha256, mediaType: 'image/jpeg' });
  // In a viewer's file there is no console to ask.
  if (window.location.protocol === 'file:') return null;
  return pending ? here : `/api/organisations/${organisation}/attachments/${attachment}`;
}
