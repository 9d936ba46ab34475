import { may } from '#shared/authorization/capabilities.ts';
import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import MapPage from '../features/map/map-page.tsx';
import { readDraft, writeDraft } from '../lib/draft.ts';
import { useAccount } from '../lib/session.ts';
import { openQuickDialog } from './quick-dialogs.ts';
import { withTexts } from '../lib/with-texts.ts';

interface Picked {
  readonly lat: number;
  readonly lon: number;
  readonly label?: string;
}

/** The map, from which an incident is reported where it was pointed out. */
export default function MapRoute(): ReactNode {
  const { roles } = useAccount();
  const report = async ({ lat, lon, label }: Picked): Promise<void> => {
    const { emptyReport } = await withTexts(() => import('../features/incident/new-incident.ts'));
    const draft = readDraft('incident.new', emptyReport);
    const chosen = { label: label ?? message('incident.place.marked'), lat, lon };
    writeDraft('incident.new', { ...draft, place: { chosen } });
    openQuickDialog('incident');
  };
  return <MapPage onNewIncidentHere={may(roles, 'incident.report') ? (at) => void report(at) : null} />;
}
