import { message } from '#shared/language/message.ts';
import type { StaffGroup } from '#shared/staff/state.ts';
import { type ReactNode, useState } from 'react';
import { Select, TextArea, TextField } from '../../components/field.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { now } from '../../lib/clock.ts';
import { useDraft } from '../../lib/draft.ts';
import { duration } from '../../lib/format.ts';
import { statedTime } from '../../lib/stated-time.ts';
import { useSend } from '../../sync/use-send.ts';
import { statedAs } from './span.ts';

const intervals = [30, 60, 90, 120, 180, 240, 360, 480, 720, 1440];
const agendaLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** When the next staff briefing is, how far apart they are, and what is gone through. */
export function RhythmDialog(props: {
  group: StaffGroup;
  agenda: readonly string[];
  onClose: () => void;
}): ReactNode {
  const { group, agenda, onClose } = props;
  const [draft, setDraft] = useDraftOf(group, agenda);
  const [wrongTime, setWrongTime] = useState(false);
  const { send, busy, refusal, errorOf } = useSend(['nextBriefingAt', 'everyMinutes', 'agenda']);
  const nextBriefingAt = statedTime(draft.next, now(), 'future');
  const save = async (): Promise<void> => {
    setWrongTime(nextBriefingAt === null);
    if (nextBriefingAt === null) return;
    const lines = agendaLines(draft.agenda);
    const changed = lines.join('\n') !== agenda.join('\n');
    const recorded = await send('staff.set-rhythm', {
      group: group.id,
      nextBriefingAt,
      ...(draft.every === '' ? {} : { everyMinutes: Number(draft.every) }),
      ...(changed ? { agenda: lines } : {}),
    });
    if (!recorded) return;
    announceOwn(message('staff.rhythm.recorded'));
    onClose();
  };
  return (
    <StepDialog
      title={message('staff.rhythm.set')}
      verb={busy ? message('common.saving') : message('staff.rhythm.set')}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label={message('staff.rhythm.next-at')}
        hint={message('staff.rhythm.next-at.hint')}
        value={draft.next}
        onChange={(next) => setDraft({ ...draft, next })}
        required
        error={
          wrongTime && nextBriefingAt === null ? message('staff.time-invalid') : errorOf('nextBriefingAt')
        }
      />
      <Select
        label={message('staff.rhythm.interval')}
        placeholder={message('staff.rhythm.interval.none')}
        options={intervals.map((minutes) => ({
          value: String(minutes),
          label: message('staff.rhythm.every', { duration: duration(minutes * 60_000) }),
        }))}
        value={draft.every}
        onChange={(every) => setDraft({ ...draft, every })}
        error={errorOf('everyMinutes')}
      />
      <TextArea
        label={message('staff.rhythm.agenda-lines')}
        value={draft.agenda}
        onChange={(text) => setDraft({ ...draft, agenda: text })}
        rows={8}
        optional
        error={errorOf('agenda')}
      />
    </StepDialog>
  );
}

/** The next whole hour that is at least a quarter away, unless a time is set. */
function useDraftOf(group: StaffGroup, agenda: readonly string[]) {
  const soon = new Date(Math.ceil((now() + 15 * 60_000) / 3_600_000) * 3_600_000).toISOString();
  const set = group.nextBriefingAt !== null && Date.parse(group.nextBriefingAt) > now();
  const [draft, setDraft] = useDraft(`staff.rhythm.${group.id}.${group.updatedAt}`, {
    next: statedAs(set ? (group.nextBriefingAt ?? soon) : soon, now()),
    every: group.everyMinutes === null ? '60' : String(group.everyMinutes),
    agenda: agenda.join('\n'),
  });
  return [draft, setDraft] as const;
}
