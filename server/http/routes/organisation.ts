import { requireOrganisation } from '../plugins/authentication.ts';
import { compressAnswers } from '../plugins/compress-answers.ts';
import { letLongOnesRun } from '../plugins/deadline.ts';
import type { Routes } from '../route-options.ts';
import { accountRoutes } from './accounts.ts';
import { archiveRoutes } from './archive.ts';
import { attachmentRoutes } from './attachments.ts';
import { basemapRoutes } from './basemap.ts';
import { channelRoutes } from './channels.ts';
import { classificationRoutes } from './classification.ts';
import { commandRoutes } from './commands.ts';
import { documentRoutes } from './documents.ts';
import { evidenceRoutes } from './evidence.ts';
import { erasureRoutes } from './erasure.ts';
import { eventRoutes } from './events.ts';
import { exportRoutes } from './export.ts';
import { exportJobRoutes } from './export-jobs.ts';
import { headRoutes } from './head.ts';
import { journalRoutes } from './journal.ts';
import { lockedEntryRoutes } from './locked-entries.ts';
import { pointDeviceRoutes } from './point-devices.ts';
import { publicExportRoutes } from './public-exports.ts';
import { pushRoutes } from './push.ts';
import { recordRoutes } from './records.ts';
import { registerRoutes } from './registers.ts';
import { replayRoutes } from './replay.ts';
import { reportRoutes } from './reports.ts';
import { searchRoutes } from './search.ts';
import { situationReportRoutes } from './situation-reports.ts';
import { stateRoutes } from './state.ts';
import { tileRoutes } from './tiles.ts';

/** Everything under one organisation, for those who belong to it. */
export const organisationRoutes: Routes = async (app, { dependencies }) => {
  requireOrganisation(app, dependencies);
  letLongOnesRun(app, dependencies);
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    done();
  });
  compressAnswers(app);
  const routes = [
    commandRoutes,
    stateRoutes,
    replayRoutes,
    eventRoutes,
    journalRoutes,
    recordRoutes,
    exportRoutes,
    exportJobRoutes,
    documentRoutes,
    situationReportRoutes,
    reportRoutes,
    registerRoutes,
    headRoutes,
    evidenceRoutes,
    erasureRoutes,
    publicExportRoutes,
    archiveRoutes,
    classificationRoutes,
    basemapRoutes,
    tileRoutes,
    accountRoutes,
    channelRoutes,
    pushRoutes,
    lockedEntryRoutes,
    attachmentRoutes,
    searchRoutes,
    pointDeviceRoutes,
  ];
  for (const register of routes) await app.register(register, { dependencies });
};
