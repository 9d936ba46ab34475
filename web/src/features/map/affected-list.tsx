import { message } from '#shared/language/message.ts';
import type { Drawing } from '#shared/drawing/state.ts';
import { Copy } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { paths } from '../../lib/paths.ts';
import { copyText } from './copy-text.ts';
import styles from './drawing-panel.module.css';
import { affectedCounts, affectedLines, affectedText } from './drawing-words.ts';
import { useAffected } from './use-affected.ts';

/** So many of each kind are named in the panel; the copied text names all. */
const mostNamed = 25;

/** Who is affected by a zone: counted, then named with the way to each, and as text to copy. */
export function AffectedList({
  drawing,
  onObject,
}: {
  drawing: Drawing;
  onObject: (id: string) => void;
}): ReactNode {
  const affected = useAffected(drawing.geometry);
  const [failed, setFailed] = useState(false);
  const counts = affectedCounts(affected);
  const lines = affectedLines(affected);
  const copy = async (): Promise<void> => {
    const copied = await copyText(affectedText(drawing, affected));
    setFailed(!copied);
    announceOwn(message(copied ? 'drawing.affected.copied' : 'drawing.affected.not-copied'));
  };
  return (
    <div className={styles['affected']}>
      <h3>{message('drawing.affected')}</h3>
      <p className={styles['count']}>{counts ?? message('drawing.affected.none')}</p>
      <Named
        rows={affected.incidents}
        words={lines.incidents}
        link={(id, words) => <Link href={paths.incident(id)}>{words}</Link>}
      />
      <Named
        rows={affected.points}
        words={lines.points}
        link={(id, words) => <Shown words={words} onPress={() => onObject(id)} />}
      />
      <Named
        rows={affected.premises}
        words={lines.premises}
        link={(id, words) => <Shown words={words} onPress={() => onObject(id)} />}
      />
      <Button size="small" icon={<Icon of={Copy} />} onClick={() => void copy()}>
        {message('drawing.affected.copy')}
      </Button>
      {failed ? <p className={styles['count']}>{message('drawing.affected.not-copied')}</p> : null}
    </div>
  );
}

function Shown({ words, onPress }: { words: string; onPress: () => void }): ReactNode {
  return (
    <button type="button" onClick={onPress}>
      {words}
    </button>
  );
}

function Named({
  rows,
  words,
  link,
}: {
  rows: readonly { readonly id: string }[];
  words: readonly string[];
  link: (id: string, words: string) => ReactNode;
}): ReactNode {
  if (rows.length === 0) return null;
  return (
    <ul>
      {rows.slice(0, mostNamed).map(({ id }, index) => (
        <li key={id}>{link(id, words[index] ?? '')}</li>
      ))}
      {rows.length > mostNamed ? (
        <li>{message('drawing.affected.more', { count: rows.length - mostNamed })}</li>
      ) : null}
    </ul>
  );
}
