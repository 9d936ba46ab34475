import type { z } from 'zod';
import { actionCardCommands } from './action-card/commands.ts';
import { alarmCommands } from './alarm/commands.ts';
import { archiveCommands } from './archive/commands.ts';
import { attachmentCommands } from './attachment/commands.ts';
import { conflictCommands } from './conflict/commands.ts';
import { costCommands } from './cost/commands.ts';
import { crisisLeadershipCommands } from './crisis-leadership/commands.ts';
import { drawingCommands } from './drawing/commands.ts';
import { dutyCommands } from './duty/commands.ts';
import { erasureCommands } from './erasure/commands.ts';
import { escalationCommands } from './escalation/commands.ts';
import { incidentCommands } from './incident/commands.ts';
import { journalCommands } from './journal/commands.ts';
import { mapViewCommands } from './map-view/commands.ts';
import { meetingCommands } from './meeting/commands.ts';
import { organisationCommands } from './organisation/commands.ts';
import { photographCommands } from './photograph/commands.ts';
import { pointDeviceCommands } from './point-device/commands.ts';
import { premisesCommands } from './premises/commands.ts';
import { publicExportCommands } from './public-export/commands.ts';
import { recordCommands } from './record/commands.ts';
import { reviewCommands } from './review/commands.ts';
import { safetyPointCommands } from './safety-point/commands.ts';
import { registerCommands } from './safety-point/register/register-commands.ts';
import { situationReportCommands } from './situation-report/commands.ts';
import { situationCommands } from './situation/commands.ts';
import { staffCommands } from './staff/commands.ts';
import { statusRequestCommands } from './status-request/commands.ts';
import { taskCommands } from './task/commands.ts';

/** Every command and the schema of its data; the one list that the door, the OpenAPI document and the tests read. */
export const commandSchemas = {
  ...organisationCommands,
  ...incidentCommands,
  ...journalCommands,
  ...taskCommands,
  ...dutyCommands,
  ...safetyPointCommands,
  ...registerCommands,
  ...premisesCommands,
  ...drawingCommands,
  ...pointDeviceCommands,
  ...photographCommands,
  ...attachmentCommands,
  ...situationCommands,
  ...situationReportCommands,
  ...statusRequestCommands,
  ...crisisLeadershipCommands,
  ...alarmCommands,
  ...escalationCommands,
  ...meetingCommands,
  ...recordCommands,
  ...erasureCommands,
  ...publicExportCommands,
  ...staffCommands,
  ...actionCardCommands,
  ...conflictCommands,
  ...mapViewCommands,
  ...archiveCommands,
  ...costCommands,
  ...reviewCommands,
};

export type CommandType = keyof typeof commandSchemas;

/** The data of each command as the rules see it: it has passed the schema. */
export type CommandDataOf = { readonly [Type in CommandType]: z.output<(typeof commandSchemas)[Type]> };

/** A command of one of the types, as the rules see it. */
export type CommandOf<Type extends CommandType> = {
  [One in Type]: { readonly type: One; readonly data: CommandDataOf[One] };
}[Type];

export type Command = CommandOf<CommandType>;

/** The data of a command as a client sends it. */
export type CommandData<Type extends CommandType> = z.input<(typeof commandSchemas)[Type]>;
