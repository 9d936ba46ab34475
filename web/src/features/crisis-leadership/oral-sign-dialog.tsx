import type { Activation } from '#shared/crisis-leadership/state.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import { message } from '#shared/language/message.ts';
import { ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog, DialogActions } from '../../components/dialog.tsx';
import { TextArea } from '../../components/field.tsx';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useNow } from '../../lib/clock.ts';
import { useDraft } from '../../lib/draft.ts';
import { fullTime } from '../../lib/format.ts';
import { useAccount } from '../../lib/session.ts';
import { useConnection } from '../../sync/use-connection.ts';
import { useLive } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';
import { CallLink } from './call-link.tsx';
import styles from './decision-page.module.css';
import { fallsWith } from './oral-consequences.ts';

interface OralSignDialogProps {
  answer: 'yes' | 'no';
  activation: Activation;
  role: 'chair' | 'vice-chair';
  /** When it is said to have been decided, as it is written. */
  time: string;
  onClose: () => void;
}

/** The second step of either answer: what follows, what the one who decided wants to say, and the signature. */
export function OralSignDialog({ answer, activation, role, time, onClose }: OralSignDialogProps): ReactNode {
  const account = useAccount();
  const { status } = useConnection();
  const [note, setNote, clear] = useDraft(`oral.${activation.id}.${answer}`, '');
  const { send, busy, refusal, errorOf } = useSend(['note']);
  const at = useNow();
  const offline = status === 'disconnected';

  async function sign(): Promise<void> {
    if (offline) return;
    const done = await send('crisis-leadership.confirm-oral-decision', {
      activation: activation.id,
      confirmed: answer === 'yes',
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    });
    if (!done) return;
    clear();
    announceOwn(message(`oral.${answer}.done`));
    onClose();
  }

  return (
    <Dialog title={message(`oral.${answer}.title`)} onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void sign();
        }}
      >
        <Consequences answer={answer} activation={activation} time={time} />
        <TextArea
          label={message('oral.note')}
          size="touch"
          optional
          value={note}
          onChange={setNote}
          error={errorOf('note')}
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
              {message(busy ? 'crisis-leadership.signing' : `oral.${answer}.sign`)}
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

function Consequences({
  answer,
  activation,
  time,
}: Pick<OralSignDialogProps, 'answer' | 'activation' | 'time'>): ReactNode {
  const incidents = useLive((state) => state.incidents);
  const crisisLeadership = useLive((state) => state.crisisLeadership);
  const committees = useLive((state) => state.organisation?.committees);
  const words =
    answer === 'yes' ? [message('oral.yes.follows', { time }), message('oral.yes.follows.mark')] : denied();
  return (
    <ol className={styles['consequences']}>
      {words.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
  );

  function denied(): readonly string[] {
    const fall = fallsWith({ incidents, crisisLeadership }, activation);
    const number = incidents.get(activation.incident)?.number;
    const incident = number === undefined ? '' : incidentName(number);
    return [
      ...(fall.activity === 'ends' ? [message('oral.no.follows.activity')] : []),
      ...(fall.activity === 'stays' ? [message('oral.no.follows.stays')] : []),
      ...fall.takeovers.map(({ area, committee }) =>
        message('oral.no.follows.returns', {
          area: area ?? message('common.restricted'),
          committee: committees?.find((one) => one.id === committee)?.name ?? committee,
        }),
      ),
      ...(fall.level === null
        ? []
        : [
            message('oral.no.follows.level', {
              incident,
              level: message(`levels.${fall.level}.long`).toLocaleLowerCase('sv'),
            }),
          ]),
      ...(fall.asksAgain ? [message('oral.no.follows.question', { incident })] : []),
      message('oral.no.follows.kept'),
    ];
  }
}
