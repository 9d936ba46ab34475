import { message } from '#shared/language/message.ts';
import type { Coordinate } from '#shared/drawing/geometry.ts';
import { Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button, IconButton } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { Icon } from '../../components/icon.tsx';
import styles from './draw-bar.module.css';
import { type Started, withCorner, withMoved, withoutCorner } from './draw-state.ts';
import { parsePosition } from './use-position.ts';

/** So many corners have a field each; a form with more is changed on the map. */
const mostFields = 60;

interface CornerListProps {
  started: Started;
  onChange: (started: Started) => void;
}

/** The corners as coordinates, to be written, pasted, mended and taken away without a pointer. */
export function CornerList({ started, onChange }: CornerListProps): ReactNode {
  const { corners } = started;
  const shown = corners.slice(0, mostFields);
  return (
    <details className={styles['list']}>
      <summary>{message('drawing.corner-list')}</summary>
      <ol>
        {shown.map((corner, index) => (
          <li key={`${index} ${corner.join(' ')}`}>
            <CornerField
              label={message('drawing.corner.name', { number: index + 1 })}
              corner={corner}
              onCorner={(at) => onChange(withMoved(started, index, at))}
            />
            <IconButton
              kind="quiet"
              label={message('drawing.corner.remove', { number: index + 1 })}
              icon={<Icon of={Trash2} />}
              onClick={() => onChange(withoutCorner(started, index))}
            />
          </li>
        ))}
      </ol>
      {corners.length > mostFields ? <p>{message('drawing.corners.shown', { count: mostFields })}</p> : null}
      <NewCorner key={corners.length} onCorner={(at) => onChange(withCorner(started, at))} />
    </details>
  );
}

const written = ([lon, lat]: Coordinate): string => `${lat.toFixed(6)}, ${lon.toFixed(6)}`;

async function read(text: string): Promise<Coordinate | null> {
  const parsed = await parsePosition(text);
  return parsed === null ? null : [parsed.position.lon, parsed.position.lat];
}

function CornerField(props: {
  label: string;
  corner: Coordinate;
  onCorner: (at: Coordinate) => void;
}): ReactNode {
  const { label, corner, onCorner } = props;
  const [text, setText] = useState(() => written(corner));
  const [wrong, setWrong] = useState(false);
  const take = async (): Promise<void> => {
    if (text === written(corner)) return;
    const at = await read(text);
    setWrong(at === null);
    if (at !== null) onCorner(at);
  };
  return (
    <TextField
      label={label}
      value={text}
      onChange={setText}
      onBlur={() => void take()}
      onKeyDown={(event) => event.key === 'Enter' && void take()}
      error={wrong ? message('drawing.corner.unreadable') : null}
    />
  );
}

function NewCorner({ onCorner }: { onCorner: (at: Coordinate) => void }): ReactNode {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const add = async (): Promise<void> => {
    const at = await read(text);
    setWrong(at === null);
    if (at !== null) onCorner(at);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        label={message('drawing.corner.new')}
        hint={message('drawing.corner.hint')}
        value={text}
        onChange={setText}
        error={wrong ? message('drawing.corner.unreadable') : null}
      />
      <div className={styles['actions']}>
        <Button type="submit" size="small">
          {message('drawing.corner.add')}
        </Button>
      </div>
    </form>
  );
}
