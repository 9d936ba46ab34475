import { message } from '#shared/language/message.ts';
import { Copy } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { IconButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { showToast } from '../../lib/toast.ts';
import { withTexts } from '../../lib/with-texts.ts';
import styles from './coordinate-rows.module.css';
import type { CoordinateText } from './coordinate-texts.ts';
import { copyText } from './copy-text.ts';
import type { Position } from './position.ts';

type Texts = (at: Position) => CoordinateText[];

/** A position as WGS 84, SWEREF 99 TM and MGRS, each to be copied. */
export function CoordinateRows({ at }: { at: Position }): ReactNode {
  const [texts, setTexts] = useState<{ readonly of: Texts } | null>(null);
  useEffect(() => {
    let wanted = true;
    void withTexts(() => import('./coordinate-texts.ts')).then(({ coordinateTexts }) => {
      if (wanted) setTexts({ of: coordinateTexts });
    });
    return () => {
      wanted = false;
    };
  }, []);
  return (
    <dl className={styles['rows']} aria-label={message('map-ground.coordinates')}>
      {(texts?.of(at) ?? []).map((text) => (
        <div key={text.id}>
          <dt>{message(`map-ground.system.${text.id}`)}</dt>
          <dd>{text.shown}</dd>
          <dd>
            <IconButton
              kind="quiet"
              size="small"
              label={message('map-ground.copy', { system: message(`map-ground.system.${text.id}`) })}
              icon={<Icon of={Copy} />}
              onClick={() => void copy(text.copied)}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}

async function copy(text: string): Promise<void> {
  const copied = await copyText(text);
  const said = message(copied ? 'map-ground.copied' : 'map-ground.not-copied', { text });
  showToast(said);
  announceOwn(said);
}
