import { isPointReader } from '#shared/authorization/reading.ts';
import { Bell, List, type LucideIcon, Map as MapIcon, Pencil } from 'lucide-react';
import type { ComponentType } from 'react';
import { paths } from '../lib/paths.ts';
import { useAccount } from '../lib/session.ts';
import { withTexts } from '../lib/with-texts.ts';

/** A page of the app. Adding one to `pages` gives it its route, its place in the menu, its shortcut and its line in the palette. */
export interface Page {
  readonly id: PageId;
  /** wouter pattern; the page reads its parameters with `useParams`. */
  readonly path: string;
  /** Loaded when first visited. The page's file has the component as its default export. */
  readonly load: () => Promise<{ default: ComponentType }>;
  /** `console`: within the bar and tabs. `bare`: the whole window is its own (wall, the chair's decision). */
  readonly frame: 'console' | 'bare';
  /** Stands in the top bar's menu. Others that have no parameters stand under the user's button. */
  readonly nav?: true;
  /** Stands among the phone's tabs, with this icon; at most four. */
  readonly tab?: { readonly icon: LucideIcon; readonly label: 'board' | 'journal' | 'map' | 'alarms' };
  /** Also for those who read one safety point and nothing else; to them the other pages do not exist. */
  readonly forPointStaff?: true;
  /** The second key after G. */
  readonly go?: string;
}

export type PageId =
  | 'board'
  | 'map'
  | 'journal'
  | 'log'
  | 'tasks'
  | 'safety-points'
  | 'safety-point'
  | 'point-register'
  | 'point-registration'
  | 'premises'
  | 'register-import'
  | 'crisis-leadership'
  | 'meetings'
  | 'meeting'
  | 'council-notice'
  | 'alarms'
  | 'alarm-lists'
  | 'escalation-rules'
  | 'staff'
  | 'reports'
  | 'replay'
  | 'search'
  | 'situation-reports'
  | 'status-requests'
  | 'evidence'
  | 'archive'
  | 'exports'
  | 'erasure'
  | 'public-export'
  | 'action-cards'
  | 'action-card'
  | 'duty'
  | 'shift-report'
  | 'decision-log'
  | 'alarm-report'
  | 'costs'
  | 'review'
  | 'statistics'
  | 'poster'
  | 'incident'
  | 'decision'
  | 'oral-decision'
  | 'unsent'
  | 'conflicts'
  | 'wall';

/** In the order of the menu. */
export const pages: readonly Page[] = [
  {
    id: 'log',
    path: paths.log,
    load: () => withTexts(() => import('./log-route.tsx')),
    frame: 'console',
    tab: { icon: Pencil, label: 'journal' },
  },
  {
    id: 'board',
    path: paths.board,
    load: () => import('./board-route.tsx'),
    frame: 'console',
    nav: true,
    tab: { icon: List, label: 'board' },
    go: 'b',
  },
  {
    id: 'map',
    path: paths.map,
    load: () => withTexts(() => import('./map-route.tsx')),
    frame: 'console',
    nav: true,
    tab: { icon: MapIcon, label: 'map' },
    go: 'm',
  },
  {
    id: 'journal',
    path: paths.journal,
    load: () => withTexts(() => import('../features/journal/journal-page.tsx')),
    frame: 'console',
    nav: true,
    go: 'l',
  },
  {
    id: 'tasks',
    path: paths.tasks,
    load: () => withTexts(() => import('../features/task/task-page.tsx')),
    frame: 'console',
    nav: true,
    go: 't',
  },
  {
    id: 'safety-points',
    path: paths.safetyPoints,
    load: () => withTexts(() => import('./safety-point-route.tsx')),
    frame: 'console',
    forPointStaff: true,
    nav: true,
    go: 'p',
  },
  {
    id: 'point-register',
    path: paths.pointRegister,
    load: () => withTexts(() => import('../features/point-register/register-page.tsx')),
    frame: 'console',
  },
  {
    id: 'point-registration',
    path: paths.pointRegistration(':point'),
    load: () => withTexts(() => import('./registration-route.tsx')),
    frame: 'console',
  },
  {
    id: 'premises',
    path: paths.premises,
    load: () => withTexts(() => import('../features/point-register/premises-page.tsx')),
    frame: 'console',
  },
  {
    id: 'register-import',
    path: paths.registerImport,
    load: () => withTexts(() => import('../features/point-register/import-page.tsx')),
    frame: 'console',
  },
  {
    id: 'safety-point',
    path: paths.safetyPoint(':id'),
    load: () => withTexts(() => import('../features/safety-point/life/point-page.tsx')),
    frame: 'console',
  },
  {
    id: 'crisis-leadership',
    path: paths.crisisLeadership,
    load: () => withTexts(() => import('./leadership-route.tsx')),
    frame: 'console',
    nav: true,
    go: 'k',
  },
  {
    id: 'meetings',
    path: paths.meetings,
    load: () => withTexts(() => import('./meetings-route.tsx')),
    frame: 'console',
  },
  {
    id: 'meeting',
    path: paths.meeting(':meeting'),
    load: () => withTexts(() => import('./meeting-route.tsx')),
    frame: 'console',
  },
  {
    id: 'council-notice',
    path: paths.councilNotice,
    load: () => withTexts(() => import('./council-notice-route.tsx')),
    frame: 'console',
  },
  {
    id: 'alarms',
    path: paths.alarms,
    load: () => withTexts(() => import('../features/alarm/alarm-page.tsx')),
    frame: 'console',
    nav: true,
    tab: { icon: Bell, label: 'alarms' },
    go: 'a',
  },
  {
    id: 'alarm-lists',
    path: paths.alarmLists,
    load: () => withTexts(() => import('../features/alarm/lists-page.tsx')),
    frame: 'console',
  },
  {
    id: 'escalation-rules',
    path: paths.escalationRules,
    load: () => withTexts(() => import('../features/escalation/rules-page.tsx')),
    frame: 'console',
  },
  {
    id: 'staff',
    path: paths.staff,
    load: () => withTexts(() => import('../features/staff/staff-page.tsx')),
    frame: 'console',
    nav: true,
    go: 's',
  },
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
  {
    id: 'action-cards',
    path: paths.actionCards,
    load: () => withTexts(() => import('../features/action-card/action-cards-page.tsx')),
    frame: 'console',
    go: 'c',
  },
  {
    id: 'action-card',
    path: paths.actionCard(':card'),
    load: () => withTexts(() => import('../features/action-card/action-card-page.tsx')),
    frame: 'console',
  },
  {
    id: 'duty',
    path: paths.duty,
    load: () => withTexts(() => import('../features/duty/duty-page.tsx')),
    frame: 'console',
    go: 'd',
  },
  {
    id: 'incident',
    path: paths.incident(':incident'),
    load: () => withTexts(() => import('./incident-route.tsx')),
    frame: 'console',
  },
  {
    id: 'decision',
    path: paths.decision(':request'),
    load: () => withTexts(() => import('./decision-route.tsx')),
    frame: 'bare',
  },
  {
    id: 'oral-decision',
    path: paths.oralDecision(':activation'),
    load: () => withTexts(() => import('./oral-route.tsx')),
    frame: 'bare',
  },
  {
    id: 'unsent',
    path: paths.unsent,
    load: () => withTexts(() => import('../features/unsent/unsent-page.tsx')),
    frame: 'console',
    forPointStaff: true,
  },
  {
    id: 'conflicts',
    path: paths.conflicts,
    load: () => withTexts(() => import('../features/conflict/conflicts-page.tsx')),
    frame: 'console',
    forPointStaff: true,
  },
  { id: 'wall', path: paths.wall, load: () => withTexts(() => import('./wall-route.tsx')), frame: 'bare' },
];

/** The pages that an account has: those of the console, or the few of a safety point's staff. */
export function usePages(): readonly Page[] {
  const { roles } = useAccount();
  return isPointReader(roles) ? pagesOfPoint : pages;
}

const pagesOfPoint = pages.filter(({ forPointStaff }) => forPointStaff === true);

/** Pages that can be gone to without knowing an id. */
export function openPages(all: readonly Page[]): readonly Page[] {
  return all.filter((page) => page.frame === 'console' && !page.path.includes(':'));
}
