import type { Attachment } from '#shared/attachment/state.ts';
import { useAccount } from '../../lib/session.ts';
import { usePending } from '../outbox-store.ts';
import { useWaitingFile } from './use-waiting-file.ts';

/** Where a file can be had: this device until it has been sent, then the console. Null while neither has it. */
export function useFileAddress(file: Attachment, what: 'file' | 'thumbnail' = 'file'): string | null {
  const { organisation } = useAccount();
  const pending = usePending(file.id);
  const here = useWaitingFile(pending, file);
  // In a viewer's file there is no console to ask.
  if (window.location.protocol === 'file:') return null;
  const address = `/api/organisations/${organisation}/attachments/${file.id}`;
  return pending ? here : what === 'file' ? address : `${address}/thumbnail`;
}
