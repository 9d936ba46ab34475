import { may } from '#shared/authorization/capabilities.ts';
import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { emptyReport } from '../features/incident/new-incident.ts';
import MapPage from '../features/map/map-page.tsx';
import { readDraft, writeDraft } from '../lib/draft.ts';
import { useAccount } from '../lib/session.ts';
import { openQuickDialog } from './quick-dialogs.ts';

/** The map, from which an incident is reported where it was pointed out. */
export default function MapRoute(): ReactNode {
  const { roles } = useAccount();
  const report = ({ lat, lon, label }: { lat: number; lon: number; label?: string }): void => {
    const draft = readDraft('incident.new', emptyReport);
    const chosen = { label: label ?? message('incident.place.marked'), lat, lon };
    writeDraft('incident.new', { ...draft, place: { chosen } });
    openQuickDialog('incident');
  };
  return <MapPage onNewIncidentHere={may(roles, 'incident.report') ? report : null} />;
}
