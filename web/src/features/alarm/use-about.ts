import type { Alarm } from '#shared/alarm/state.ts';
import { message } from '#shared/language/message.ts';
import { paths } from '../../lib/paths.ts';
import { useLive } from '../../sync/use-live.ts';

/** Where an alarm leads: to the question that waits for a decision, else to its incident; null where it is about neither. */
export function useAbout(alarm: Alarm): { readonly path: string; readonly label: string } | null {
  const incident = useLive((state) => state.incidents.get(alarm.incident ?? ''));
  const trigger = useLive((state) => state.escalations.get(alarm.escalation ?? '')?.trigger);
  const requests = useLive((state) => state.crisisLeadership.requests);
  if (incident === undefined) return null;
  const asked = Object.values(requests).find(
    (request) => request.incident === incident.id && request.status === 'waiting',
  );
  if (trigger === 'activation-requested' && asked !== undefined) {
    return { path: paths.decision(asked.id), label: message('alarm.own.open-question') };
  }
  return { path: paths.incident(incident.id), label: message('alarm.own.open') };
}
