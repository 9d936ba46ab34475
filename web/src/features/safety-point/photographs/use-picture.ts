import type { Photograph } from '#shared/photograph/state.ts';
import { useEffect, useState } from 'react';
import { useAccount } from '../../../lib/session.ts';
import { usePending } from '../../../sync/outbox-store.ts';
import { readPhotograph } from '../../../sync/photograph-store.ts';

/** Where a photograph can be shown from: this device until it has been sent, then the console. Null while neither has it. */
export function usePicture({ id, attachment, sha256 }: Photograph): string | null {
  const { organisation } = useAccount();
  const pending = usePending(id);
  const [here, setHere] = useState<string | null>(null);
  useEffect(() => {
    if (!pending) return;
    let shown: string | null = null;
    let stopped = false;
    const show = (bytes: Uint8Array<ArrayBuffer> | null): void => {
      if (bytes === null || stopped) return;
      shown = URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }));
      setHere(shown);
    };
    readPhotograph(attachment, sha256).then(show, () => undefined);
    return () => {
      stopped = true;
      if (shown !== null) URL.revokeObjectURL(shown);
    };
  }, [pending, attachment, sha256]);
  return pending ? here : `/api/organisations/${organisation}/attachments/${attachment}`;
}
