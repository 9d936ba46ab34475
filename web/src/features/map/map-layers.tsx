import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { Glyph } from '../../components/glyph.tsx';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate, number } from '../../lib/format.ts';
import styles from './map-layers.module.css';
import type { MapData } from './use-map-data.ts';

export type LayerId = 'incidents' | 'points' | 'names' | 'boundary';

/** The layers there are to choose from, in the order of the list. */
export function layerIds(hasBoundary: boolean): readonly LayerId[] {
  return hasBoundary ? ['incidents', 'points', 'names', 'boundary'] : ['incidents', 'points', 'names'];
}

interface LayerListProps {
  layers: readonly LayerId[];
  hidden: ReadonlySet<LayerId>;
  onHidden: (hidden: ReadonlySet<LayerId>) => void;
  data: MapData;
}

/** Which layers are drawn, each with how much is in it and the time of its data. */
export function LayerList({ layers, hidden, onHidden, data }: LayerListProps): ReactNode {
  return (
    <ul className={styles['layers']}>
      {layers.map((id) => (
        <li key={id}>
          <label>
            <input
              type="checkbox"
              checked={!hidden.has(id)}
              onChange={() => {
                const next = new Set(hidden);
                if (!next.delete(id)) next.add(id);
                onHidden(next);
              }}
            />
            <span className={styles['swatch']} aria-hidden="true">
              {swatch(id)}
            </span>
            <span>{message(`map.layer.${id}`)}</span>
            <LayerData id={id} data={data} />
          </label>
        </li>
      ))}
    </ul>
  );
}

function LayerData({ id, data }: { id: LayerId; data: MapData }): ReactNode {
  const today = useNow();
  if (id === 'names' || id === 'boundary') return null;
  const count = data.objects.filter(({ kind }) => (kind === 'incident') === (id === 'incidents')).length;
  const at = id === 'incidents' ? data.incidentsAt : data.pointsAt;
  return (
    <span className={styles['data']}>
      {at === null
        ? number(count)
        : message('map.layer.data', { count: number(count), time: clockOrDate(at, today) })}
    </span>
  );
}

function swatch(id: LayerId): ReactNode {
  if (id === 'incidents') return <Glyph name="level-major" size={15} />;
  if (id === 'points') return <Glyph name="point-open" size={15} />;
  return id === 'names' ? (
    <b className={styles['letters']}>Aa</b>
  ) : (
    <svg className={styles['line']} viewBox="0 0 24 16">
      <path d="M1 8h22" />
    </svg>
  );
}
