import type { ReactNode } from 'react';
import { WallPage } from '../features/wall/wall-page.tsx';

/** The wall display. */
export default function WallRoute(): ReactNode {
  return <WallPage />;
}
