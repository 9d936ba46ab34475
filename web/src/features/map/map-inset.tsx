import { message } from '#shared/language/message.ts';
import type { ImportDocument } from '#shared/organisation/import-document.ts';
import type { Incident } from '#shared/incident/state.ts';
import { type ReactNode, useMemo } from 'react';
import { Link } from 'wouter';
import { buttonClass } from '../../components/button.tsx';
import { EmptyState, LoadingBars } from '../../components/pane-states.tsx';
import { paths } from '../../lib/paths.ts';
import { useLive } from '../../sync/use-live.ts';
import { useAttribution } from './use-attribution.ts';
import { useBaseMap } from './base-map.ts';
import { MapCanvas } from './map-canvas.tsx';
import styles from './map-inset.module.css';
import { positionOf } from './map-object.ts';
import { markLabel } from './mark-words.ts';
import { Marks } from './marks.tsx';
import type { Position } from './position.ts';
import { useMapData } from './use-map-data.ts';

/** A small picture of the map around an incident, with the way to the map. Brings Leaflet along, so import it lazily. */
export function MapInset({ incident: id }: { incident: string }): ReactNode {
  const incident = useLive((state) => state.incidents.get(id));
  const organisation = useLive((state) => state.organisation);
  if (organisation === null || incident === undefined) return <LoadingBars />;
  const at = positionOf(incident);
  return at === null ? (
    <EmptyState title={message('map.inset.none')} />
  ) : (
    <Inset key={`${at.lat} ${at.lon}`} incident={incident} at={at} organisation={organisation} />
  );
}

interface InsetProps {
  incident: Incident;
  at: Position;
  organisation: ImportDocument;
}

function Inset({ incident, at, organisation }: InsetProps): ReactNode {
  const base = useBaseMap(organisation.id);
  const { baseMap } = base;
  const attribution = useAttribution(organisation.id, base);
  const { objects } = useMapData();
  // A closed incident is no longer on the map, but this is its own page.
  const shown = useMemo(
    () =>
      objects.some(({ id }) => id === incident.id)
        ? objects
        : [{ kind: 'incident' as const, id: incident.id, incident, ...at }, ...objects],
    [objects, incident, at],
  );
  return (
    <div className={styles['inset']}>
      <MapCanvas
        label={message('map.inset', { place: incident.place?.label ?? '' })}
        organisation={organisation}
        baseMap={baseMap}
        start={{ ...at, zoom: 13 }}
        interactive={false}
      >
        {(map) => (
          <Marks
            map={map}
            objects={shown}
            places={organisation.places}
            selected={incident.id}
            onSelect={null}
            labelOf={markLabel}
            font={12}
          />
        )}
      </MapCanvas>
      <Link
        href={incident.status === 'open' ? `${paths.map}?visa=${incident.id}` : paths.map}
        className={buttonClass({ size: 'small' }, styles['open'])}
      >
        {message('map.open-map')}
      </Link>
      <p className={styles['attribution']}>{attribution}</p>
    </div>
  );
}
