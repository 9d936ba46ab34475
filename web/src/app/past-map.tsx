import { message } from '#shared/language/message.ts';
import { type ReactNode, useMemo } from 'react';
import { useSearch } from 'wouter';
import { VisuallyHidden } from '../components/visually-hidden.tsx';
import { MapView } from '../features/map/map-view.tsx';
import { readView } from '../features/map/share-view.ts';

/** The map at a past moment, with what a link to it chooses. */
export default function PastMap(): ReactNode {
  const search = useSearch();
  const link = useMemo(() => readView(search), [search]);
  return (
    <>
      <VisuallyHidden as="h2">{message('map.title')}</VisuallyHidden>
      <MapView key={search} link={link} />
    </>
  );
}
