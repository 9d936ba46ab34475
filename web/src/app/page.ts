import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';

/** A page of the app. Adding one to `pages` (pages.ts) gives it its route, its place in the menu, its shortcut and its line in the palette. */
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
