import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { mayInviteTo } from '#shared/authorization/inviting.ts';
import { may } from '#shared/authorization/capabilities.ts';
import { survivor } from '#shared/incident/merged.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import { message } from '#shared/language/message.ts';
import type { PaletteItem } from '../components/command-palette.tsx';
import { paths } from '../lib/paths.ts';
import { useAccount } from '../lib/session.ts';
import { useLive } from '../sync/use-live.ts';
import { openQuickDialog } from './quick-dialogs.ts';

const begins = [
  { dialog: 'incident', command: 'incident.report', label: 'board.incidents.new', keys: 'N' },
  { dialog: 'task', command: 'task.add', label: 'task.new', keys: 'U' },
  { dialog: 'alarm', command: 'alarm.send', label: 'alarm.send' },
] as const;

const begin = ({ dialog, label, ...more }: (typeof begins)[number]): PaletteItem => ({
  id: `begin:${dialog}`,
  group: message('palette.group.actions'),
  label: message(label),
  ...more,
  run: () => openQuickDialog(dialog),
});

/** What the palette finds besides the pages: what may be begun, the open incidents and the safety points. */
export function usePaletteActions(): readonly PaletteItem[] {
  const incidents = useLive((state) => state.incidents);
  const points = useLive((state) => state.safetyPoints);
  const account = useAccount();
  const { roles } = account;
  const [, navigate] = useLocation();
  return useMemo(() => {
    const items: PaletteItem[] = begins.filter(({ command }) => may(roles, command)).map(begin);
    for (const incident of incidents.values()) {
      const goesOn = survivor(incidents, incident.id);
      if (goesOn?.status !== 'open') continue;
      const title = goesOn.title ?? message('common.restricted');
      items.push({
        id: `incident:${incident.id}`,
        group: message('palette.group.incidents'),
        label:
          goesOn === incident
            ? `${incidentName(incident.number)} ${title}`
            : message('palette.merged', {
                incident: incidentName(incident.number),
                into: incidentName(goesOn.number),
                title,
              }),
        run: () => navigate(`/handelse/${goesOn.id}`),
      });
    }
    for (const point of points.values()) {
      items.push({
        id: `point:${point.id}`,
        group: message('palette.group.points'),
        label: point.name,
        run: () => navigate(paths.safetyPoint(point.id)),
      });
    }
    for (const point of points.values()) {
      if (!mayInviteTo(point.id, account)) continue;
      items.push({
        id: `connect:${point.id}`,
        group: message('palette.group.points'),
        label: message('palette.connect', { point: point.name }),
        run: () => navigate(`${paths.safetyPoints}?anslut=${point.id}`),
      });
    }
    return items;
  }, [incidents, points, roles, account, navigate]);
}
