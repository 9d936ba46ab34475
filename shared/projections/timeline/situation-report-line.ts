import type { Recorded } from '../../kernel/event.ts';
import { message } from '../../language/message.ts';
import type { SituationReportEvent } from '../../situation-report/events.ts';

export function situationReportLine(event: Recorded<SituationReportEvent>): string {
  switch (event.type) {
    case 'situation-report.drafted':
      return message('timeline.situation-report.drafted', { revision: String(event.payload.revision) });
    case 'situation-report.approved':
      return message('timeline.situation-report.approved', {
        number: String(event.payload.number),
        version: event.payload.version,
      });
    case 'situation-report.discarded':
      return message('timeline.situation-report.discarded');
  }
}
