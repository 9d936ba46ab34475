import { may } from '#shared/authorization/capabilities.ts';
import { mayReadRestricted } from '#shared/authorization/reading.ts';
import { sortOf } from '#shared/attachment/media-types.ts';
import type { Attachment } from '#shared/attachment/state.ts';
import { message } from '#shared/language/message.ts';
import { Download } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button, buttonClass } from '../../components/button.tsx';
import { Dialog, DialogActions } from '../../components/dialog.tsx';
import { TextField } from '../../components/field.tsx';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { useAccount } from '../../lib/session.ts';
import { usePending } from '../outbox-store.ts';
import { liveState, useLive } from '../use-live.ts';
import { useSend } from '../use-send.ts';
import { sizeWords } from './file-words.ts';
import styles from './attachments.module.css';
import { whyNameless } from './nameless.ts';
import { useFileAddress } from './use-file-address.ts';

/** One file: what it shows, who attached it, and what can be done with it. */
export function FileDialog({ file, onClose }: { file: Attachment; onClose: () => void }): ReactNode {
  const { roles } = useAccount();
  const today = useNow();
  const address = useFileAddress(file);
  const pending = usePending(file.id);
  const nameless = useLive((state) => whyNameless(file, state));
  const mayOpen =
    nameless === null || (nameless === 'withheld' && mayReadRestricted(liveState(), roles, file.record));
  const { name, caption, addedAt, addedBy, struckAt, strikeReason, sha256 } = file;
  const time = clockOrDate(addedAt, today);
  return (
    <Dialog
      title={name ?? message(`attachment.${nameless ?? 'withheld'}`)}
      size="wide"
      closeOutside
      onClose={onClose}
    >
      <div className={styles['shown']}>
        {nameless === 'withheld' ? (
          <Notice>{message(mayOpen ? 'attachment.withheld.open' : 'attachment.withheld.denied')}</Notice>
        ) : null}
        {nameless === 'erased' ? <Notice>{message('attachment.erased.open')}</Notice> : null}
        {nameless === null && address !== null ? <Preview file={file} address={address} /> : null}
        {address === null && !pending ? <Notice>{message('attachment.not-here')}</Notice> : null}
        {caption === null ? null : <p className={styles['says']}>{caption}</p>}
        {struckAt === null ? null : (
          <Notice kind="attention">
            {message('attachment.struck', {
              time: clockOrDate(struckAt, today),
              reason: strikeReason ?? message('common.restricted'),
            })}
          </Notice>
        )}
        <div className={styles['facts']}>
          <div>{sizeWords(file)}</div>
          <div>{addedBy === null ? time : message('attachment.added', { time, by: addedBy })}</div>
          {file.keepsPosition ? <div>{message('attachment.keeps-position')}</div> : null}
          <div className={styles['fingerprint']}>{message('attachment.fingerprint', { sha256 })}</div>
        </div>
        {pending || struckAt !== null || nameless === 'erased' || !may(roles, 'attachment.strike') ? null : (
          <Strike file={file} />
        )}
        <DialogActions>
          {mayOpen && address !== null ? (
            <a className={buttonClass({ kind: 'primary' })} href={address} download={name ?? ''}>
              <Icon of={Download} />
              {message('attachment.download')}
            </a>
          ) : null}
          <Button onClick={onClose}>{message('common.close')}</Button>
        </DialogActions>
      </div>
    </Dialog>
  );
}

function Preview({ file, address }: { file: Attachment; address: string }): ReactNode {
  const { mediaType, caption, name, width, height } = file;
  const words = caption ?? name ?? '';
  if (sortOf(mediaType) === 'image')
    return (
      <img
        className={styles['preview']}
        src={address}
        alt={words}
        width={width ?? undefined}
        height={height ?? undefined}
        decoding="async"
      />
    );
  return null;
}

/** Takes back what was attached by mistake: it stays, struck through. */
function Strike({ file }: { file: Attachment }): ReactNode {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const { send, busy, refusal, errorOf } = useSend(['reason']);

  async function strike(): Promise<void> {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    const data = { attachment: file.id, record: file.record, reason: reason.trim() };
    if (!(await send('attachment.strike', data))) return;
    setOpen(false);
    announceOwn(message('attachment.struck.done'));
  }

  if (!open)
    return (
      <div>
        <Button size="small" onClick={() => setOpen(true)}>
          {message('attachment.strike')}
        </Button>
      </div>
    );
  return (
    <form
      className={styles['strike']}
      onSubmit={(event) => {
        event.preventDefault();
        void strike();
      }}
    >
      <TextField
        label={message('attachment.strike.reason')}
        hint={message('attachment.strike.note')}
        value={reason}
        autoFocus
        onChange={setReason}
        error={missing ? message('attachment.strike.missing') : errorOf('reason')}
      />
      {refusal === null ? null : <Notice kind="wrong">{refusal}</Notice>}
      <div>
        <Button type="submit" busy={busy}>
          {message('attachment.strike')}
        </Button>
      </div>
    </form>
  );
}
