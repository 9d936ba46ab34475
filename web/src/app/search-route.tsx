import type { ReactNode } from 'react';
import SearchPage from '../features/search/search-page.tsx';
import { paths } from '../lib/paths.ts';

const momentOf = (seq: number): string => `${paths.replay}?vid=${seq}`;

/** Search, from which each hit's moment is opened in the replay. */
export default function SearchRoute(): ReactNode {
  return <SearchPage replay={momentOf} />;
}
