import { message } from '#shared/language/message.ts';
import type { Drawing } from '#shared/drawing/state.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../../components/button.tsx';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useLive } from '../../sync/use-live.ts';
import { AffectedList } from './affected-list.tsx';
import { EditDialog, RemoveDialog } from './drawing-dialogs.tsx';
import { DrawingHistory } from './drawing-history.tsx';
import { DrawingSwatch } from './drawing-look.tsx';
import { drawingMark, drawingName } from './drawing-words.ts';
import { areaOf, lengthOf } from '#shared/drawing/measure.ts';
import { areaWords, lengthWords } from './measure-words.ts';
import { Heading } from './selected-panel.tsx';
import styles from './selected-panel.module.css';

interface DrawingPanelProps {
  drawing: Drawing;
  /** Null where the account may not draw. */
  onForm: ((drawing: Drawing) => void) | null;
  onObject: (id: string) => void;
  onClose: () => void;
}

/** What is known of something drawn: its measures, who is affected, its history, and what can be done with it. */
export function DrawingPanel({ drawing, onForm, onObject, onClose }: DrawingPanelProps): ReactNode {
  const [open, setOpen] = useState<'edit' | 'remove' | null>(null);
  const isStanding = drawing.status === 'standing';
  const close = (): void => setOpen(null);
  return (
    <section className={styles['panel']} aria-label={message('drawing.selected')}>
      <Heading
        title={drawingName(drawing)}
        glyph={<DrawingSwatch kind={drawing.kind} meaning={drawing.meaning} />}
        onClose={onClose}
      />
      <p className={styles['kind']}>{drawingMark(drawing)}</p>
      <Facts drawing={drawing} />
      {onForm !== null && isStanding ? (
        <div className={styles['actions']}>
          <Button size="small" onClick={() => setOpen('edit')}>
            {message('drawing.edit')}
          </Button>
          <Button size="small" onClick={() => onForm(drawing)}>
            {message(drawing.kind === 'note' ? 'drawing.form.move' : 'drawing.form')}
          </Button>
          <Button size="small" onClick={() => setOpen('remove')}>
            {message('drawing.remove')}
          </Button>
        </div>
      ) : null}
      {drawing.kind === 'zone' && isStanding ? <AffectedList drawing={drawing} onObject={onObject} /> : null}
      <DrawingHistory drawing={drawing} mayRestore={onForm !== null} />
      {open === 'edit' ? <EditDialog drawing={drawing} onClose={close} /> : null}
      {open === 'remove' ? <RemoveDialog drawing={drawing} onClose={close} /> : null}
    </section>
  );
}

function Facts({ drawing }: { drawing: Drawing }): ReactNode {
  const { kind, geometry, note, drawnAt, drawnBy, changedAt, changedBy, version } = drawing;
  const incidents = useLive((state) => state.incidents);
  const today = useNow();
  const incident = drawing.incident === null ? undefined : incidents.get(drawing.incident);
  const by = (at: string, who: string | null): string =>
    message('drawing.by', {
      time: clockOrDate(at, today),
      hasBy: who === null ? 'no' : 'yes',
      by: who ?? '',
    });
  return (
    <dl className={styles['facts']}>
      {kind === 'zone' ? (
        <>
          <dt>{message('drawing.fact.area')}</dt>
          <dd>{areaWords(areaOf(geometry))}</dd>
        </>
      ) : null}
      {kind === 'note' ? null : (
        <>
          <dt>{message(kind === 'zone' ? 'drawing.fact.around' : 'drawing.fact.length')}</dt>
          <dd>{lengthWords(lengthOf(geometry))}</dd>
        </>
      )}
      {incident === undefined ? null : (
        <>
          <dt>{message('drawing.fact.incident')}</dt>
          <dd>
            <Link href={paths.incident(incident.id)}>
              {`${incidentName(incident.number)} ${incident.title ?? message('common.restricted')}`}
            </Link>
          </dd>
        </>
      )}
      {note === null ? null : (
        <>
          <dt>{message('drawing.fact.note')}</dt>
          <dd>{note}</dd>
        </>
      )}
      <dt>{message('drawing.fact.drawn')}</dt>
      <dd>{by(drawnAt, drawnBy)}</dd>
      {version === 1 ? null : (
        <>
          <dt>{message('drawing.fact.changed')}</dt>
          <dd>{by(changedAt, changedBy)}</dd>
        </>
      )}
      {drawing.removedAt === null ? null : (
        <>
          <dt>{message('drawing.fact.removed')}</dt>
          <dd>{by(drawing.removedAt, drawing.removedBy)}</dd>
          <dt>{message('drawing.fact.reason')}</dt>
          <dd>{drawing.removeReason ?? message('common.restricted')}</dd>
        </>
      )}
    </dl>
  );
}
