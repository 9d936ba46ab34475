import { message } from '#shared/language/message.ts';
import type { Drawing } from '#shared/drawing/state.ts';
import type { ReactNode } from 'react';
import { DrawingSwatch } from './drawing-look.tsx';
import { affectedCounts, drawingName, drawingNote } from './drawing-words.ts';
import styles from './object-list.module.css';
import { useAffected } from './use-affected.ts';

interface DrawingListProps {
  title: string;
  drawings: readonly Drawing[];
  selected: string | null;
  onChoose: (drawing: Drawing) => void;
}

/** The twin of what is drawn: each with its measures, and how many a zone affects. */
export function DrawingList({ title, drawings, selected, onChoose }: DrawingListProps): ReactNode {
  if (drawings.length === 0) return null;
  return (
    <div className={styles['objects']}>
      <h3>{title}</h3>
      <ul>
        {drawings.map((drawing) => (
          <li key={drawing.id}>
            <button type="button" aria-pressed={drawing.id === selected} onClick={() => onChoose(drawing)}>
              <DrawingSwatch kind={drawing.kind} meaning={drawing.meaning} />
              <Words drawing={drawing} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Words({ drawing }: { drawing: Drawing }): ReactNode {
  const affected = affectedCounts(useAffected(drawing.geometry));
  return (
    <span>
      <b>{drawingName(drawing)}</b>
      <span>
        {drawingNote(drawing)}
        {affected === null || drawing.status === 'removed'
          ? null
          : `. ${message('drawing.list.affected', { affected })}`}
      </span>
    </span>
  );
}
