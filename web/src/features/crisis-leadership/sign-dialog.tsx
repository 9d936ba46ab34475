import type { ActivationRequest } from '#shared/crisis-leadership/state.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import type { Incident } from '#shared/incident/state.ts';
import { message } from '#shared/language/message.ts';
import { Gavel, Pencil, ShieldCheck, TriangleAlert, Users } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog, DialogActions } from '../../components/dialog.tsx';
import { TextArea } from '../../components/field.tsx';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useNow } from '../../lib/clock.ts';
import { useDraft } from '../../lib/draft.ts';
import { fullTime } from '../../lib/format.ts';
import { newId } from '../../lib/new-id.ts';
import { useAccount } from '../../lib/session.ts';
import { useConnection } from '../../sync/use-connection.ts';
import { useLive } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';
import { CallLink } from './call-link.tsx';
import { allHold, conditionsData } from './conditions-draft.ts';
import { SignedConditions } from './conditions-checklist.tsx';
import styles from './decision-page.module.css';
import type { useSeenConditions } from './use-seen-conditions.ts';

interface SignDialogProps {
  decision: 'activate' | 'decline';
  request: ActivationRequest;
  incident: Incident;
  /** The act's conditions as they will be recorded. */
  conditions: ReturnType<typeof useSeenConditions>;
  onClose: () => void;
}

/** The second step of either answer: what follows, the motive, and the signature. */
export function SignDialog(props: SignDialogProps): ReactNode {
  const { decision, request, incident, conditions, onClose } = props;
  const account = useAccount();
  const { status } = useConnection();
  const shortest = useLive((state) => state.organisation?.rules.motiveMinLength ?? 1);
  const suggested =
    decision === 'activate' ? (request.motive ?? '') : message('crisis-leadership.decline.suggested');
  const [motive, setMotive, clear] = useDraft(`decision.${request.id}.${decision}`, suggested);
  const [activation] = useState(newId);
  const [short, setShort] = useState(false);
  const at = useNow();
  const { send, busy, refusal, errorOf } = useSend(['motive']);
  const role = account.roles.includes('chair') ? 'chair' : 'vice-chair';
  const offline = status === 'disconnected';

  async function sign(): Promise<void> {
    const tooShort = motive.trim().length < shortest;
    setShort(tooShort);
    if (tooShort || offline) return;
    const done = await send('crisis-leadership.decide-activation', {
      activation,
      request: request.id,
      incident: incident.id,
      decision,
      level: decision === 'activate' ? 'extraordinary' : 'major',
      motive: motive.trim(),
      conditions: conditionsData(conditions.seen),
    });
    if (!done) return;
    clear();
    conditions.clear();
    announceOwn(message(`crisis-leadership.answered.${decision}`));
    onClose();
  }

  return (
    <Dialog title={message(`crisis-leadership.${decision}.title`)} onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void sign();
        }}
      >
        <Consequences decision={decision} incident={incident} />
        <SignedConditions seen={conditions.seen} />
        {allHold(conditions.seen) === (decision === 'activate') ? null : (
          <Notice kind="attention">
            {message(
              decision === 'activate'
                ? 'crisis-leadership.checklist.not-all'
                : 'crisis-leadership.checklist.all',
            )}
          </Notice>
        )}
        <TextArea
          label={message('incident.motive')}
          size="touch"
          rows={4}
          value={motive}
          hint={
            motive === suggested && suggested !== ''
              ? message('crisis-leadership.motive.suggested')
              : undefined
          }
          onChange={setMotive}
          error={short ? message('incident.motive.short', { count: shortest }) : errorOf('motive')}
        />
        <p className={styles['sign']}>
          {message('crisis-leadership.signature', {
            name: account.name,
            role: message(`roles.${role}`).toLocaleLowerCase('sv'),
            time: fullTime(at),
          })}
        </p>
        {refusal === null ? null : <Notice kind="wrong">{refusal}</Notice>}
        {offline ? <Notice kind="attention">{message('crisis-leadership.offline')}</Notice> : null}
        <DialogActions>
          {offline ? (
            <CallLink primary />
          ) : (
            <Button kind="primary" size="touch" type="submit" busy={busy} icon={<Icon of={ShieldCheck} />}>
              {message(busy ? 'crisis-leadership.signing' : `crisis-leadership.${decision}.sign`)}
            </Button>
          )}
          <Button size="touch" onClick={onClose}>
            {message('common.cancel')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function Consequences({ decision, incident }: Pick<SignDialogProps, 'decision' | 'incident'>): ReactNode {
  const name = incidentName(incident.number);
  const first =
    decision === 'activate'
      ? ([
          [Gavel, message('crisis-leadership.activate.follows.function')],
          [TriangleAlert, message('crisis-leadership.activate.follows.level', { incident: name })],
        ] as const)
      : ([[Gavel, message('crisis-leadership.decline.follows.level', { incident: name })]] as const);
  const last =
    decision === 'activate'
      ? message('crisis-leadership.activate.follows.seen')
      : message('crisis-leadership.decline.follows.again');
  return (
    <ol className={styles['follows']}>
      {[
        ...first,
        [Pencil, message('crisis-leadership.follows.recorded')] as const,
        [Users, last] as const,
      ].map(([icon, words]) => (
        <li key={words}>
          <Icon of={icon} />
          <span>{words}</span>
        </li>
      ))}
    </ol>
  );
}
