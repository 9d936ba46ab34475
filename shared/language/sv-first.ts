import { alarm } from './sv/first/alarm.ts';
import { board } from './sv/first/board.ts';
import { common } from './sv/first/common.ts';
import { connection } from './sv/first/connection.ts';
import { departmentStatus } from './sv/first/department-status.ts';
import { duty } from './sv/first/duty.ts';
import { escalation } from './sv/first/escalation.ts';
import { heightenedAlert } from './sv/first/heightened-alert.ts';
import { journal } from './sv/first/journal.ts';
import { journalKinds } from './sv/first/journal-kinds.ts';
import { keyboard } from './sv/first/keyboard.ts';
import { levels } from './sv/first/levels.ts';
import { oral } from './sv/first/oral.ts';
import { outbox } from './sv/first/outbox.ts';
import { palette } from './sv/first/palette.ts';
import { register } from './sv/first/register.ts';
import { roles } from './sv/first/roles.ts';
import { safetyPointStatus } from './sv/first/safety-point-status.ts';
import { shell } from './sv/first/shell.ts';
import { signIn } from './sv/first/sign-in.ts';
import { staff } from './sv/first/staff.ts';
import { task } from './sv/first/task.ts';
import { time } from './sv/first/time.ts';

/** What the console in the browser says before a page is opened. */
export const svFirst = {
  ...alarm,
  ...board,
  ...common,
  ...connection,
  ...departmentStatus,
  ...duty,
  ...escalation,
  ...heightenedAlert,
  ...journal,
  ...journalKinds,
  ...keyboard,
  ...levels,
  ...oral,
  ...outbox,
  ...palette,
  ...register,
  ...roles,
  ...safetyPointStatus,
  ...shell,
  ...signIn,
  ...staff,
  ...task,
  ...time,
} as const;
