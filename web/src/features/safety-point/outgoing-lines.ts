import { message } from '#shared/language/message.ts';
import { needText } from '../../components/safety-point-words.ts';
import { number } from '../../lib/format.ts';
import type { NewOutgoing } from './outgoing-reports.ts';
import { signed } from './visitor-counter.tsx';

/** What a saved report says, in one line: "Besökare 74. Behov: 20 filtar". */
export function outgoingLine(report: NewOutgoing): string {
  if (report.type === 'safety-point.set-status')
    return message('safety-point.line.status', {
      status: message(`safety-point-status.${report.data.status}`).toLowerCase(),
    });
  const { occupancy, occupancyChange, backupPowerHours, needs, note } = report.data;
  const parts = [
    occupancy === undefined ? null : message('safety-point.line.visitors', { count: number(occupancy) }),
    occupancyChange === undefined
      ? null
      : message('safety-point.line.change', { change: signed(occupancyChange) }),
    needs === undefined
      ? null
      : needs.length === 0
        ? message('safety-point.line.no-needs')
        : message('safety-point.line.needs', { needs: needs.map(needText).join(', ') }),
    backupPowerHours === undefined
      ? null
      : message('safety-point.line.power', { hours: number(backupPowerHours) }),
    note === undefined ? null : message('safety-point.line.note'),
  ];
  return parts.filter((part) => part !== null).join('. ');
}
