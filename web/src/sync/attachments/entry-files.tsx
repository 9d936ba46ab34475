import { type ReactNode, useMemo } from 'react';
import { later } from '../../lib/later.ts';
import { withTexts } from '../../lib/with-texts.ts';
import { useLive } from '../use-live.ts';

const fileList = later(async () => (await withTexts(() => import('./file-list.tsx'))).FileList);

/** The files of an entry, under it; nothing where it has none. `record`: of a corrected one the entry that was first. */
export function EntryFiles({ record }: { record: string }): ReactNode {
  const attachments = useLive((state) => state.attachments);
  const own = useMemo(
    () => [...attachments.values()].filter((one) => one.record === record),
    [attachments, record],
  );
  return own.length === 0 ? null : <fileList.View files={own} />;
}
