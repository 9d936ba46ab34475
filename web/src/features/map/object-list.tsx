import { message } from '#shared/language/message.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import type { Incident } from '#shared/incident/state.ts';
import type { Area } from '#shared/organisation/areas.ts';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Glyph } from '../../components/glyph.tsx';
import { EmptyState } from '../../components/pane-states.tsx';
import { paths } from '../../lib/paths.ts';
import type { MapObject } from './map-object.ts';
import { MapGlyphIcon } from './mark-glyph.tsx';
import { markLabel, premisesNote } from './mark-words.ts';
import { AreaSwatch } from './map-layers.tsx';
import styles from './object-list.module.css';
import { RowsInTurns } from './rows-in-turns.tsx';

interface ObjectListProps {
  objects: readonly MapObject[];
  unplaced: readonly Incident[];
  areas: readonly Area[];
  selected: string | null;
  onChoose: (object: MapObject) => void;
  onArea: (area: Area) => void;
  /** What else is on the map, after the marks, and whether that is nothing. */
  also: ReactNode;
  isEmpty: boolean;
}

/** The map's twin: everything on it, and the incidents that it cannot show. */
export function ObjectList({
  objects,
  unplaced,
  areas,
  selected,
  onChoose,
  onArea,
  also,
  isEmpty,
}: ObjectListProps): ReactNode {
  if (objects.length + unplaced.length + areas.length === 0 && isEmpty)
    return (
      <>
        <EmptyState title={message('map.list.empty')}>{message('map.list.empty.what')}</EmptyState>
        {also}
      </>
    );
  const group = (kind: MapObject['kind'], heading: string): ReactNode => {
    const members = objects.filter((object) => object.kind === kind);
    return members.length === 0 ? null : (
      <>
        <h3>{heading}</h3>
        <RowsInTurns items={members} idOf={({ id }) => id}>
          {(object) => (
            <li>
              <button type="button" aria-pressed={object.id === selected} onClick={() => onChoose(object)}>
                <ObjectWords object={object} />
              </button>
            </li>
          )}
        </RowsInTurns>
      </>
    );
  };
  return (
    <div className={styles['objects']}>
      {group('incident', message('map.list.incidents'))}
      {unplaced.length === 0 ? null : (
        <>
          <h3>{message('map.list.unplaced')}</h3>
          <ul>
            {unplaced.map((incident) => (
              <li key={incident.id}>
                <Link href={paths.incident(incident.id)}>
                  <IncidentWords incident={incident} />
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {group('point', message('map.list.points'))}
      {group('premises', message('map-ground.list.premises'))}
      {also}
      {areas.length === 0 ? null : (
        <>
          <h3>{message('map-ground.list.areas')}</h3>
          <ul>
            {areas.map((area) => (
              <li key={area.id}>
                <button type="button" onClick={() => onArea(area)}>
                  <AreaSwatch />
                  <span>
                    <b>{area.name}</b>
                    <span>{message(`map-ground.area.${area.kind}`)}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** One object in words: glyph, name and what the map says beside it. */
export function ObjectWords({ object }: { object: MapObject }): ReactNode {
  if (object.kind === 'incident') return <IncidentWords incident={object.incident} />;
  if (object.kind === 'premises')
    return (
      <>
        <MapGlyphIcon name="premises" size={16} />
        <span>
          <b>{object.premises.name}</b>
          <span>{premisesNote(object.premises)}</span>
        </span>
      </>
    );
  return (
    <>
      <Glyph name={`point-${object.point.status}`} size={16} />
      <span>
        <b>{object.point.name}</b>
        <span>
          {message(`safety-point-status.${object.point.status}`)}
          {object.point.status === 'open' ? `, ${markLabel(object, true)?.note ?? ''}` : null}
        </span>
      </span>
    </>
  );
}

function IncidentWords({ incident }: { incident: Incident }): ReactNode {
  const level = incident.level ?? 'none';
  return (
    <>
      <Glyph name={`level-${level}`} size={16} />
      <span>
        <b>{incident.title ?? message('common.restricted')}</b>
        <span>
          {message('map.list.incident', {
            number: incidentName(incident.number),
            level: message(`levels.${level}.short`),
          })}
          {incident.place === null ? null : ` ${incident.place.label}`}
        </span>
      </span>
    </>
  );
}
