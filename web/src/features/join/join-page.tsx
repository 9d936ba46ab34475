import { message } from '#shared/language/message.ts';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Button, buttonClass } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { Glyph } from '../../components/glyph.tsx';
import { Notice } from '../../components/notice.tsx';
import { useDocumentTitle } from '../../lib/document-title.ts';
import { paths } from '../../lib/paths.ts';
import { type Account, useSession } from '../../lib/session.ts';
import { joinPoint } from './join-point.ts';
import styles from './join-page.module.css';

type Field = 'name' | 'function';
type Problem = { readonly text: string; readonly over: boolean };

const suggestions = ['frg', 'own', 'congregation', 'red-cross', 'lotta'] as const;

/** `/anslut#TOKEN`: what a phone shows that has read a point's QR code. Asks who reports, and goes to the point. */
export function JoinPage(): ReactNode {
  useDocumentTitle(message('join.document-title'));
  const token = useToken();
  const before = useSession((session) => (session.status === 'signed-in' ? session.account : null));
  return (
    <div className={styles['page']}>
      <main className={styles['box']}>
        <p className={styles['brand']}>
          <Glyph name="vaka" />
          {message('shell.brand')}
        </p>
        <h1>{message(token === '' ? 'join.no-code' : 'join.title')}</h1>
        {token === '' ? (
          <p>{message('join.no-code.what')}</p>
        ) : (
          <JoinForm key={token} token={token} before={before} />
        )}
        {before?.guestUntil === undefined || before.guestUntil === null ? null : (
          <Notice
            action={
              <Link href={paths.safetyPoints} className={buttonClass({ size: 'touch' })}>
                {message('join.go')}
              </Link>
            }
          >
            {message('join.joined', { name: before.name })}
          </Notice>
        )}
      </main>
    </div>
  );
}

function JoinForm({ token, before }: { token: string; before: Account | null }): ReactNode {
  const [, navigate] = useLocation();
  const [given, setGiven] = useState<Record<Field, string>>({ name: '', function: '' });
  const [missing, setMissing] = useState<readonly Field[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const set = (field: Field, value: string): void => setGiven((was) => ({ ...was, [field]: value }));

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    const who = { name: given.name.trim(), function: given.function.trim() };
    const empty = (['name', 'function'] as const).filter((field) => who[field] === '');
    setMissing(empty);
    setProblem(null);
    if (empty[0] !== undefined) {
      form.current?.querySelector<HTMLElement>(`[name="${empty[0]}"]`)?.focus();
      return;
    }
    setBusy(true);
    const failed = await joinPoint(token, who);
    setBusy(false);
    if (failed === null) navigate(paths.safetyPoints, { replace: true });
    else setProblem(failed);
  }

  const errorOf = (field: Field): string | null =>
    missing.includes(field)
      ? message('join.required', { field: message(`join.${field}`).toLowerCase() })
      : null;
  return (
    <form ref={form} className={styles['form']} noValidate onSubmit={(event) => void submit(event)}>
      <p>{message('join.purpose')}</p>
      {before === null || (before.guestUntil ?? null) !== null ? null : (
        <Notice kind="attention">{message('join.signed-in', { name: before.name })}</Notice>
      )}
      <TextField
        size="touch"
        label={message('join.name')}
        name="name"
        autoComplete="name"
        maxLength={100}
        value={given.name}
        onChange={(value) => set('name', value)}
        error={errorOf('name')}
      />
      <div>
        <TextField
          size="touch"
          label={message('join.function')}
          name="function"
          maxLength={60}
          value={given.function}
          onChange={(value) => set('function', value)}
          error={errorOf('function')}
        />
        <div className={styles['suggestions']} role="group" aria-label={message('join.function.suggestions')}>
          {suggestions.map((one) => {
            const word = message(`join.function.${one}`);
            return (
              <button
                key={one}
                type="button"
                aria-pressed={given.function === word}
                onClick={() => set('function', word)}
              >
                {word}
              </button>
            );
          })}
        </div>
      </div>
      <p className={styles['what']}>{message('join.what')}</p>
      {problem === null ? null : (
        <Notice kind="wrong">
          <b>{problem.over ? message('join.over') : problem.text}</b>
          {problem.over ? <p>{problem.text}</p> : null}
          {problem.over ? <p>{message('join.over.what')}</p> : null}
        </Notice>
      )}
      <Button type="submit" kind="primary" size="touch" busy={busy}>
        {message(busy ? 'join.submitting' : 'join.submit')}
      </Button>
    </form>
  );
}

/** What stands behind the # of the address; another code may be read while the page is open. */
function useToken(): string {
  const [token, setToken] = useState(tokenOfAddress);
  useEffect(() => {
    const changed = (): void => setToken(tokenOfAddress());
    window.addEventListener('hashchange', changed);
    return () => window.removeEventListener('hashchange', changed);
  }, []);
  return token;
}

function tokenOfAddress(): string {
  return window.location.hash.slice(1);
}
