import { message } from '#shared/language/message.ts';
import type { Drawing, DrawingVersion } from '#shared/drawing/state.ts';
import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { useSend } from '../../sync/use-send.ts';
import styles from './drawing-panel.module.css';
import { drawingName } from './drawing-words.ts';

/** The versions of a drawing, the newest first: who did what when, and the way back to each. */
export function DrawingHistory({
  drawing,
  mayRestore,
}: {
  drawing: Drawing;
  mayRestore: boolean;
}): ReactNode {
  const today = useNow();
  const { send, busy, refusal } = useSend();
  const isStanding = drawing.status === 'standing';
  const restore = async (version: number): Promise<void> => {
    if (await send('drawing.restore', { drawing: drawing.id, version }))
      announceOwn(message('drawing.restored', { name: drawingName(drawing) }));
  };
  return (
    <details className={styles['history']} open={!isStanding}>
      <summary>{message('drawing.history')}</summary>
      <ol>
        {drawing.versions.toReversed().map((version) => {
          const by = drawing.versionTexts[version.version]?.by ?? null;
          const isCurrent = isStanding && version.version === drawing.version;
          return (
            <li key={version.version}>
              <div>
                <b>{whatWords(version)}</b>
                <span>
                  {message('drawing.by', {
                    time: clockOrDate(version.at, today),
                    hasBy: by === null ? 'no' : 'yes',
                    by: by ?? '',
                  })}
                </span>
              </div>
              {isCurrent ? (
                <span>{message('drawing.history.current')}</span>
              ) : mayRestore ? (
                <Button
                  size="small"
                  busy={busy}
                  aria-label={message('drawing.history.restore.named', { version: version.version })}
                  onClick={() => void restore(version.version)}
                >
                  {message('drawing.history.restore')}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ol>
      {refusal === null ? null : <Notice kind="wrong">{refusal}</Notice>}
    </details>
  );
}

const fieldNames = ['name', 'meaning', 'geometry', 'note', 'incident'] as const;
const list = new Intl.ListFormat('sv', { type: 'conjunction' });

function whatWords({ what, from, changed }: DrawingVersion): string {
  if (what === 'drawn') return message('drawing.history.drawn');
  if (what === 'restored') return message('drawing.history.restored', { from: from ?? 1 });
  const fields = fieldNames.filter((field) => changed.includes(field));
  return message('drawing.history.changed', {
    fields: list.format(fields.map((field) => message(`changed-field.drawing.${field}`))),
  });
}
