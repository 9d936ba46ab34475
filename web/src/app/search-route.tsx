import type { ReactNode } from 'react';
import SearchPage from '../features/search/search-page.tsx';

/** Search, from which a moment is opened in the replay. */
export default function SearchRoute(): ReactNode {
  return <SearchPage />;
}
