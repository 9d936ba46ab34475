import { message } from '#shared/language/message.ts';
import type { Directive, DirectiveStatus } from '#shared/staff/state.ts';
import { type ReactNode, useState } from 'react';
import { TextArea, TextField } from '../../components/field.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { now } from '../../lib/clock.ts';
import { useDraft } from '../../lib/draft.ts';
import { newId } from '../../lib/new-id.ts';
import { statedTime } from '../../lib/stated-time.ts';
import { useSend } from '../../sync/use-send.ts';

/** Gives a directive in a group's name. */
export function IssueDialog({ group, onClose }: { group: string; onClose: () => void }): ReactNode {
  const [directive] = useState(newId);
  const [draft, setDraft, clear] = useDraft(`staff.directive.${group}`, { text: '', owner: '', time: '' });
  const { send, busy, refusal, errorOf } = useSend(['text', 'owner', 'followUpAt']);
  const [wrong, setWrong] = useState(false);
  const followUp = readTime(draft.time);
  const save = async (): Promise<void> => {
    setWrong(followUp.unreadable);
    if (followUp.unreadable) return;
    const recorded = await send('staff.issue-directive', {
      directive,
      group,
      text: draft.text.trim(),
      ...(draft.owner.trim() === '' ? {} : { owner: draft.owner.trim() }),
      ...(followUp.at === null ? {} : { followUpAt: followUp.at }),
    });
    if (!recorded) return;
    clear();
    announceOwn(message('staff.directive.issued'));
    onClose();
  };
  return (
    <StepDialog
      title={message('staff.directive.issue')}
      verb={busy ? message('common.saving') : message('staff.directive.issue')}
      busy={busy}
      refusal={refusal}
      note={message('staff.activate.what')}
      onSave={save}
      onClose={onClose}
    >
      <TextArea
        label={message('staff.directive.text')}
        hint={message('staff.directive.text.hint')}
        value={draft.text}
        onChange={(text) => setDraft({ ...draft, text })}
        required
        error={errorOf('text')}
      />
      <TextField
        label={message('staff.directive.owner')}
        value={draft.owner}
        onChange={(owner) => setDraft({ ...draft, owner })}
        maxLength={120}
        optional
        error={errorOf('owner')}
      />
      <FollowUpTime
        value={draft.time}
        onChange={(time) => setDraft({ ...draft, time })}
        error={wrong && followUp.unreadable ? message('staff.time-invalid') : errorOf('followUpAt')}
      />
    </StepDialog>
  );
}

const statuses: readonly DirectiveStatus[] = ['ongoing', 'fulfilled', 'withdrawn'];

/** How a directive goes: it goes on, is fulfilled or is withdrawn. */
export function FollowUpDialog(props: { directive: Directive; onClose: () => void }): ReactNode {
  const { directive, onClose } = props;
  const initial: { status: DirectiveStatus; note: string; time: string } = {
    status: 'ongoing',
    note: '',
    time: '',
  };
  const [draft, setDraft, clear] = useDraft(`staff.follow-up.${directive.id}`, initial);
  const { send, busy, refusal, errorOf } = useSend(['note', 'followUpAt']);
  const [wrong, setWrong] = useState(false);
  const followUp = readTime(draft.status === 'ongoing' ? draft.time : '');
  const save = async (): Promise<void> => {
    setWrong(followUp.unreadable);
    if (followUp.unreadable) return;
    const recorded = await send('staff.follow-up-directive', {
      directive: directive.id,
      status: draft.status,
      note: draft.note.trim(),
      ...(followUp.at === null ? {} : { followUpAt: followUp.at }),
    });
    if (!recorded) return;
    clear();
    announceOwn(message('staff.directive.followed-up'));
    onClose();
  };
  return (
    <StepDialog
      title={message('staff.directive.follow-up.title')}
      verb={busy ? message('common.saving') : message('staff.directive.follow-up')}
      busy={busy}
      refusal={refusal}
      note={message('staff.directive.follow-up.what')}
      onSave={save}
      onClose={onClose}
    >
      <p>
        <b>{directive.text ?? message('common.restricted')}</b>
      </p>
      <Segmented
        label={message('staff.directive.status')}
        wide
        options={statuses.map((value) => ({ value, label: message(`staff.directive.${value}`) }))}
        value={draft.status}
        onChange={(status) => setDraft({ ...draft, status })}
      />
      <TextArea
        label={message('staff.directive.note')}
        value={draft.note}
        onChange={(note) => setDraft({ ...draft, note })}
        required
        error={errorOf('note')}
      />
      {draft.status === 'ongoing' ? (
        <FollowUpTime
          value={draft.time}
          onChange={(time) => setDraft({ ...draft, time })}
          error={wrong && followUp.unreadable ? message('staff.time-invalid') : errorOf('followUpAt')}
        />
      ) : null}
    </StepDialog>
  );
}

interface ReadTime {
  /** Null where none is stated. */
  readonly at: string | null;
  readonly unreadable: boolean;
}

function readTime(text: string): ReadTime {
  if (text.trim() === '') return { at: null, unreadable: false };
  const at = statedTime(text, now(), 'future');
  return { at, unreadable: at === null };
}

function FollowUpTime(props: {
  value: string;
  onChange: (time: string) => void;
  error: string | null;
}): ReactNode {
  return (
    <TextField
      label={message('staff.directive.follow-up-at')}
      hint={message('staff.rhythm.next-at.hint')}
      value={props.value}
      onChange={props.onChange}
      optional
      error={props.error}
    />
  );
}
