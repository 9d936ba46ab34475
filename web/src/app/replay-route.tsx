import { message } from '#shared/language/message.ts';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { Link, Router, useLocation, useSearch } from 'wouter';
import { buttonClass } from '../components/button.tsx';
import { readPlace, type ReplayPlace, writePlace } from '../features/replay/place.ts';
import { ReplayPage } from '../features/replay/replay-page.tsx';
import { serverFinder, serverSource } from '../features/replay/server-source.ts';
import { paths } from '../lib/paths.ts';
import { useAccount } from '../lib/session.ts';
import { OrganisationMark } from './organisation-mark.tsx';
import { PastPages, PastTabs } from './past-pages.tsx';
import { PastSummary } from './past-summary.tsx';
import { usePastRouter } from './use-past-router.ts';

/** Browsers take only so many changes of the address; it follows when the moment rests. */
const rest = 300;
const pathOf = (place: ReplayPlace): string => `${paths.replay}${writePlace(place)}`;
const addressOf = (place: ReplayPlace): string => `${window.location.origin}${pathOf(place)}`;

/** The console's past, with the console's own pages within it. Their links lead to other pages of the same moment. */
export default function ReplayRoute(): ReactNode {
  const { organisation } = useAccount();
  const source = useMemo(() => serverSource(organisation), [organisation]);
  const find = useMemo(() => serverFinder(organisation), [organisation]);
  const [place, setPlace] = useKeptPlace();
  const onPage = useCallback((page: string) => setPlace((before) => ({ ...before, page })), [setPlace]);
  const router = usePastRouter(place.page, onPage);
  const within = (content: ReactNode): ReactNode => (
    <Router {...router} hrefs={(page) => pathOf({ ...place, page })}>
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
      page={within(<PastPages />)}
      summary={within(<PastSummary />)}
      addressOf={addressOf}
    />
  );
}

/** What this page last wrote in the address itself, so that it is not taken for a new link. */
let written: string | null = null;

type SetPlace = (next: ReplayPlace | ((before: ReplayPlace) => ReplayPlace)) => void;

/** The place that the address tells. The address follows it, without steps in the browser's history, and a new link moves it. */
function useKeptPlace(): readonly [ReplayPlace, SetPlace] {
  const search = useSearch();
  const [, navigate] = useLocation();
  const [place, setPlace] = useState(() => readPlace(search));
  const [known, setKnown] = useState(search);
  const path = pathOf(place);
  if (search !== known) {
    setKnown(search);
    const linked = readPlace(search);
    if (writePlace(linked) !== written) setPlace(linked);
  }
  useEffect(() => {
    if (path === pathOf(readPlace(search))) return undefined;
    const timer = setTimeout(() => {
      written = path.slice(paths.replay.length);
      navigate(path, { replace: true });
    }, rest);
    return () => clearTimeout(timer);
  }, [path, search, navigate]);
  return [place, setPlace];
}
