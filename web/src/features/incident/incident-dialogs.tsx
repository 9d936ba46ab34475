import { incidentName } from '#shared/incident/journal-lines.ts';
import type { Incident } from '#shared/incident/state.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { TextArea } from '../../components/field.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useDraft } from '../../lib/draft.ts';
import { paths } from '../../lib/paths.ts';
import { useSend } from '../../sync/use-send.ts';
import { OtherIncidentField } from './other-incident-field.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';

interface IncidentDialogProps {
  incident: Incident;
  onClose: () => void;
}

interface ReasonStep {
  readonly reason: string;
  readonly field: ReactNode;
  readonly missing: boolean;
  readonly clear: () => void;
}

/** A reason that survives closing and reload, asked for when the step is to be taken. */
function useReason(place: string, error: string | null): ReasonStep & { check: () => boolean } {
  const [reason, setReason, clear] = useDraft(place, '');
  const [missing, setMissing] = useState(false);
  return {
    reason: reason.trim(),
    missing,
    clear,
    check() {
      setMissing(reason.trim() === '');
      return reason.trim() !== '';
    },
    field: (
      <TextArea
        label={message('incident.reason')}
        value={reason}
        onChange={setReason}
        error={missing && reason.trim() === '' ? message('incident.reason.missing') : error}
      />
    ),
  };
}

export function CloseDialog({ incident, onClose }: IncidentDialogProps): ReactNode {
  const { send, busy, refusal, errorOf } = useSend(['reason']);
  const { reason, field, check, clear } = useReason(`incident.close.${incident.id}`, errorOf('reason'));
  const name = incidentName(incident.number);
  async function save(): Promise<void> {
    if (!check() || !(await send('incident.close', { incident: incident.id, reason }))) return;
    clear();
    announceOwn(message('incident.close.done', { incident: name }));
    onClose();
  }
  return (
    <StepDialog
      title={message('incident.close.title', { incident: name })}
      verb={message('incident.close')}
      busyVerb={message('incident.close.busy')}
      busy={busy}
      refusal={refusal}
      note={message('incident.close.note')}
      onSave={save}
      onClose={onClose}
    >
      {field}
    </StepDialog>
  );
}

export function ReopenDialog({ incident, onClose }: IncidentDialogProps): ReactNode {
  const { send, busy, refusal, errorOf } = useSend(['reason']);
  const { reason, field, check, clear } = useReason(`incident.reopen.${incident.id}`, errorOf('reason'));
  const name = incidentName(incident.number);
  async function save(): Promise<void> {
    if (!check() || !(await send('incident.reopen', { incident: incident.id, reason }))) return;
    clear();
    announceOwn(message('incident.reopen.done', { incident: name }));
    onClose();
  }
  return (
    <StepDialog
      title={message('incident.reopen.title', { incident: name })}
      verb={message('incident.reopen')}
      busyVerb={message('incident.reopen.busy')}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      {field}
    </StepDialog>
  );
}

export function MergeDialog({ incident, onClose }: IncidentDialogProps): ReactNode {
  const { send, busy, refusal, errorOf } = useSend(['reason', 'into']);
  const { reason, field, check, clear } = useReason(`incident.merge.${incident.id}`, errorOf('reason'));
  const [into, setInto] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const [, navigate] = useLocation();
  const name = incidentName(incident.number);
  async function save(): Promise<void> {
    setMissing(into === null);
    if (!check() || into === null) return;
    if (!(await send('incident.merge', { incident: incident.id, into, reason }))) return;
    clear();
    announceOwn(message('incident.merge.done', { incident: name }));
    onClose();
    navigate(paths.incident(into));
  }
  return (
    <StepDialog
      title={message('incident.merge.title', { incident: name })}
      verb={message('incident.merge')}
      busyVerb={message('incident.merge.busy')}
      busy={busy}
      refusal={refusal}
      note={message('incident.merge.note', { incident: name })}
      onSave={save}
      onClose={onClose}
    >
      <OtherIncidentField
        label={message('incident.merge.into')}
        besides={[incident.id]}
        value={into}
        onChange={setInto}
        error={missing && into === null ? message('incident.other.missing') : errorOf('into')}
      />
      {field}
    </StepDialog>
  );
}

export function RelateDialog({ incident, onClose }: IncidentDialogProps): ReactNode {
  const { send, busy, refusal, errorOf } = useSend(['to']);
  const [to, setTo] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const name = incidentName(incident.number);
  async function save(): Promise<void> {
    setMissing(to === null);
    if (to === null || !(await send('incident.relate', { incident: incident.id, to }))) return;
    announceOwn(message('incident.relate.done'));
    onClose();
  }
  return (
    <StepDialog
      title={message('incident.relate.title', { incident: name })}
      verb={message('incident.relate')}
      busyVerb={message('incident.relate.busy')}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <OtherIncidentField
        label={message('incident.relate.to')}
        besides={[incident.id, ...incident.related]}
        closedToo
        value={to}
        onChange={setTo}
        error={missing && to === null ? message('incident.other.missing') : errorOf('to')}
      />
    </StepDialog>
  );
}
