import { may } from '#shared/authorization/capabilities.ts';
import { message } from '#shared/language/message.ts';
import { itemsOf, paragraphName } from '#shared/meeting/items.ts';
import type { Meeting, MeetingItem } from '#shared/meeting/state.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import { classNames } from '../../lib/class-names.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive } from '../../sync/use-live.ts';
import { ItemDialog } from './item-dialog.tsx';
import styles from './meeting.module.css';
import { WithdrawDialog } from './reason-dialog.tsx';

type Step = { kind: 'record' } | { kind: 'change' | 'withdraw'; item: MeetingItem };

/** The meeting's matters by number, and the way to record, change and withdraw them until the minutes are approved. */
export function MeetingItems({ meeting }: { meeting: Meeting }): ReactNode {
  const { roles } = useAccount();
  const meetingItems = useLive((state) => state.meetingItems);
  const restricted = useLive((state) => state.restrictedRecords);
  const [step, setStep] = useState<Step | null>(null);
  const items = itemsOf({ meetingItems }, meeting.id);
  const writable =
    may(roles, 'meeting.record-item') && (meeting.status === 'open' || meeting.status === 'closed');
  const close = (): void => setStep(null);
  return (
    <Pane
      title={message('meeting.minutes.matters')}
      count={items.length}
      end={
        writable ? (
          <Button size="small" onClick={() => setStep({ kind: 'record' })}>
            {message('meeting.item.record')}
          </Button>
        ) : undefined
      }
    >
      {items.length === 0 ? (
        <EmptyState title={message('meeting.minutes.matters.none')}>
          {message(meeting.status === 'called' ? 'meeting.items.before' : 'meeting.items.how')}
        </EmptyState>
      ) : null}
      <ol>
        {items.map((item) => (
          <ItemRow
            key={item.id}
            item={item}
            restricted={restricted.has(item.id)}
            onChange={writable ? (kind) => setStep({ kind, item }) : null}
          />
        ))}
      </ol>
      {step?.kind === 'record' ? <ItemDialog meeting={meeting} item={null} onClose={close} /> : null}
      {step?.kind === 'change' ? <ItemDialog meeting={meeting} item={step.item} onClose={close} /> : null}
      {step?.kind === 'withdraw' ? (
        <WithdrawDialog
          meeting={meeting.id}
          item={step.item.id}
          name={paragraphName(step.item)}
          onClose={close}
        />
      ) : null}
    </Pane>
  );
}

function ItemRow({
  item,
  restricted,
  onChange,
}: {
  item: MeetingItem;
  restricted: boolean;
  onChange: ((kind: 'change' | 'withdraw') => void) | null;
}): ReactNode {
  const withdrawn = item.status === 'withdrawn';
  const name = message('meeting.minutes.paragraph', {
    paragraph: item.paragraph,
    title: item.title ?? message('common.restricted'),
  });
  return (
    <li className={classNames(styles['item'], withdrawn && styles['withdrawn'])}>
      <div>
        <b>{name}</b>
        <p className={styles['fine']}>
          {withdrawn ? message('meeting.minutes.withdrawn') : message(`meeting.outcome.${item.outcome}`)}
        </p>
      </div>
      {onChange === null || withdrawn ? null : (
        <div className={styles['buttons']}>
          {/* The fold holds no confidential text, so there is nothing to begin a change from. */}
          {restricted ? null : (
            <Button
              size="small"
              aria-label={message('meeting.item.change.name', { name })}
              onClick={() => onChange('change')}
            >
              {message('meeting.item.change.short')}
            </Button>
          )}
          <Button
            size="small"
            aria-label={message('meeting.withdraw.button', { name })}
            onClick={() => onChange('withdraw')}
          >
            {message('meeting.minutes.withdrawn')}
          </Button>
        </div>
      )}
    </li>
  );
}
