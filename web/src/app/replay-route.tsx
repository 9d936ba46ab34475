import { message } from '#shared/language/message.ts';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { Link, Router, useLocation, useSearch } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { buttonClass } from '../components/button.tsx';
import { readPlace, type ReplayPlace, writePlace } from '../features/replay/place.ts';
import { ReplayPage } from '../features/replay/replay-page.tsx';
import { serverFinder, serverSource } from '../features/replay/server-source.ts';
import { paths } from '../lib/paths.ts';
import { useAccount } from '../lib/session.ts';
import { OrganisationMark } from './organisation-mark.tsx';
import { PastPages, PastTabs } from './past-pages.tsx';
import { PastSummary } from './past-summary.tsx';

/** Browsers take only so many changes of the address; it follows when the moment rests. */
const rest = 300;
const addressOf = (place: ReplayPlace): string =>
  `${window.location.origin}${paths.replay}${writePlace(place)}`;

/** The console's past, with the console's own pages within it. Their links lead to other pages of the same moment. */
export default function ReplayRoute(): ReactNode {
  const { organisation } = useAccount();
  const source = useMemo(() => serverSource(organisation), [organisation]);
  const find = useMemo(() => serverFinder(organisation), [organisation]);
  const search = useSearch();
  const [place, setPlace] = useState(() => readPlace(search));
  const [memory] = useState(() => memoryLocation({ path: place.page }));
  useKeptAddress(place, search, (linked) => {
    setPlace(linked);
    memory.navigate(linked.page, { replace: true });
  });
  const within = (content: ReactNode): ReactNode => (
    <Router
      hook={memory.hook}
      searchHook={memory.searchHook}
      hrefs={(path) => `${paths.replay}${writePlace({ ...place, page: path })}`}
    >
      {content}
    </Router>
  );
  return (
    <ReplayPage
      source={source}
      find={find}
      place={place}
      onPlace={setPlace}
      organisation={<OrganisationMark />}
      what={message('replay.band.what')}
      leave={
        <Link href={paths.board} className={buttonClass({ size: 'small' })}>
          {message('replay.leave')}
        </Link>
      }
      pages={within(<PastTabs />)}
      page={within(
        <>
          <PagePlace page={place.page} onPage={(page) => setPlace({ ...place, page })} />
          <PastPages />
        </>,
      )}
      summary={within(<PastSummary />)}
      addressOf={addressOf}
    />
  );
}

/** Tells where a link of a past page has led. */
function PagePlace({ page, onPage }: { page: string; onPage: (page: string) => void }): null {
  const [location] = useLocation();
  const search = useSearch();
  const here = search === '' ? location : `${location}?${search}`;
  useEffect(() => {
    if (here !== page) onPage(here);
  });
  return null;
}

/** Keeps the address a link to what is shown, without steps in the browser's history, and follows links to other moments. */
function useKeptAddress(place: ReplayPlace, search: string, follow: (place: ReplayPlace) => void): void {
  const [, navigate] = useLocation();
  const [written, setWritten] = useState(search);
  const wanted = writePlace(place).slice(1);
  const isLink = search !== written && search !== wanted;
  useEffect(() => {
    if (isLink) {
      setWritten(search);
      follow(readPlace(search));
      return undefined;
    }
    if (wanted === search) return undefined;
    const timer = setTimeout(() => {
      setWritten(wanted);
      navigate(`${paths.replay}${writePlace(place)}`, { replace: true });
    }, rest);
    return () => clearTimeout(timer);
  });
}
