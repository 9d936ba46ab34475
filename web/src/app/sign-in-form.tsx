import { message } from '#shared/language/message.ts';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { Button } from '../components/button.tsx';
import { Select, TextField } from '../components/field.tsx';
import { Notice } from '../components/notice.tsx';
import type { ApiFailure } from '../lib/api.ts';
import { type OrganisationName, useOrganisations } from '../lib/organisations.ts';
import { signIn } from '../lib/session.ts';
import { readStored, writeStored } from '../lib/storage.ts';
import styles from './sign-in-form.module.css';

interface SignInFormProps {
  /** The organisation is given and cannot be changed: signing in again. */
  organisation?: string;
  onOrganisation?: (organisation: OrganisationName | undefined) => void;
  onSignedIn?: () => void;
}

type Field = 'organisation' | 'username' | 'password';
const remembered = 'signed-in-last';

/** What was used last on this device, never the password. */
function lastUsed(): { organisation: string; username: string } {
  const found = readStored(remembered);
  const text = (key: string): string => {
    const value = typeof found === 'object' && found !== null ? Reflect.get(found, key) : undefined;
    return typeof value === 'string' ? value : '';
  };
  return { organisation: text('organisation'), username: text('username') };
}

/** Organisation, username, password. What is wrong is said by the field, or in a status line after the press. */
export function SignInForm({ organisation, onOrganisation, onSignedIn }: SignInFormProps): ReactNode {
  const { list, failure: listFailure } = useOrganisations();
  const [last] = useState(lastUsed);
  const [chosen, setChosen] = useState(organisation ?? last.organisation);
  const [username, setUsername] = useState(last.username);
  const [password, setPassword] = useState('');
  const [wrong, setWrong] = useState<readonly Field[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const current = list?.find((one) => one.id === chosen) ?? (list?.length === 1 ? list[0] : undefined);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    const given = { organisation: organisation ?? current?.id ?? '', username: username.trim(), password };
    const missing = (['organisation', 'username', 'password'] as const).filter(
      (field) => given[field] === '',
    );
    setWrong(missing);
    setFailure(null);
    if (missing[0]) {
      form.current?.querySelector<HTMLElement>(`[name="${missing[0]}"]`)?.focus();
      return;
    }
    setBusy(true);
    const failed = await signIn(given);
    setBusy(false);
    if (failed) {
      setFailure(signInFailure(failed));
      return;
    }
    writeStored(remembered, { organisation: given.organisation, username: given.username });
    onSignedIn?.();
  };

  const errorOf = (field: Field): string | null =>
    wrong.includes(field)
      ? message('common.required', { field: message(`sign-in.${field}`).toLowerCase() })
      : null;

  return (
    <form ref={form} className={styles['form']} noValidate onSubmit={(event) => void submit(event)}>
      {organisation === undefined && list?.length !== 1 ? (
        <Select
          size="touch"
          label={message('sign-in.organisation')}
          name="organisation"
          value={current?.id ?? ''}
          placeholder=""
          options={(list ?? []).map((one) => ({
            value: one.id,
            label: one.example ? message('sign-in.organisation.example', { name: one.name }) : one.name,
          }))}
          error={
            errorOf('organisation') ??
            (listFailure === null || list !== null ? null : message('sign-in.error.organisations'))
          }
          onChange={(id) => {
            setChosen(id);
            onOrganisation?.(list?.find((one) => one.id === id));
          }}
        />
      ) : null}
      <TextField
        size="touch"
        label={message('sign-in.username')}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={username}
        onChange={setUsername}
        error={errorOf('username')}
      />
      <TextField
        size="touch"
        label={message('sign-in.password')}
        name="password"
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={errorOf('password')}
      />
      {failure === null ? null : <Notice kind="wrong">{failure}</Notice>}
      <Button type="submit" kind="primary" size="touch" busy={busy} className={styles['submit']}>
        {message(busy ? 'sign-in.submitting' : 'sign-in.submit')}
      </Button>
    </form>
  );
}

function signInFailure(failure: ApiFailure): string {
  if (failure.kind === 'network') return message('sign-in.error.network');
  const { status } = failure.problem;
  if (status === 401 || status === 400 || status === 404) return message('sign-in.error.credentials');
  if (status === 429) return message('sign-in.error.too-many');
  return message('sign-in.error.unavailable');
}
