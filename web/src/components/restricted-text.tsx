import { message } from '#shared/language/message.ts';
import { Lock } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { failureText, request } from '../lib/api.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import styles from './restricted-text.module.css';

type Sealed = { readonly [field: string]: unknown };

/**
 * A withheld text: the lock and "Sekretess", and for one who may read it a button that fetches it. Each reading is
 * recorded. `address`: GET …/records/{id}/sealed, null for one who may not; `field`: which of its texts stands here.
 */
export function RestrictedText({ address, field }: { address: string | null; field: string }): ReactNode {
  const [text, setText] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (address === null) return <p className={styles['denied']}>{message('common.restricted.denied')}</p>;

  async function read(from: string): Promise<void> {
    setBusy(true);
    const result = await request<Sealed>(from);
    setBusy(false);
    if (!result.ok) return setProblem(failureText(result.failure));
    setProblem(null);
    setText(sealedText(result.value, field) ?? message('common.restricted.empty'));
  }

  return (
    <div className={styles['restricted']}>
      <span className={styles['mark']}>
        <Icon of={Lock} />
        {message('common.restricted')}
      </span>
      {text === null ? (
        <Button kind="quiet" size="small" busy={busy} onClick={() => void read(address)}>
          {message('common.restricted.read')}
        </Button>
      ) : (
        <p>{text}</p>
      )}
      {problem === null ? null : <p role="status">{problem}</p>}
    </div>
  );
}

/** The text of that name, wherever in the answer it stands; the answer may hold several events of the record. */
function sealedText(value: unknown, field: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const found = (value as Sealed)[field];
  if (typeof found === 'string') return found;
  for (const part of Object.values(value).toReversed()) {
    const inner = sealedText(part, field);
    if (inner !== null) return inner;
  }
  return null;
}
