import { isPointReader } from '#shared/authorization/reading.ts';
import { Bell, List, Map as MapIcon, Pencil } from 'lucide-react';
import { paths } from '../lib/paths.ts';
import { useAccount } from '../lib/session.ts';
import { withTexts } from '../lib/with-texts.ts';
import type { Page } from './page.ts';
import { reportPages } from './report-pages.ts';

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
  ...reportPages,
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
