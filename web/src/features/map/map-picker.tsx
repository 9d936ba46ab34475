import { message } from '#shared/language/message.ts';
import type { ImportDocument } from '#shared/organisation/import-document.ts';
import type { Map as LeafletMap } from 'leaflet';
import { Minus, Plus } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Button, IconButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { LoadingBars } from '../../components/pane-states.tsx';
import { useLive } from '../../sync/use-live.ts';
import { useAttribution } from './use-attribution.ts';
import { useBaseMap } from './base-map.ts';
import { Crosshair } from './crosshair.tsx';
import { MapCanvas } from './map-canvas.tsx';
import styles from './map-picker.module.css';
import { named } from './nearest-place.ts';
import { Pin } from './pin.tsx';
import { coordinates, type PickedPosition, type Position, rounded } from './position.ts';

interface MapPickerProps {
  /** What is chosen now; may come from elsewhere, such as a place found by name. */
  value: Position | null;
  onPick: (at: PickedPosition) => void;
}

/** A small map for choosing a position: by a press on it, or by moving the middle there. Brings Leaflet along, so import it lazily. */
export function MapPicker(props: MapPickerProps): ReactNode {
  const organisation = useLive((state) => state.organisation);
  return organisation === null ? <LoadingBars /> : <Picker {...props} organisation={organisation} />;
}

function Picker({
  value,
  onPick,
  organisation,
}: MapPickerProps & { organisation: ImportDocument }): ReactNode {
  const base = useBaseMap(organisation.id);
  const { baseMap } = base;
  const attribution = useAttribution(organisation.id, base);
  const [map, setMap] = useState<LeafletMap | null>(null);
  const [start] = useState(() => (value === null ? organisation.centre : { ...value, zoom: 13 }));
  const { lat, lon } = value ?? {};
  const pick = (at: Position): void => onPick(named(organisation.places, at));
  useEffect(() => {
    if (map === null || lat === undefined || lon === undefined) return;
    if (!map.getBounds().pad(-0.1).contains([lat, lon])) {
      map.setView([lat, lon], Math.max(map.getZoom(), 13), { animate: false });
    }
  }, [map, lat, lon]);
  return (
    <div className={styles['picker']} role="group" aria-label={message('map.picker')}>
      <p className={styles['what']}>{message('map.picker.what')}</p>
      <div className={styles['map']}>
        <MapCanvas
          label={message('map.picker')}
          organisation={organisation}
          baseMap={baseMap}
          start={start}
          onMap={setMap}
          onPick={pick}
        >
          {(drawnOn) => <Pin map={drawnOn} at={value} places={organisation.places} />}
        </MapCanvas>
        <Crosshair />
        <div className={styles['zoom']}>
          <IconButton
            size="small"
            label={message('map.zoom-in')}
            icon={<Icon of={Plus} />}
            onClick={() => map?.zoomIn()}
          />
          <IconButton
            size="small"
            label={message('map.zoom-out')}
            icon={<Icon of={Minus} />}
            onClick={() => map?.zoomOut()}
          />
        </div>
        <p className={styles['attribution']}>{attribution}</p>
      </div>
      <div className={styles['foot']}>
        <Button
          size="small"
          onClick={() => {
            const middle = map?.getCenter();
            if (middle) pick(rounded(middle.lat, middle.lng));
          }}
        >
          {message('map.choose-middle')}
        </Button>
        <span role="status">
          {value === null
            ? message('map.picker.none')
            : message('map.picker.picked', { coordinates: coordinates(value) })}
        </span>
      </div>
    </div>
  );
}
