import { actionCard } from './sv/action-card.ts';
import { alarm } from './sv/alarm.ts';
import { alarmMessage } from './sv/alarm-message.ts';
import { board } from './sv/board.ts';
import { cli } from './sv/cli.ts';
import { cliIdentity } from './sv/cli-identity.ts';
import { common } from './sv/common.ts';
import { consoleWords } from './sv/console.ts';
import { connection } from './sv/connection.ts';
import { crisisLeadership } from './sv/crisis-leadership.ts';
import { crisisLeadershipAlert } from './sv/crisis-leadership-alert.ts';
import { crisisLeadershipOral } from './sv/crisis-leadership-oral.ts';
import { crisisLeadershipRegister } from './sv/crisis-leadership-register.ts';
import { councilNotice } from './sv/council-notice.ts';
import { criteria } from './sv/criteria.ts';
import { departmentStatus } from './sv/department-status.ts';
import { document } from './sv/document.ts';
import { duty } from './sv/duty.ts';
import { escalation } from './sv/escalation.ts';
import { exampleAccounts } from './sv/example-accounts.ts';
import { httpProblems } from './sv/http-problems.ts';
import { exportWords } from './sv/export.ts';
import { incident } from './sv/incident.ts';
import { incidentTypes } from './sv/incident-types.ts';
import { journal } from './sv/journal.ts';
import { journalKinds } from './sv/journal-kinds.ts';
import { journalLine } from './sv/journal-line.ts';
import { keyboard } from './sv/keyboard.ts';
import { levels } from './sv/levels.ts';
import { map } from './sv/map.ts';
import { meeting } from './sv/meeting.ts';
import { operation } from './sv/operation.ts';
import { organisationImport } from './sv/organisation-import.ts';
import { palette } from './sv/palette.ts';
import { publicPage } from './sv/public.ts';
import { rejections } from './sv/rejections.ts';
import { roles } from './sv/roles.ts';
import { safetyPoint } from './sv/safety-point.ts';
import { safetyPointStatus } from './sv/safety-point-status.ts';
import { shell } from './sv/shell.ts';
import { signIn } from './sv/sign-in.ts';
import { staff } from './sv/staff.ts';
import { task } from './sv/task.ts';
import { time } from './sv/time.ts';
import { timeline } from './sv/timeline.ts';
import { validation } from './sv/validation.ts';
import { vitalFunctions } from './sv/vital-functions.ts';
import { wall } from './sv/wall.ts';

/** The one Swedish catalogue: every text of the interface, keyed by place and meaning. One line per area. */
export const sv = {
  ...actionCard,
  ...alarm,
  ...alarmMessage,
  ...board,
  ...cli,
  ...cliIdentity,
  ...common,
  ...connection,
  ...consoleWords,
  ...crisisLeadership,
  ...crisisLeadershipAlert,
  ...crisisLeadershipOral,
  ...crisisLeadershipRegister,
  ...councilNotice,
  ...criteria,
  ...departmentStatus,
  ...document,
  ...duty,
  ...escalation,
  ...exampleAccounts,
  ...httpProblems,
  ...exportWords,
  ...incident,
  ...incidentTypes,
  ...journal,
  ...journalKinds,
  ...journalLine,
  ...keyboard,
  ...levels,
  ...map,
  ...meeting,
  ...operation,
  ...organisationImport,
  ...palette,
  ...publicPage,
  ...rejections,
  ...roles,
  ...safetyPoint,
  ...safetyPointStatus,
  ...shell,
  ...signIn,
  ...staff,
  ...task,
  ...time,
  ...timeline,
  ...validation,
  ...vitalFunctions,
  ...wall,
} as const;
