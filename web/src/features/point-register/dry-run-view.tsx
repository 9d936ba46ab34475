import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { Button, buttonClass } from '../../components/button.tsx';
import { CheckboxField, Select } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { paths } from '../../lib/paths.ts';
import { useSend } from '../../sync/use-send.ts';
import type { DryRun, Outcome, RegisterKind } from './dry-run.ts';
import { DryRunTable } from './dry-run-table.tsx';
import styles from './register.module.css';

const outcomes: readonly Outcome[] = ['refused', 'changed', 'new', 'unchanged'];

/** What the file would do, and the choice to do it: all of it, or knowingly without the rows that cannot be read. */
export function DryRunView({
  kind,
  file,
  guessed,
  run,
  onDone,
}: {
  kind: RegisterKind;
  file: string;
  guessed: boolean;
  run: Extract<DryRun, { ok: true }>;
  onDone: () => void;
}): ReactNode {
  const [shown, setShown] = useState<Outcome | 'all'>('all');
  const [without, setWithout] = useState(false);
  const [replace, setReplace] = useState(false);
  const [done, setDone] = useState<{ count: number; left: readonly number[] } | null>(null);
  const { send, busy, refusal } = useSend();
  const refused = run.rows.filter(({ outcome }) => outcome === 'refused').map(({ row }) => row);
  const doing = run.rows.filter(({ outcome }) => outcome === 'new' || outcome === 'changed').length;
  const removing = replace && refused.length === 0 ? run.missing.length : 0;
  const unavailable =
    doing + removing === 0
      ? message('register-import.apply.nothing')
      : refused.length > 0 && !without
        ? message('register-import.apply.choose')
        : undefined;

  const apply = async (): Promise<void> => {
    const recorded =
      kind === 'points'
        ? await send('safety-point.import', { points: [...run.points] })
        : await send('premises.import', {
            premises: [...(removing > 0 ? run.allPremises : run.premises)],
            ...(removing > 0 ? { replace: true } : {}),
          });
    if (!recorded) return;
    setDone({ count: doing, left: refused });
    announceOwn(message('register-import.done', { count: doing }));
  };

  if (done !== null)
    return (
      <Notice
        action={
          <Link
            href={kind === 'points' ? paths.pointRegister : paths.premises}
            className={buttonClass({ size: 'small' })}
            onClick={onDone}
          >
            {message('register-import.done.show')}
          </Link>
        }
      >
        {message('register-import.done', { count: done.count })}.{' '}
        {done.left.length === 0
          ? null
          : message('register-import.done.left', { count: done.left.length, rows: done.left.join(', ') })}
      </Notice>
    );
  return (
    <section className={styles['run']} aria-labelledby="dry-run">
      <h2 id="dry-run">{message('register-import.result', { file })}</h2>
      <p className={styles['counts']}>
        {outcomes
          .map((outcome) => ({ outcome, count: run.rows.filter((row) => row.outcome === outcome).length }))
          .filter(({ count }) => count > 0)
          .map(({ outcome, count }) => (
            <span key={outcome} className={styles[outcome]}>
              {message(`register-import.count.${outcome}`, { count })}
            </span>
          ))}
      </p>
      {guessed ? <Notice kind="attention">{message('register-import.guessed')}</Notice> : null}
      {run.unread.length === 0 ? null : (
        <Notice kind="attention">
          {message('register-import.unread', { columns: run.unread.join(', ') })}
        </Notice>
      )}
      <Select
        className={styles['filter']}
        label={message('register-import.show')}
        value={shown}
        options={[
          { value: 'all', label: message('register-import.show.all') },
          ...outcomes.map((value) => ({ value, label: message(`register-import.outcome.${value}`) })),
        ]}
        onChange={(value) => setShown(outcomes.find((one) => one === value) ?? 'all')}
      />
      <DryRunTable rows={run.rows.filter(({ outcome }) => shown === 'all' || outcome === shown)} />
      {refused.length === 0 || doing === 0 ? null : (
        <CheckboxField
          label={message('register-import.without', { count: refused.length, rows: refused.join(', ') })}
          hint={message('register-import.without.hint')}
          checked={without}
          onChange={setWithout}
        />
      )}
      {kind === 'premises' && refused.length === 0 && run.missing.length > 0 ? (
        <CheckboxField
          label={message('register-import.replace', { count: run.missing.length })}
          hint={message('register-import.replace.names', { names: run.missing.join(', ') })}
          checked={replace}
          onChange={setReplace}
        />
      ) : null}
      {refusal === null ? null : <Notice kind="wrong">{refusal}</Notice>}
      <div className={styles['apply']}>
        <Button kind="primary" busy={busy} unavailable={unavailable} onClick={() => void apply()}>
          {busy
            ? message('register-import.apply.busy')
            : message('register-import.apply', { count: doing + removing })}
        </Button>
        <span>{unavailable ?? message('register-import.whole')}</span>
      </div>
    </section>
  );
}
