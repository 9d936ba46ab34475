import { findPlaces } from '#shared/organisation/find-place.ts';
import type { IncidentPlace } from '#shared/incident/state.ts';
import { message } from '#shared/language/message.ts';
import type { Place } from '#shared/organisation/import-document.ts';
import { MapPin } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { ComboBox } from '../../components/combo-box.tsx';
import { Icon } from '../../components/icon.tsx';
import styles from './place-field.module.css';

/** What a tap on the map gives; `label` the nearest name where there is one. */
export interface PickedPosition {
  readonly lat: number;
  readonly lon: number;
  readonly label?: string;
}
/** A small map that tells where it was tapped; given by app, since the map is a feature of its own. */
export type PickOnMap = (
  onPick: (position: PickedPosition) => void,
  shown: IncidentPlace | null,
) => ReactNode;

/** Where: a name from the municipality's list, any words, or a tap on the map. Empty words are no place. */
export function PlaceField({
  places,
  value,
  onChange,
  pickOnMap,
  error,
}: {
  places: readonly Place[];
  value: IncidentPlace | null;
  onChange: (place: IncidentPlace | null) => void;
  pickOnMap?: PickOnMap | undefined;
  error: string | null;
}): ReactNode {
  const [map, setMap] = useState(false);
  const options = useMemo(
    () =>
      places.map((place, index) => ({
        id: String(index),
        label: place.name,
        detail: message(`incident.place.${place.kind}`),
      })),
    [places],
  );

  function type(label: string): void {
    if (label.trim() === '') return onChange(null);
    if (label === value?.label) return;
    const known = places.find(({ name }) => name === label.trim());
    onChange(known === undefined ? { ...value, label } : { label, lat: known.lat, lon: known.lon });
  }

  return (
    <div className={styles['place']}>
      <ComboBox
        label={message('common.place')}
        optional
        options={options}
        free
        value={null}
        onChange={(id) => {
          const chosen = id === null ? undefined : places[Number(id)];
          if (chosen) onChange({ label: chosen.name, lat: chosen.lat, lon: chosen.lon });
        }}
        text={value?.label ?? ''}
        onText={type}
        error={error}
      />
      <div className={styles['under']}>
        <span>
          {message(
            value === null
              ? 'incident.place.none'
              : value.lat === undefined
                ? 'incident.place.words-only'
                : 'incident.place.on-map',
          )}
        </span>
        {value !== null && value.lat === undefined ? (
          <Nearest places={places} label={value.label} onChoose={onChange} />
        ) : null}
        {pickOnMap === undefined ? null : (
          <Button
            kind="quiet"
            size="small"
            icon={<Icon of={MapPin} />}
            aria-expanded={map}
            onClick={() => setMap(!map)}
          >
            {message(map ? 'incident.place.map.hide' : 'incident.place.map')}
          </Button>
        )}
      </div>
      {map && pickOnMap !== undefined ? (
        <div className={styles['map']}>
          {pickOnMap(
            ({ lat, lon, label }) =>
              onChange({
                label: ownWords(value, places) ?? label ?? message('incident.place.marked'),
                lat,
                lon,
              }),
            value,
          )}
        </div>
      ) : null}
    </div>
  );
}

/** A place in somebody's own words, which a tap on the map does not change; a place's name gives way to the new place's. */
function ownWords(value: IncidentPlace | null, places: readonly Place[]): string | null {
  if (value === null || value.label === message('incident.place.marked')) return null;
  return places.some(({ name }) => name === value.label) ? null : value.label;
}

/** For words that are no place's exact name: the name that is probably meant. */
function Nearest({
  places,
  label,
  onChoose,
}: {
  places: readonly Place[];
  label: string;
  onChoose: (place: IncidentPlace) => void;
}): ReactNode {
  const near = findPlaces(places, label, 1)[0];
  if (near === undefined) return null;
  return (
    <Button
      kind="quiet"
      size="small"
      onClick={() => onChoose({ label: near.name, lat: near.lat, lon: near.lon })}
    >
      {message('incident.place.meant', { place: near.name })}
    </Button>
  );
}
