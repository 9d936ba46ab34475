import { may } from '#shared/authorization/capabilities.ts';
import { type Level, levels } from '#shared/classification/levels.ts';
import type { Incident } from '#shared/incident/state.ts';
import { message, type MessageKey } from '#shared/language/message.ts';
import { type ReactNode, useId, useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../../components/button.tsx';
import { TextArea, TextField } from '../../components/field.tsx';
import { Glyph } from '../../components/glyph.tsx';
import { Notice } from '../../components/notice.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useDraft } from '../../lib/draft.ts';
import { isSaveKey } from '../../lib/keyboard.ts';
import { newId } from '../../lib/new-id.ts';
import { paths } from '../../lib/paths.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';
import { assessmentStep, type AssessmentStep, levelMove } from './assessment.ts';
import styles from './assessment-form.module.css';

interface AssessmentFormProps {
  incident: Incident;
  proposed: Level;
  /** Whether every answer is recorded; the log compares the assessment with the proposal that it has. */
  settled: boolean;
}

const emptyAssessment = { level: '', motive: '', presentedBy: '' };

/** The person's own assessment: a level, a motive where it is needed, and a button that says what will happen. */
export function AssessmentForm({ incident, proposed, settled }: AssessmentFormProps): ReactNode {
  const account = useAccount();
  const leadership = useLive((state) => state.crisisLeadership);
  const shortest = useLive((state) => state.organisation?.rules.motiveMinLength ?? 1);
  const [draft, setDraft, clear] = useDraft(`incident.assessment.${incident.id}`, emptyAssessment);
  const [fault, setFault] = useState<string | null>(null);
  const { send, busy, refusal, errorOf } = useSend(['motive', 'presentedBy']);
  const group = useId();
  const chosen = levels.find((level) => level === draft.level) ?? proposed;
  const waiting = Object.values(leadership.requests).find(
    (request) => request.incident === incident.id && request.status === 'waiting',
  );
  const chairRole = account.roles.some((role) => role === 'chair' || role === 'vice-chair');
  const step = assessmentStep({
    chosen,
    proposed,
    incident,
    actingChair:
      account.roles.includes('chair') ||
      (account.roles.includes('vice-chair') && leadership.chairPrevented !== null),
    chairRole,
    requestWaiting: waiting !== undefined,
    terminated: leadership.status === 'terminated',
    boardLeads: leadership.heightenedAlert !== null,
  });
  if (incident.status === 'closed' || !may(account.roles, 'incident.classify')) return null;
  if (chairRole && incident.level !== 'extraordinary') return null;

  async function save(): Promise<void> {
    if (step.kind === 'blocked') return;
    const motive = draft.motive.trim();
    const tooShort = motive.length < shortest && (step.motiveRequired || motive !== '');
    setFault(tooShort ? message('incident.motive.short', { count: shortest }) : null);
    if (tooShort) return;
    const done =
      step.kind === 'request'
        ? await send('crisis-leadership.request-activation', {
            request: newId(),
            incident: incident.id,
            motive,
            ...(draft.presentedBy.trim() === '' ? {} : { presentedBy: draft.presentedBy.trim() }),
          })
        : await send('incident.classify', {
            incident: incident.id,
            level: chosen,
            ...(motive === '' ? {} : { motive }),
          });
    if (!done) return;
    clear();
    announceOwn(message(step.kind === 'request' ? 'incident.requested.done' : 'incident.confirmed.done'));
  }

  return (
    <form
      className={styles['assessment']}
      aria-labelledby={`${group}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => isSaveKey(event) && void save()}
    >
      <h3 id={`${group}-title`}>{message('incident.assessment')}</h3>
      {waiting === undefined ? null : (
        <p className={styles['waiting']}>
          {message('incident.blocked.request-waiting')}{' '}
          <Link href={paths.decision(waiting.id)}>{message('incident.request.show')}</Link>
        </p>
      )}
      <div className={styles['options']} role="radiogroup" aria-label={message('incident.level')}>
        {levels.map((level) => (
          <label key={level}>
            <input
              type="radio"
              name={group}
              checked={level === chosen}
              onChange={() => setDraft({ ...draft, level })}
            />
            <b>
              <Glyph name={`level-${level}`} size={13} />
              {message(`levels.${level}.short`)}
            </b>
            <span>{message(`incident.move.${levelMove(level, incident.level)}`)}</span>
          </label>
        ))}
      </div>
      {step.kind === 'blocked' ? null : (
        <TextArea
          label={message('incident.motive')}
          optional={!step.motiveRequired}
          rows={2}
          value={draft.motive}
          onChange={(motive) => setDraft({ ...draft, motive })}
          error={fault ?? errorOf('motive')}
        />
      )}
      {step.kind === 'request' ? (
        <TextField
          label={message('incident.presented-by')}
          optional
          value={draft.presentedBy}
          onChange={(presentedBy) => setDraft({ ...draft, presentedBy })}
          error={errorOf('presentedBy')}
        />
      ) : null}
      {refusal === null ? null : <Notice kind="wrong">{refusal}</Notice>}
      <div className={styles['act']}>
        <Button
          kind="primary"
          type="submit"
          busy={busy}
          unavailable={
            step.kind === 'blocked'
              ? message(`incident.blocked.${step.because}`)
              : settled
                ? undefined
                : message('incident.blocked.saving')
          }
        >
          {message(buttonWords(step, chosen, busy))}
        </Button>
        <span className={styles['hint']}>
          {step.kind === 'blocked'
            ? step.because === 'request-waiting'
              ? null
              : message(`incident.blocked.${step.because}`)
            : message(step.kind === 'request' ? 'incident.request.hint' : 'incident.confirm.hint')}
        </span>
      </div>
    </form>
  );
}

function buttonWords(step: AssessmentStep, chosen: Level, busy: boolean): MessageKey {
  if (busy) return step.kind === 'request' ? 'incident.request.busy' : 'incident.confirm.busy';
  if (chosen === 'extraordinary') return 'incident.request';
  return `incident.confirm.${chosen}`;
}
