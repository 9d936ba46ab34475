import { message } from '#shared/language/message.ts';
import { memo, type ReactNode, useMemo, useState } from 'react';
import { useSearch } from 'wouter';
import { LoadingBars } from '../../components/pane-states.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { useReady } from '../../sync/use-live.ts';
import { MapView } from './map-view.tsx';
import type { PickedPosition } from './position.ts';
import { readView } from './share-view.ts';
import { writtenByMap } from './use-keep-link.ts';

/** The address follows the map; the map is not drawn again for that. */
const Map = memo(MapView);

/** `/karta?visa=<id>&plats=<lat,lon>&zoom=<step>&lager=<layers>`; each part may be left out (share-view.ts). */
export default function MapPage({
  onNewIncidentHere = null,
}: {
  /** Null where the account may not report incidents. */
  onNewIncidentHere?: ((at: PickedPosition) => void) | null;
}): ReactNode {
  const ready = useReady();
  const search = useSearch();
  const [opened, setOpened] = useState({ search, turn: 0 });
  // The map writes its own view into the address; only a link that comes from elsewhere opens it anew.
  if (search !== opened.search && !writtenByMap(search)) setOpened({ search, turn: opened.turn + 1 });
  const link = useMemo(() => readView(opened.search), [opened.search]);
  return (
    <>
      <VisuallyHidden as="h1">{message('map.title')}</VisuallyHidden>
      {ready ? <Map key={opened.turn} link={link} onNewIncidentHere={onNewIncidentHere} /> : <LoadingBars />}
    </>
  );
}
