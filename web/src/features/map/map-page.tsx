import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { LoadingBars } from '../../components/pane-states.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { useReady } from '../../sync/use-live.ts';
import { MapView } from './map-view.tsx';
import type { PickedPosition } from './position.ts';

/** `/karta?visa=<id of an incident or a safety point>` */
export default function MapPage({
  onNewIncidentHere = null,
}: {
  /** Null where the account may not report incidents. */
  onNewIncidentHere?: ((at: PickedPosition) => void) | null;
}): ReactNode {
  const ready = useReady();
  const [search] = useSearchParams();
  return (
    <>
      <VisuallyHidden as="h1">{message('map.title')}</VisuallyHidden>
      {ready ? <MapView shown={search.get('visa')} onNewIncidentHere={onNewIncidentHere} /> : <LoadingBars />}
    </>
  );
}
