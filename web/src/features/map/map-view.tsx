import type { ImportDocument } from '#shared/organisation/import-document.ts';
import type { ReactNode } from 'react';
import { LoadingBars } from '../../components/pane-states.tsx';
import { useLive } from '../../sync/use-live.ts';
import type { PickedPosition } from './position.ts';
import type { SharedView } from './share-view.ts';
import { WallMap } from './wall-map.tsx';
import { WorkingMap } from './working-map.tsx';

export interface MapViewProps {
  /** A picture for the staff room's display: large words, no controls, everything in sight. */
  wall?: boolean;
  /** What the map opens at, and what is chosen from the start. */
  link?: SharedView;
  /** Null where the account may not report incidents. */
  onNewIncidentHere?: ((at: PickedPosition) => void) | null;
}

const nothingShared: SharedView = { at: null, layers: null, shown: null };

/** The map. Brings Leaflet along, so import it lazily. Fills the room that it is given. */
export function MapView({
  wall = false,
  link = nothingShared,
  onNewIncidentHere = null,
}: MapViewProps): ReactNode {
  const organisation: ImportDocument | null = useLive((state) => state.organisation);
  if (organisation === null) return <LoadingBars />;
  return wall ? (
    <WallMap organisation={organisation} />
  ) : (
    <WorkingMap organisation={organisation} link={link} onNewIncidentHere={onNewIncidentHere} />
  );
}
