import { message } from '#shared/language/message.ts';
import { Lock } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { failureText, request } from '../lib/api.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import styles from './restricted-text.module.css';

/** GET …/records/{id}/sealed: why the texts are withheld, and the newest under each name. */
interface Sealed {
  readonly ground: string | null;
  readonly texts: { readonly [field: string]: unknown };
}

/**
 * A withheld text: the lock and "Sekretess", and for one who may read it a button that fetches it. Each reading is
 * recorded. `address`: GET …/records/{id}/sealed, null for one who may not; `field`: which of its texts stands here.
 */
export function RestrictedText({ address, field }: { address: string | null; field: string }): ReactNode {
  const [sealed, setSealed] = useState<Sealed | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (address === null) return <p className={styles['denied']}>{message('common.restricted.denied')}</p>;

  async function read(from: string): Promise<void> {
    setBusy(true);
    const result = await request<Sealed>(from);
    setBusy(false);
    if (!result.ok) return setProblem(failureText(result.failure));
    setProblem(null);
    setSealed(result.value);
  }

  const text = sealed?.texts[field];
  return (
    <div className={styles['restricted']}>
      <span className={styles['mark']}>
        <Icon of={Lock} />
        {message('common.restricted')}
      </span>
      {sealed === null ? (
        <Button kind="quiet" size="small" busy={busy} onClick={() => void read(address)}>
          {message('common.restricted.read')}
        </Button>
      ) : (
        <>
          {sealed.ground === null ? null : <span className={styles['mark']}>{sealed.ground}</span>}
          <p>{typeof text === 'string' ? text : message('common.restricted.empty')}</p>
        </>
      )}
      {problem === null ? null : <p role="status">{problem}</p>}
    </div>
  );
}
