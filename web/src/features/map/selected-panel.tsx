import { message } from '#shared/language/message.ts';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { CoordinateRows } from './coordinate-rows.tsx';
import { IncidentFacts } from './incident-facts.tsx';
import { glyphOf, type MapObject } from './map-object.ts';
import { MapGlyphIcon } from './mark-glyph.tsx';
import { ObjectWords } from './object-list.tsx';
import listStyles from './object-list.module.css';
import { PointFacts } from './point-facts.tsx';
import { PremisesFacts } from './premises-facts.tsx';
import styles from './selected-panel.module.css';

interface SelectedPanelProps {
  /** One, or the members of a cluster that no zoom tells apart. */
  selected: readonly MapObject[];
  onChoose: (object: MapObject) => void;
  onClose: () => void;
}

/** The facts of what is chosen on the map, and the way to its page. */
export function SelectedPanel({ selected, onChoose, onClose }: SelectedPanelProps): ReactNode {
  const [only] = selected;
  if (only === undefined) return null;
  if (selected.length > 1)
    return (
      <section className={styles['panel']} aria-label={message('map.selected.cluster')}>
        <Heading title={message('map.selected.cluster')} onClose={onClose} />
        <ul className={listStyles['objects']}>
          {selected.map((object) => (
            <li key={object.id}>
              <button type="button" onClick={() => onChoose(object)}>
                <ObjectWords object={object} />
              </button>
            </li>
          ))}
        </ul>
      </section>
    );
  const title = titleOf(only);
  return (
    <section className={styles['panel']} aria-label={message(`map.selected.${only.kind}`)}>
      <Heading title={title} glyph={<MapGlyphIcon name={glyphOf(only)} size={16} />} onClose={onClose} />
      {only.kind === 'incident' ? (
        <IncidentFacts incident={only.incident} />
      ) : only.kind === 'point' ? (
        <PointFacts point={only.point} />
      ) : (
        <PremisesFacts premises={only.premises} />
      )}
      <CoordinateRows at={only} />
    </section>
  );
}

function titleOf(object: MapObject): string {
  if (object.kind === 'point') return object.point.name;
  if (object.kind === 'premises') return object.premises.name;
  return object.incident.title ?? message('common.restricted');
}

export function Heading({
  title,
  glyph,
  onClose,
}: {
  title: string;
  glyph?: ReactNode;
  onClose: () => void;
}): ReactNode {
  return (
    <div className={styles['head']}>
      {glyph}
      <h2>{title}</h2>
      <IconButton
        kind="quiet"
        size="small"
        label={message('map.selected.close', { name: title })}
        icon={<Icon of={X} />}
        onClick={onClose}
      />
    </div>
  );
}
