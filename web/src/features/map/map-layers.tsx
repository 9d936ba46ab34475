import { message } from '#shared/language/message.ts';
import { type MapLayer, mapLayers } from '#shared/map-view/layers.ts';
import type { ReactNode } from 'react';
import { Glyph } from '../../components/glyph.tsx';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate, number } from '../../lib/format.ts';
import { DrawingSwatch } from './drawing-look.tsx';
import styles from './map-layers.module.css';
import type { MapObject } from './map-object.ts';
import { MapGlyphIcon } from './mark-glyph.tsx';
import { useDrawings } from './use-drawings.ts';
import type { MapData } from './use-map-data.ts';

export type LayerId = MapLayer;

/** The layers there are to choose from, in the order of the list. */
export function layerIds(absent: ReadonlySet<LayerId>): readonly LayerId[] {
  return mapLayers.filter((id) => !absent.has(id));
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

/** Which objects a layer shows. */
export const objectKinds: { readonly [id in LayerId]?: MapObject['kind'] } = {
  incidents: 'incident',
  points: 'point',
  premises: 'premises',
};

function LayerData({ id, data }: { id: LayerId; data: MapData }): ReactNode {
  const today = useNow();
  const drawings = useDrawings();
  const kind = objectKinds[id];
  if (kind === undefined && id !== 'drawings') return null;
  const count =
    id === 'drawings'
      ? drawings.standing.length
      : data.objects.filter((object) => object.kind === kind).length;
  const times = { incidents: data.incidentsAt, points: data.pointsAt, drawings: drawings.at };
  const at = id in times ? times[id as keyof typeof times] : null;
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
  if (id === 'premises') return <MapGlyphIcon name="premises" size={15} />;
  if (id === 'drawings') return <DrawingSwatch kind="zone" meaning="cordoned-off" />;
  if (id === 'areas') return <AreaSwatch />;
  if (id === 'tiles')
    return (
      <svg className={styles['tiles']} viewBox="0 0 24 16">
        <path d="M4 1h16v14H4zM12 1v14M4 8h16" />
      </svg>
    );
  return id === 'names' ? (
    <b className={styles['letters']}>Aa</b>
  ) : (
    <svg className={styles['line']} viewBox="0 0 24 16">
      <path d="M1 8h22" />
    </svg>
  );
}

/** How an area is drawn, for lists. */
export function AreaSwatch(): ReactNode {
  return (
    <svg className={styles['area']} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M2 5 8 2l6 3-1 8-7 1-4-3Z" />
    </svg>
  );
}
