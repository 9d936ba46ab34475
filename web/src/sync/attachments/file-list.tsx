import { sortOf } from '#shared/attachment/media-types.ts';
import type { Attachment } from '#shared/attachment/state.ts';
import { message } from '#shared/language/message.ts';
import { FileX, Lock } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Icon } from '../../components/icon.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { classNames } from '../../lib/class-names.ts';
import { later } from '../../lib/later.ts';
import { withTexts } from '../../lib/with-texts.ts';
import { usePending } from '../outbox-store.ts';
import { usePhotographProgress } from '../photograph-progress.ts';
import { useLive } from '../use-live.ts';
import { iconOf, sizeWords } from './file-words.ts';
import styles from './attachments.module.css';
import { whyNameless } from './nameless.ts';
import { useFileAddress } from './use-file-address.ts';

const fileDialog = later(async () => (await withTexts(() => import('./file-dialog.tsx'))).FileDialog);

/** Files as a row of small pictures and names; each opens. */
export function FileList({ files }: { files: readonly Attachment[] }): ReactNode {
  const [open, setOpen] = useState<string | null>(null);
  const shown = files.find(({ id }) => id === open);
  return (
    <>
      <ul className={styles['files']} aria-label={message('attachment.title')}>
        {files.map((file) => (
          <li key={file.id}>
            <FileButton file={file} onOpen={() => setOpen(file.id)} />
          </li>
        ))}
      </ul>
      {shown === undefined ? null : <fileDialog.View file={shown} onClose={() => setOpen(null)} />}
    </>
  );
}

function FileButton({ file, onOpen }: { file: Attachment; onOpen: () => void }): ReactNode {
  const { name, mediaType, struckAt } = file;
  const pending = usePending(file.id);
  const nameless = useLive((state) => whyNameless(file, state));
  const words = nameless === null ? name : message(`attachment.${nameless}`);
  return (
    <button
      type="button"
      className={classNames(styles['file'], struckAt !== null && styles['struck'])}
      aria-haspopup="dialog"
      onClick={onOpen}
    >
      {nameless === null && sortOf(mediaType) === 'image' ? (
        <Thumbnail file={file} />
      ) : (
        <Icon of={nameless === null ? iconOf(mediaType) : nameless === 'erased' ? FileX : Lock} size={18} />
      )}
      <span className={styles['label']}>
        <VisuallyHidden>{message('attachment.open')} </VisuallyHidden>
        {struckAt === null ? null : <VisuallyHidden>{message('attachment.struck.hidden')} </VisuallyHidden>}
        <span className={styles['name']}>{words}</span>
        <span className={styles['size']}>{pending ? <Sending file={file} /> : sizeWords(file)}</span>
      </span>
    </button>
  );
}

function Sending({ file }: { file: Attachment }): ReactNode {
  const sent = usePhotographProgress((progress) => progress[file.id]);
  return sent === undefined
    ? message('attachment.waits')
    : message('attachment.sending', { percent: String(Math.round(sent * 100)) });
}

/** Its words stand beside it. */
function Thumbnail({ file }: { file: Attachment }): ReactNode {
  const source = useFileAddress(file, 'thumbnail');
  const [failed, setFailed] = useState(false);
  if (source === null || failed) return <Icon of={iconOf(file.mediaType)} size={18} />;
  return (
    <img key={source} src={source} alt="" loading="lazy" decoding="async" onError={() => setFailed(true)} />
  );
}
