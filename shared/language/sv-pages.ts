import { actionCard } from './sv/pages/action-card.ts';
import { archive } from './sv/pages/archive.ts';
import { after } from './sv/pages/after.ts';
import { alarm } from './sv/pages/alarm.ts';
import { attachment } from './sv/pages/attachment.ts';
import { byteSize } from './sv/pages/byte-size.ts';
import { changedField } from './sv/pages/changed-field.ts';
import { comparison } from './sv/pages/comparison.ts';
import { conflict } from './sv/pages/conflict.ts';
import { councilNotice } from './sv/pages/council-notice.ts';
import { crisisLeadership } from './sv/pages/crisis-leadership.ts';
import { cost } from './sv/pages/cost.ts';
import { criteria } from './sv/pages/criteria.ts';
import { document } from './sv/pages/document.ts';
import { drawing } from './sv/pages/drawing.ts';
import { duty } from './sv/pages/duty.ts';
import { evidencePage } from './sv/pages/evidence.ts';
import { erasure } from './sv/pages/erasure.ts';
import { exportsPage } from './sv/pages/exports.ts';
import { graph } from './sv/pages/graph.ts';
import { heightenedAlert } from './sv/pages/heightened-alert.ts';
import { incident } from './sv/pages/incident.ts';
import { incidentTypes } from './sv/pages/incident-types.ts';
import { join } from './sv/pages/join.ts';
import { keyboard } from './sv/pages/keyboard.ts';
import { lockedEntries } from './sv/pages/locked-entries.ts';
import { map } from './sv/pages/map.ts';
import { mapGround } from './sv/pages/map-ground.ts';
import { meeting } from './sv/pages/meeting.ts';
import { oral } from './sv/pages/oral.ts';
import { pointLife } from './sv/pages/point-life.ts';
import { pointOverview } from './sv/pages/point-overview.ts';
import { photograph } from './sv/pages/photograph.ts';
import { pointRegister } from './sv/pages/point-register.ts';
import { premises } from './sv/pages/premises.ts';
import { proposals } from './sv/pages/proposals.ts';
import { publicExport } from './sv/pages/public-export.ts';
import { register } from './sv/pages/register.ts';
import { registerImport } from './sv/pages/register-import.ts';
import { reportPage } from './sv/pages/report-page.ts';
import { reports } from './sv/pages/reports.ts';
import { replay } from './sv/pages/replay.ts';
import { rejections } from './sv/pages/rejections.ts';
import { review } from './sv/pages/review.ts';
import { safetyPoint } from './sv/pages/safety-point.ts';
import { situationReport } from './sv/pages/situation-report.ts';
import { search } from './sv/pages/search.ts';
import { staff } from './sv/pages/staff.ts';
import { statusRequest } from './sv/pages/status-request.ts';
import { statistics } from './sv/pages/statistics.ts';
import { terminate } from './sv/pages/terminate.ts';
import { timeline } from './sv/pages/timeline.ts';
import { unsent } from './sv/pages/unsent.ts';
import { verify } from './sv/pages/verify.ts';
import { vitalFunctions } from './sv/pages/vital-functions.ts';
import { wall } from './sv/pages/wall.ts';

/** What the pages say; the browser takes them with the first page (web/src/lib/with-texts.ts). */
export const svPages = {
  ...actionCard,
  ...archive,
  ...after,
  ...alarm,
  ...changedField,
  ...comparison,
  ...conflict,
  ...councilNotice,
  ...crisisLeadership,
  ...cost,
  ...criteria,
  ...document,
  ...drawing,
  ...duty,
  ...evidencePage,
  ...erasure,
  ...exportsPage,
  ...graph,
  ...heightenedAlert,
  ...incident,
  ...incidentTypes,
  ...join,
  ...keyboard,
  ...lockedEntries,
  ...map,
  ...mapGround,
  ...meeting,
  ...oral,
  ...pointLife,
  ...pointOverview,
  ...photograph,
  ...attachment,
  ...byteSize,
  ...search,
  ...pointRegister,
  ...premises,
  ...proposals,
  ...publicExport,
  ...register,
  ...registerImport,
  ...reportPage,
  ...reports,
  ...replay,
  ...rejections,
  ...review,
  ...safetyPoint,
  ...situationReport,
  ...staff,
  ...statusRequest,
  ...statistics,
  ...terminate,
  ...timeline,
  ...unsent,
  ...verify,
  ...vitalFunctions,
  ...wall,
} as const;
