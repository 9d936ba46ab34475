import { roster } from '#shared/alarm/send.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useMemo, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog, DialogActions } from '../../components/dialog.tsx';
import { CheckboxField, TextArea, TextField } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useDraft } from '../../lib/draft.ts';
import { isSaveKey } from '../../lib/keyboard.ts';
import { newId } from '../../lib/new-id.ts';
import { useConnection } from '../../sync/use-connection.ts';
import { liveState, useLive } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';
import { alarmOrder, emptyOrder, type OrderDraft, orderFaults } from './alarm-order.ts';
import { CallInstead } from './call-instead.tsx';
import { IncidentField } from './incident-field.tsx';
import { ReachPreview } from './reach-preview.tsx';
import { RecipientsField } from './recipients-field.tsx';
import styles from './send-alarm-dialog.module.css';
import { TestMark } from './test-mark.tsx';

interface SendAlarmDialogProps {
  /** What it is about unless something else is chosen. */
  incident?: string | undefined;
  onClose: () => void;
}

/** Alarms people: whom, with what words, how. Says whom it reaches before it goes. Never sent later: without contact, one calls. */
export function SendAlarmDialog({ incident = '', onClose }: SendAlarmDialogProps): ReactNode {
  const place = incident === '' ? 'alarm.send' : `alarm.send.${incident}`;
  const [draft, setDraft, clear] = useDraft<OrderDraft>(place, { ...emptyOrder, incident });
  const [alarm] = useState(newId);
  const [tried, setTried] = useState(false);
  const recipients = useLive((state) => state.alarmRecipients);
  const lists = useLive((state) => state.alarmLists);
  const { status } = useConnection();
  const { send, busy, refusal, errorOf } = useSend([
    'recipients',
    'message',
    'acknowledgeWithinMinutes',
    'incident',
    'ground',
  ]);
  const set = (part: Partial<OrderDraft>): void => setDraft({ ...draft, ...part });
  // The tables are what the answer rests on; the state at this moment has them.
  const people = useMemo(
    () => (recipients.has('') || lists.has('') ? [] : roster(liveState(), draft.to)),
    [recipients, lists, draft.to],
  );
  const only = draft.to.length === 1 ? lists.get(draft.to[0] ?? '') : undefined;
  const mode = draft.mode === 'all' || draft.mode === 'in-order' ? draft.mode : (only?.mode ?? 'all');
  const faults = tried ? orderFaults(draft, mode) : [];
  const isTest = draft.test === 'yes';
  const offline = status === 'disconnected';

  const submit = async (): Promise<void> => {
    setTried(true);
    if (offline || orderFaults(draft, mode).length > 0) return;
    if (!(await send('alarm.send', alarmOrder(draft, alarm, mode)))) return;
    clear();
    announceOwn(message('alarm.send.sent'));
    onClose();
  };

  return (
    <Dialog
      title={message(isTest ? 'alarm.send.title.test' : 'alarm.send.title')}
      size="wide"
      onClose={onClose}
    >
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
        onKeyDown={(event) => {
          if (isSaveKey(event)) event.currentTarget.requestSubmit();
        }}
      >
        {isTest ? <TestMark large /> : null}
        {offline ? <CallInstead people={people} /> : null}
        <RecipientsField
          value={draft.to}
          onChange={(to) => set({ to })}
          error={faults.includes('to') ? message('alarm.send.to.none') : errorOf('recipients')}
        />
        <Message draft={draft} set={set} faults={faults} error={errorOf('message')} />
        <div className={styles['pair']}>
          <div className={styles['choice']}>
            <p>{message('alarm.send.mode')}</p>
            <Segmented
              label={message('alarm.send.mode')}
              value={mode}
              onChange={(value) => set({ mode: value })}
              options={[
                { value: 'all', label: message('alarm.send.mode.all') },
                { value: 'in-order', label: message('alarm.send.mode.in-order') },
              ]}
            />
          </div>
          <TextField
            label={message('alarm.send.within')}
            hint={message('alarm.send.within.hint')}
            value={draft.within}
            onChange={(within) => set({ within })}
            inputMode="numeric"
            optional={mode === 'all'}
            error={withinError(faults) ?? errorOf('acknowledgeWithinMinutes')}
          />
        </div>
        <IncidentField value={draft.incident} onChange={(value) => set({ incident: value })} />
        <CheckboxField
          label={message('alarm.send.test')}
          hint={message('alarm.send.test.hint')}
          checked={isTest}
          onChange={(on) => set({ test: on ? 'yes' : 'no' })}
        />
        <CheckboxField
          label={message('alarm.send.restrict')}
          hint={message('alarm.send.restrict.hint')}
          checked={draft.restricted === 'yes'}
          onChange={(on) => set({ restricted: on ? 'yes' : 'no' })}
        />
        {draft.restricted === 'yes' ? (
          <TextField
            label={message('journal.ground')}
            value={draft.ground}
            onChange={(ground) => set({ ground })}
            error={faults.includes('ground') ? message('journal.ground.missing') : errorOf('ground')}
          />
        ) : null}
        <ReachPreview people={people} mode={mode} />
        {refusal === null ? null : <Notice kind="wrong">{refusal}</Notice>}
        <DialogActions>
          <Button
            type="submit"
            kind="primary"
            busy={busy}
            keys="Ctrl Enter"
            {...(offline && { unavailable: message('alarm.send.offline.nobody') })}
          >
            {busy
              ? message('alarm.send.going')
              : message(isTest ? 'alarm.send.verb.test' : 'alarm.send.verb', { count: people.length })}
          </Button>
          <Button onClick={onClose}>{message('common.cancel')}</Button>
          <span className={styles['note']}>{message('common.draft.saved')}</span>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function withinError(faults: ReturnType<typeof orderFaults>): string | null {
  if (faults.includes('within')) return message('alarm.send.within.wrong');
  return faults.includes('within-needed') ? message('alarm.send.within.needed') : null;
}

const suggestions = ['gather', 'standby', 'log-in'] as const;

function Message({
  draft,
  set,
  faults,
  error,
}: {
  draft: OrderDraft;
  set: (part: Partial<OrderDraft>) => void;
  faults: ReturnType<typeof orderFaults>;
  error: string | null;
}): ReactNode {
  const number = useLive((state) => state.incidents.get(draft.incident)?.number);
  const incident = number === undefined ? '' : `${incidentName(number)}: `;
  const offered = draft.test === 'yes' ? (['test'] as const) : suggestions;
  return (
    <div className={styles['message']}>
      <TextArea
        label={message('alarm.send.message')}
        hint={message('alarm.send.message.hint')}
        value={draft.message}
        onChange={(text) => set({ message: text })}
        maxLength={1000}
        error={faults.includes('message') ? message('alarm.send.message.missing') : error}
      />
      <div className={styles['suggestions']} role="group" aria-label={message('alarm.send.suggestions')}>
        <span>{message('alarm.send.suggestions')}</span>
        {offered.map((name) => (
          <Button
            key={name}
            size="small"
            onClick={() =>
              set({
                message:
                  name === 'test'
                    ? message('alarm.send.suggestion.test')
                    : message(`alarm.send.suggestion.${name}`, { incident }),
              })
            }
          >
            {message(`alarm.send.suggestion.${name}.label`)}
          </Button>
        ))}
      </div>
    </div>
  );
}
