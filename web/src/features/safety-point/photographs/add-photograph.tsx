import { message } from '#shared/language/message.ts';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Camera } from 'lucide-react';
import { Button } from '../../../components/button.tsx';
import { TextField } from '../../../components/field.tsx';
import { Icon } from '../../../components/icon.tsx';
import { Notice } from '../../../components/notice.tsx';
import { announceOwn } from '../../../lib/announce.ts';
import { newId } from '../../../lib/new-id.ts';
import { useAccount } from '../../../lib/session.ts';
import { giveCommand } from '../../../sync/outbox.ts';
import { useWaiting } from '../../../sync/outbox-store.ts';
import { keepPhotograph, removePhotograph } from '../../../sync/photograph-store.ts';
import styles from './photographs.module.css';
import { shrink, type SmallPicture } from '../../../lib/shrink-picture.ts';

type Chosen = SmallPicture & { readonly shown: string };

/** Takes a photograph, makes it small, and keeps it on the device until it has been sent, after everything else. */
export function AddPhotograph({ safetyPoint }: { safetyPoint: string }): ReactNode {
  const account = useAccount();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [caption, setCaption] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [done, setDone] = useState(false);
  const waits = useWaiting().some(({ lane }) => lane === 'photograph');
  useEffect(() => () => URL.revokeObjectURL(chosen?.shown ?? ''), [chosen]);

  async function choose(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    setProblem(null);
    setDone(false);
    if (!window.isSecureContext) return setProblem(message('photograph.needs-https'));
    setBusy(true);
    const small = await shrink(file).catch(() => null);
    setBusy(false);
    if (small === null) return setProblem(message('photograph.wrong'));
    const shown = URL.createObjectURL(new Blob([small.bytes], { type: 'image/jpeg' }));
    setChosen({ ...small, shown });
  }

  async function save(): Promise<void> {
    if (chosen === null || busy) return;
    setBusy(true);
    const kept = await keepAndGive(chosen, safetyPoint, account.id, caption.trim());
    setBusy(false);
    if (kept !== null) return setProblem(kept);
    setChosen(null);
    setCaption('');
    setDone(true);
    announceOwn(message('photograph.kept'));
  }

  return (
    <div className={styles['add']}>
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        tabIndex={-1}
        aria-label={message('photograph.add')}
        onChange={(event) => {
          void choose(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      {chosen === null ? (
        <Button
          size="touch"
          busy={busy}
          icon={<Icon of={Camera} size={20} />}
          onClick={() => input.current?.click()}
        >
          {message(busy ? 'photograph.preparing' : 'photograph.add')}
        </Button>
      ) : (
        <>
          <img src={chosen.shown} alt="" className={styles['chosen']} />
          <TextField
            size="touch"
            optional
            label={message('photograph.caption')}
            maxLength={200}
            value={caption}
            onChange={setCaption}
            // It lies within the form of the report, which Enter would save.
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
          <Button kind="primary" size="touch" busy={busy} onClick={() => void save()}>
            {message('photograph.save')}
          </Button>
          <Button size="touch" onClick={() => setChosen(null)}>
            {message('common.cancel')}
          </Button>
        </>
      )}
      {problem === null ? null : <Notice kind="wrong">{problem}</Notice>}
      {done && waits ? <Notice>{message('photograph.kept')}</Notice> : null}
    </div>
  );
}

/** Null when the photograph and its command are on the disk; else why they are not. */
async function keepAndGive(
  { bytes, sha256, width, height }: SmallPicture,
  safetyPoint: string,
  account: string,
  caption: string,
): Promise<string | null> {
  const attachment = newId();
  try {
    await keepPhotograph(attachment, account, bytes, sha256);
  } catch {
    return message('photograph.not-kept');
  }
  const given = await giveCommand(
    'safety-point.add-photograph',
    {
      photograph: newId(),
      safetyPoint,
      attachment,
      sha256,
      size: bytes.length,
      mediaType: 'image/jpeg',
      width,
      height,
      ...(caption === '' ? {} : { caption }),
    },
    { form: false },
  );
  if (given.kind === 'recorded' || given.kind === 'queued') return null;
  await removePhotograph(attachment).catch(() => undefined);
  return given.kind === 'refused' ? given.problem.title : message('photograph.not-kept');
}
