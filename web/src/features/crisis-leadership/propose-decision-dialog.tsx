import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { TextArea, TextField } from '../../components/field.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useDraft } from '../../lib/draft.ts';
import { newId } from '../../lib/new-id.ts';
import { liveState } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';
import { WarmingCentreChoice } from './warming-centre-choice.tsx';

interface ProposeDecisionDialogProps {
  /** About warming centres, with these points chosen beforehand; null: about anything. */
  warmingCentres: readonly string[] | null;
  onClose: () => void;
}

/** Asks the committee to decide; a proposal about warming centres (värmestugor) names the points. */
export function ProposeDecisionDialog({ warmingCentres, onClose }: ProposeDecisionDialogProps): ReactNode {
  const isWarming = warmingCentres !== null;
  const place = `leadership.propose.${isWarming ? ['warming', ...warmingCentres].join('.') : 'new'}`;
  const [draft, setDraft, clear] = useDraft(place, {
    /** Null: as the chosen points say. */
    text: null as string | null,
    grounds: '',
    presentedBy: '',
    points: warmingCentres ?? [],
  });
  const [proposal] = useState(newId);
  const [checked, setChecked] = useState(false);
  const { send, busy, refusal, errorOf } = useSend(['text', 'grounds', 'presentedBy', 'warmingCentres']);
  const change = (changed: Partial<typeof draft>): void => setDraft({ ...draft, ...changed });
  const text = draft.text ?? (draft.points.length === 0 ? '' : warmingText(draft.points));

  async function save(): Promise<void> {
    setChecked(true);
    const grounds = draft.grounds.trim();
    const presentedBy = draft.presentedBy.trim();
    if (text.trim() === '' || grounds === '' || (isWarming && draft.points.length === 0)) return;
    const done = await send('crisis-leadership.propose-decision', {
      proposal,
      text: text.trim(),
      grounds,
      ...(presentedBy === '' ? {} : { presentedBy }),
      ...(draft.points.length === 0 ? {} : { warmingCentres: [...draft.points] }),
    });
    if (!done) return;
    clear();
    announceOwn(message('proposals.propose.done'));
    onClose();
  }

  return (
    <StepDialog
      title={message(isWarming ? 'proposals.propose.warming.title' : 'proposals.propose.title')}
      verb={message(
        busy ? 'proposals.propose.busy' : isWarming ? 'proposals.propose.warming' : 'proposals.propose',
      )}
      busy={busy}
      refusal={refusal}
      note={message('proposals.propose.note')}
      onSave={save}
      onClose={onClose}
    >
      {isWarming ? (
        <WarmingCentreChoice
          label={message('proposals.points')}
          chosen={draft.points}
          onChange={(points) => change({ points })}
          error={
            checked && draft.points.length === 0
              ? message('proposals.points.missing')
              : errorOf('warmingCentres')
          }
        />
      ) : null}
      <TextArea
        label={message('proposals.text')}
        rows={2}
        value={text}
        onChange={(words) => change({ text: words })}
        error={checked && text.trim() === '' ? message('proposals.text.missing') : errorOf('text')}
      />
      <TextArea
        label={message('proposals.grounds')}
        rows={2}
        value={draft.grounds}
        onChange={(grounds) => change({ grounds })}
        error={
          checked && draft.grounds.trim() === '' ? message('proposals.grounds.missing') : errorOf('grounds')
        }
      />
      <TextField
        label={message('incident.presented-by')}
        optional
        value={draft.presentedBy}
        onChange={(presentedBy) => change({ presentedBy })}
        error={errorOf('presentedBy')}
      />
    </StepDialog>
  );
}

function warmingText(ids: readonly string[]): string {
  const points = liveState().safetyPoints;
  const names = ids.map((id) => points.get(id)?.name ?? id);
  return message('proposals.warming.text', {
    points: new Intl.ListFormat('sv').format(names),
    count: names.length,
  });
}
