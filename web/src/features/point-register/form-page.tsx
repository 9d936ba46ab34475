import { may } from '#shared/authorization/capabilities.ts';
import { message } from '#shared/language/message.ts';
import type { PointRegistration } from '#shared/safety-point/register/registration.ts';
import { type ReactNode, useState } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { Button, buttonClass } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { EmptyState, LoadingBars } from '../../components/pane-states.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useDraft } from '../../lib/draft.ts';
import { isSaveKey } from '../../lib/keyboard.ts';
import { newId } from '../../lib/new-id.ts';
import { paths } from '../../lib/paths.ts';
import { useAccount } from '../../lib/session.ts';
import { liveState, useLive, useReady } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';
import { DeregisterDialog } from './deregister-dialog.tsx';
import { faultText } from './fault-text.ts';
import styles from './form.module.css';
import { PeopleFields, PlaceFields, PowerFields, SupplyFields } from './form-fields.tsx';
import { composeRegistration, formOf } from './registration-form.ts';
import type { RegistrationDraft } from './registration-form.ts';
import { RegisterTop } from './register-top.tsx';

/** `/register/trygghetspunkter/<id>`, or `ny`: everything that is registered of a point, and its photographs. */
export function RegistrationPage({
  photographs,
}: {
  /** Those of a point that is registered. */
  photographs: (point: { readonly id: string; readonly name: string }) => ReactNode;
}): ReactNode {
  const { point = 'ny' } = useParams();
  const ready = useReady();
  const found = useLive((state) => state.pointRegistrations.get(point)) ?? null;
  if (!ready) return <LoadingBars />;
  const title = found?.registration.name ?? message('point-register.new');
  return (
    <div className={styles['page']}>
      <RegisterTop title={title} />
      {found === null && point !== 'ny' ? (
        <EmptyState title={message('point-register.gone')}>{message('point-register.gone.what')}</EmptyState>
      ) : (
        <Form key={point} point={found} />
      )}
      {found === null ? null : (
        <section className={styles['photographs']} aria-labelledby="photographs">
          <h2 id="photographs">{message('photograph.title')}</h2>
          {photographs({ id: found.id, name: found.registration.name })}
        </section>
      )}
    </div>
  );
}

function Form({ point }: { point: PointRegistration | null }): ReactNode {
  const { roles } = useAccount();
  const [, navigate] = useLocation();
  const [begun] = useState((): Partial<RegistrationDraft> => (point === null ? { id: newId() } : {}));
  const [typed, setTyped, clear] = useDraft(`point-register.${point?.id ?? 'new'}`, begun);
  const [tried, setTried] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const { send, busy, refusal } = useSend();
  const form = formOf(point, point?.id ?? typed.id ?? '', typed);
  const mayChange = may(roles, 'safety-point.register');
  const composed = composeRegistration(form, liveState());
  const set = (part: Partial<RegistrationDraft>): void => setTyped({ ...typed, ...part });
  const errorOf = (...columns: readonly string[]): string | null => {
    if (!tried) return null;
    const fault = composed.faults.find(({ column }) => columns.includes(column));
    return fault === undefined ? null : faultText(fault);
  };

  async function save(): Promise<void> {
    setTried(true);
    const { data } = composeRegistration(form, liveState());
    if (data === null || !(await send('safety-point.register', data))) return;
    clear();
    announceOwn(message('point-register.saved'));
    navigate(paths.pointRegister);
  }

  const nothing = composed.faults.length === 0 && composed.data === null;
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (isSaveKey(event)) void save();
      }}
    >
      {mayChange ? null : <Notice>{message('register-import.not-allowed')}</Notice>}
      <fieldset className={styles['all']} disabled={!mayChange}>
        <PlaceFields draft={form} set={set} errorOf={errorOf} />
        <SupplyFields draft={form} set={set} errorOf={errorOf} />
        <PowerFields draft={form} set={set} errorOf={errorOf} />
        <PeopleFields draft={form} set={set} errorOf={errorOf} />
      </fieldset>
      {refusal === null ? null : <Notice kind="wrong">{refusal}</Notice>}
      {tried && composed.faults.length > 0 ? (
        <Notice kind="wrong">
          {message('point-register.faults', { count: composed.faults.length })}{' '}
          {composed.faults.map(faultText).join(' ')}
        </Notice>
      ) : null}
      <div className={styles['actions']}>
        {mayChange ? (
          <Button
            kind="primary"
            type="submit"
            busy={busy}
            unavailable={nothing ? message('point-register.nothing') : undefined}
          >
            {message(busy ? 'common.saving' : 'point-register.save')}
          </Button>
        ) : null}
        {mayChange ? <Button onClick={clear}>{message('point-register.reset')}</Button> : null}
        {point === null ? null : (
          <Link href={paths.safetyPoint(point.id)} className={buttonClass({})}>
            {message('point-register.now')}
          </Link>
        )}
        <Link href={paths.pointRegister} className={buttonClass({})}>
          {message('point-register.back')}
        </Link>
        {point !== null && may(roles, 'safety-point.deregister') ? (
          <Button onClick={() => setLeaving(true)}>{message('point-register.deregister')}</Button>
        ) : null}
      </div>
      {leaving && point !== null ? (
        <DeregisterDialog
          point={point.id}
          name={point.registration.name}
          onClose={() => setLeaving(false)}
          onDone={() => {
            clear();
            navigate(paths.pointRegister);
          }}
        />
      ) : null}
    </form>
  );
}
