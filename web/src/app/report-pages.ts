import { paths } from '../lib/paths.ts';
import { withTexts } from '../lib/with-texts.ts';
import type { Page } from './page.ts';

/** The reports and what stands under them: the past, what is taken out and given out, what is learnt and what is proven. */
export const reportPages: readonly Page[] = [
  {
    id: 'reports',
    path: paths.reports,
    load: () => withTexts(() => import('./reports-route.tsx')),
    frame: 'console',
    nav: true,
    go: 'r',
  },
  {
    id: 'replay',
    path: paths.replay,
    load: () => withTexts(() => import('./replay-route.tsx')),
    frame: 'bare',
  },
  {
    id: 'exports',
    path: paths.exports,
    load: () => withTexts(() => import('../features/export/export-page.tsx')),
    frame: 'console',
  },
  {
    id: 'evidence',
    path: paths.evidence,
    load: () => withTexts(() => import('../features/evidence/evidence-page.tsx')),
    frame: 'console',
  },
  {
    id: 'archive',
    path: paths.archive,
    load: () => withTexts(() => import('../features/archive/archive-page.tsx')),
    frame: 'console',
  },
  {
    id: 'situation-reports',
    path: paths.situationReports,
    load: () => withTexts(() => import('../features/situation-report/situation-report-page.tsx')),
    frame: 'console',
  },
  {
    id: 'status-requests',
    path: paths.statusRequests,
    load: () => withTexts(() => import('./status-request-route.tsx')),
    frame: 'console',
  },
  {
    id: 'shift-report',
    path: paths.shiftReport,
    load: () => withTexts(() => import('../features/report/log/shift-report-page.tsx')),
    frame: 'console',
  },
  {
    id: 'decision-log',
    path: paths.decisionLog,
    load: () => withTexts(() => import('../features/report/log/decision-log-page.tsx')),
    frame: 'console',
  },
  {
    id: 'alarm-report',
    path: paths.alarmReport,
    load: () => withTexts(() => import('../features/report/log/alarm-report-page.tsx')),
    frame: 'console',
  },
  {
    id: 'costs',
    path: paths.costs,
    load: () => withTexts(() => import('../features/report/cost/costs-page.tsx')),
    frame: 'console',
  },
  {
    id: 'review',
    path: paths.review,
    load: () => withTexts(() => import('../features/report/review/review-page.tsx')),
    frame: 'console',
  },
  {
    id: 'statistics',
    path: paths.statistics,
    load: () => withTexts(() => import('../features/report/statistics/statistics-page.tsx')),
    frame: 'console',
  },
  {
    id: 'poster',
    path: paths.poster,
    load: () => withTexts(() => import('../features/report/log/poster-page.tsx')),
    frame: 'console',
  },
  {
    id: 'search',
    path: paths.search,
    load: () => withTexts(() => import('./search-route.tsx')),
    frame: 'console',
  },
  {
    id: 'erasure',
    path: paths.erasure,
    load: () => withTexts(() => import('../features/erasure/erasure-page.tsx')),
    frame: 'console',
  },
  {
    id: 'public-export',
    path: paths.publicExport,
    load: () => withTexts(() => import('../features/public-export/public-export-page.tsx')),
    frame: 'console',
  },
];
