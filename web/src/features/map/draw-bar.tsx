import { message } from '#shared/language/message.ts';
import { shapeProblem } from '#shared/drawing/shape-problem.ts';
import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { CornerList } from './corner-list.tsx';
import styles from './draw-bar.module.css';
import { begin, closedOf, type DrawTool, geometryOf, type Started, withoutLast } from './draw-state.ts';
import { areaWords, lengthWords, measureWords } from './measure-words.ts';
import { areaOf, lengthOf } from '#shared/drawing/measure.ts';

interface DrawBarProps {
  started: Started;
  phone: boolean;
  onChange: (started: Started) => void;
  /** Sets a corner, or the place, where the crosshair is. */
  onMiddle: () => void;
  onFinish: () => void;
  onCancel: () => void;
}

/** While something is drawn or measured: how it goes, how large it is, and every step as a button. */
export function DrawBar({ started, phone, onChange, onMiddle, onFinish, onCancel }: DrawBarProps): ReactNode {
  const { tool, corners, drawing } = started;
  const title =
    drawing === null || tool === 'measure'
      ? message(`drawing.tool.${tool}`)
      : message(`drawing.tool.form.${tool}`);
  const problem = problemOf(started);
  const takesCorners = tool !== 'note';
  return (
    <div className={styles['bar']} role="group" aria-label={title}>
      <p className={styles['words']}>
        <b>{title}</b>
        <span role="status">{progress(started)}</span>
        {problem === null ? null : <span className={styles['wrong']}>{problem}</span>}
      </p>
      {phone ? null : <p className={styles['keys']}>{message('drawing.keys')}</p>}
      <div className={styles['actions']}>
        {tool === 'measure' ? null : (
          <Button
            kind="primary"
            onClick={onFinish}
            unavailable={geometryOf(started) === null ? progress(started) : (problem ?? undefined)}
          >
            {message('drawing.finish')}
          </Button>
        )}
        <Button onClick={onMiddle}>
          {message(takesCorners ? 'drawing.corner.middle' : 'drawing.place.middle')}
        </Button>
        {takesCorners && corners.length > 0 ? (
          <Button onClick={() => onChange(withoutLast(started))}>{message('drawing.corner.undo')}</Button>
        ) : null}
        {tool === 'measure' && corners.length > 0 ? (
          <Button onClick={() => onChange(begin('measure'))}>{message('drawing.measure.again')}</Button>
        ) : null}
        <Button onClick={onCancel}>
          {message(tool === 'measure' ? 'drawing.measure.end' : 'common.cancel')}
        </Button>
      </div>
      <CornerList started={started} onChange={onChange} />
    </div>
  );
}

/** What is wrong with the form so far. */
export function problemOf(started: Started): string | null {
  const geometry = geometryOf(started);
  if (geometry === null || started.tool === 'measure') return null;
  const problem = shapeProblem(geometry);
  if (problem === null) return null;
  return problem === 'zone-crosses-itself' ? message('drawing.crosses') : message(`rejections.${problem}`);
}

const needs: { readonly [tool in DrawTool]?: 'zone' | 'line' } = { zone: 'zone', line: 'line' };

/** "4 hörn. Yta 1,2 km², omkrets 4,4 km." */
function progress(started: Started): string {
  const { tool, corners } = started;
  if (corners.length === 0) return message(`drawing.what.${tool}`);
  const counted = message('drawing.corners', { count: corners.length });
  const geometry = geometryOf(started);
  if (geometry === null) {
    const need = needs[tool];
    const what = need === undefined ? message(`drawing.what.${tool}`) : message(`drawing.need.${need}`);
    return message('drawing.corners.more', { corners: counted, what });
  }
  const closed = tool === 'measure' ? closedOf(started) : null;
  const measure =
    closed === null
      ? measureWords(geometry)
      : message('drawing.closed-area', {
          length: lengthWords(lengthOf(geometry)),
          area: areaWords(areaOf(closed)),
        });
  return measure === null ? counted : message('drawing.corners.so-far', { corners: counted, measure });
}
