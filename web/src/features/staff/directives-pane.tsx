import { message } from '#shared/language/message.ts';
import type { Directive } from '#shared/staff/state.ts';
import { Milestone, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button, IconButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { EmptyState } from '../../components/pane-states.tsx';
import { Pane, PaneCaption } from '../../components/pane.tsx';
import { classNames } from '../../lib/class-names.ts';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate, deadline } from '../../lib/format.ts';
import { useLive } from '../../sync/use-live.ts';
import { FollowUpDialog, IssueDialog } from './directive-dialogs.tsx';
import { directivesOf } from './directives.ts';
import styles from './staff-page.module.css';

/** What the group has directed: those that go on first, the next to follow up on top; then those that have ended. */
export function DirectivesPane({ group, mayLead }: { group: string; mayLead: boolean }): ReactNode {
  const all = useLive((state) => state.directives);
  const { ongoing, ended } = directivesOf(all.values(), group);
  const [open, setOpen] = useState<Directive | 'new' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <Pane
      title={message('staff.directives')}
      count={ongoing.length}
      end={
        <>
          {ended.length === 0 ? null : (
            <PaneCaption>{message('staff.directives.ended', { count: ended.length })}</PaneCaption>
          )}
          {mayLead ? (
            <IconButton
              kind="quiet"
              size="small"
              label={message('staff.directive.issue')}
              icon={<Icon of={Plus} />}
              onClick={() => setOpen('new')}
            />
          ) : null}
        </>
      }
    >
      {ongoing.length + ended.length === 0 ? (
        <EmptyState
          icon={<Icon of={Milestone} />}
          title={message('staff.directives.none')}
          action={
            mayLead ? (
              <Button size="small" onClick={() => setOpen('new')}>
                {message('staff.directive.issue')}
              </Button>
            ) : null
          }
        >
          {message('staff.directives.none.what')}
        </EmptyState>
      ) : null}
      <ol>
        {[...ongoing, ...ended].map((directive) => (
          <Row
            key={directive.id}
            directive={directive}
            onFollowUp={mayLead && directive.status === 'ongoing' ? setOpen : null}
          />
        ))}
      </ol>
      {open === 'new' ? <IssueDialog group={group} onClose={close} /> : null}
      {open !== null && open !== 'new' ? <FollowUpDialog directive={open} onClose={close} /> : null}
    </Pane>
  );
}

function Row(props: {
  directive: Directive;
  onFollowUp: ((directive: Directive) => void) | null;
}): ReactNode {
  const { directive, onFollowUp } = props;
  const at = useNow();
  const text = directive.text ?? message('common.restricted');
  const due = directive.followUpAt === null ? null : deadline(directive.followUpAt, at);
  const ended = directive.status !== 'ongoing';
  return (
    <li className={classNames(styles['directive'], ended && styles['ended'])}>
      <p className={styles['text']}>{text}</p>
      <p className={styles['meta']}>
        <b>{message(`staff.directive.${directive.status}`)}</b>
        {directive.owner === null ? null : <span>{directive.owner}</span>}
        <span>{message('staff.directive.given', { time: clockOrDate(directive.issuedAt, at) })}</span>
        {directive.followUpAt === null || due === null ? null : (
          <span className={classNames(due.late && styles['late'])}>
            {message('staff.directive.follow-up-time', { time: clockOrDate(directive.followUpAt, at) })}{' '}
            {due.text}
          </span>
        )}
      </p>
      {directive.note === null ? null : <p className={styles['note']}>{directive.note}</p>}
      {onFollowUp === null ? null : (
        <Button
          size="small"
          aria-label={message('staff.directive.follow-up.name', { text })}
          onClick={() => onFollowUp(directive)}
        >
          {message('staff.directive.follow-up')}
        </Button>
      )}
    </li>
  );
}
