import type { Attachment } from '#shared/attachment/state.ts';
import { type ReactNode, useMemo } from 'react';
import { later } from '../../lib/later.ts';
import { withTexts } from '../../lib/with-texts.ts';
import { useLive } from '../use-live.ts';

const fileList = later(async () => (await withTexts(() => import('./file-list.tsx'))).FileList);

const none: readonly Attachment[] = [];

/**
 * The files of an entry, under it; nothing where it has none. `record`: of a corrected one the entry that was first. `older`: those
 * of entries that the live state has let go.
 */
export function EntryFiles({
  record,
  older = none,
}: {
  record: string;
  older?: readonly Attachment[] | undefined;
}): ReactNode {
  const attachments = useLive((state) => state.attachments);
  const own = useMemo(
    () =>
      [...attachments.values(), ...older.filter(({ id }) => !attachments.has(id))].filter(
        (one) => one.record === record,
      ),
    [attachments, older, record],
  );
  return own.length === 0 ? null : <fileList.View files={own} />;
}
