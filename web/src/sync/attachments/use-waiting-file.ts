import type { Attachment } from '#shared/attachment/state.ts';
import { useEffect, useState } from 'react';
import { readPhotograph } from '../photograph-store.ts';

/**
 * The address of a file that this device keeps until it has been sent, by its id and its digest; null where `waits` is
 * false, or it is not kept here.
 */
export function useWaitingFile(
  waits: boolean,
  { id, sha256, mediaType }: Pick<Attachment, 'id' | 'sha256'> & { mediaType: string },
): string | null {
  const [here, setHere] = useState<string | null>(null);
  useEffect(() => {
    if (!waits) return;
    let shown: string | null = null;
    let stopped = false;
    const show = (bytes: Uint8Array<ArrayBuffer> | null): void => {
      if (bytes === null || stopped) return;
      shown = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
      setHere(shown);
    };
    readPhotograph(id, sha256).then(show, () => undefined);
    return () => {
      stopped = true;
      if (shown !== null) URL.revokeObjectURL(shown);
    };
  }, [waits, id, sha256, mediaType]);
  return here;
}
