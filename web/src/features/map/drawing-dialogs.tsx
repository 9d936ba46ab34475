import { message } from '#shared/language/message.ts';
import type { DrawingGeometry } from '#shared/drawing/geometry.ts';
import type { DrawingKind } from '#shared/drawing/meanings.ts';
import type { Drawing } from '#shared/drawing/state.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog, DialogActions } from '../../components/dialog.tsx';
import { TextArea } from '../../components/field.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { useDraft } from '../../lib/draft.ts';
import { newId } from '../../lib/new-id.ts';
import { useSend } from '../../sync/use-send.ts';
import styles from './drawing-dialogs.module.css';
import { DrawingFields, type DrawingWritten, restrictOf, written } from './drawing-fields.tsx';
import { offerUndo } from './drawing-undo.ts';
import { drawingName } from './drawing-words.ts';

const fields = ['name', 'meaning', 'note', 'incident', 'geometry', 'restrict'];
const nothing: DrawingWritten = {
  name: '',
  meaning: null,
  note: '',
  incident: '',
  restricted: false,
  ground: '',
};

/** Names what has been drawn and says what it means; then it is on everybody's map. */
export function SaveDialog({
  kind,
  geometry,
  onSaved,
  onClose,
}: {
  kind: DrawingKind;
  geometry: DrawingGeometry;
  onSaved: (drawing: string) => void;
  onClose: () => void;
}): ReactNode {
  const [drawing] = useState(newId);
  const [draft, setDraft, clear] = useDraft(`map.drawing.${kind}`, nothing);
  const { send, busy, refusal, errorOf } = useSend(fields);
  const [asked, setAsked] = useState(false);
  const missing = kind !== 'note' && draft.meaning === null;
  const save = async (): Promise<void> => {
    setAsked(true);
    if (missing) return;
    const name = draft.name.trim();
    const recorded = await send('drawing.draw', {
      drawing,
      kind,
      ...(kind === 'note' || draft.meaning === null ? {} : { meaning: draft.meaning }),
      name,
      geometry,
      ...(draft.note.trim() === '' ? {} : { note: draft.note.trim() }),
      ...(draft.incident === '' ? {} : { incident: draft.incident }),
      ...restrictOf(draft),
    });
    if (!recorded) return;
    clear();
    offerUndo(message('drawing.drawn', { name }), 'drawing.remove', {
      drawing,
      reason: message('drawing.undo.reason'),
    });
    onSaved(drawing);
  };
  return (
    <StepDialog
      title={message(`drawing.save.${kind}`)}
      verb={busy ? message('common.saving') : message(`drawing.save.${kind}`)}
      busy={busy}
      refusal={refusal ?? errorOf('geometry')}
      note={message('drawing.save.what')}
      onSave={save}
      onClose={onClose}
    >
      <DrawingFields
        kind={kind}
        value={draft}
        onChange={setDraft}
        errorOf={errorOf}
        meaningMissing={asked && missing}
      />
    </StepDialog>
  );
}

/** Changes a drawing's words and meaning; its form is changed on the map. */
export function EditDialog({ drawing, onClose }: { drawing: Drawing; onClose: () => void }): ReactNode {
  const before = written(drawing);
  const [draft, setDraft, clear] = useDraft(`map.drawing.edit.${drawing.id}`, before);
  const { send, busy, refusal, errorOf } = useSend(fields);
  const save = async (): Promise<void> => {
    const [name, note] = [draft.name.trim(), draft.note.trim()];
    const recorded = await send('drawing.change', {
      drawing: drawing.id,
      ...(name === before.name ? {} : { name }),
      ...(note === before.note ? {} : { note: note === '' ? null : note }),
      ...(draft.meaning === null || draft.meaning === before.meaning ? {} : { meaning: draft.meaning }),
      ...(draft.incident === before.incident
        ? {}
        : { incident: draft.incident === '' ? null : draft.incident }),
      ...restrictOf(draft),
    });
    if (!recorded) return;
    clear();
    offerUndo(message('drawing.changed', { name }), 'drawing.restore', {
      drawing: drawing.id,
      version: drawing.version,
    });
    onClose();
  };
  return (
    <StepDialog
      title={message('drawing.edit.title')}
      verb={busy ? message('common.saving') : message('drawing.save')}
      busy={busy}
      refusal={refusal}
      note={message('drawing.edit.what')}
      onSave={save}
      onClose={onClose}
    >
      <DrawingFields
        kind={drawing.kind}
        value={draft}
        onChange={setDraft}
        errorOf={errorOf}
        meaningMissing={false}
      />
    </StepDialog>
  );
}

/** Takes a drawing off the map with a reason; the history can bring it back. */
export function RemoveDialog({ drawing, onClose }: { drawing: Drawing; onClose: () => void }): ReactNode {
  const [reason, setReason, clear] = useDraft(`map.drawing.remove.${drawing.id}`, '');
  const { send, busy, refusal, errorOf } = useSend(['reason']);
  const remove = async (): Promise<void> => {
    if (!(await send('drawing.remove', { drawing: drawing.id, reason: reason.trim() }))) return;
    clear();
    offerUndo(message('drawing.removed', { name: drawingName(drawing) }), 'drawing.restore', {
      drawing: drawing.id,
      version: drawing.version,
    });
    onClose();
  };
  return (
    <StepDialog
      title={message('drawing.remove.title')}
      verb={busy ? message('common.saving') : message('drawing.remove')}
      busy={busy}
      refusal={refusal}
      note={message('drawing.remove.what')}
      onSave={remove}
      onClose={onClose}
    >
      <TextArea
        label={message('drawing.field.reason')}
        value={reason}
        onChange={setReason}
        required
        error={errorOf('reason')}
      />
    </StepDialog>
  );
}

/** Asks before a started drawing is lost. */
export function ThrowAwayDialog({
  count,
  onYes,
  onNo,
}: {
  count: number;
  onYes: () => void;
  onNo: () => void;
}): ReactNode {
  return (
    <Dialog title={message('drawing.throw-away')} onClose={onNo}>
      <p className={styles['ask']}>{message('drawing.throw-away.what', { count })}</p>
      <DialogActions>
        <Button kind="primary" onClick={onNo}>
          {message('drawing.throw-away.no')}
        </Button>
        <Button onClick={onYes}>{message('drawing.throw-away.yes')}</Button>
      </DialogActions>
    </Dialog>
  );
}
