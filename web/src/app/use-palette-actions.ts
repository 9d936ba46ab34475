import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { incidentName } from '#shared/incident/journal-lines.ts';
import { message } from '#shared/language/message.ts';
import type { PaletteItem } from '../components/command-palette.tsx';
import { useLive } from '../sync/use-live.ts';

/** What the palette finds besides the pages: the open incidents and the safety points. */
export function usePaletteActions(): readonly PaletteItem[] {
  const incidents = useLive((state) => state.incidents);
  const points = useLive((state) => state.safetyPoints);
  const [, navigate] = useLocation();
  return useMemo(() => {
    const items: PaletteItem[] = [];
    for (const incident of incidents.values()) {
      if (incident.status === 'closed') continue;
      const title = incident.title ?? message('common.restricted');
      items.push({
        id: `incident:${incident.id}`,
        group: message('palette.group.incidents'),
        label: `${incidentName(incident.number)} ${title}`,
        run: () => navigate(`/handelse/${incident.id}`),
      });
    }
    for (const point of points.values()) {
      items.push({
        id: `point:${point.id}`,
        group: message('palette.group.points'),
        label: point.name,
        run: () => navigate(`/trygghetspunkter?punkt=${point.id}`),
      });
    }
    return items;
  }, [incidents, points, navigate]);
}
