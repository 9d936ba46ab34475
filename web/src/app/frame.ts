import type { ConnectionIndicatorProps } from '../components/connection-indicator.tsx';
import type { PageId } from './page.ts';

/** What the frame shows of the live state; `SignedIn` in app.tsx hands it over. */
export interface FrameState {
  readonly mode: 'live' | 'exercise' | 'archive';
  /** Null before the first contact. */
  readonly connection: ConnectionIndicatorProps | null;
  /** Figures beside menu items: what waits there. */
  readonly counts: Partial<Record<PageId, number>>;
}
