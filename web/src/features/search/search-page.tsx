import { hasRestrictedTexts } from '#shared/authorization/reading.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useEffect, useState } from 'react';
import { useSearchParams } from 'wouter';
import { Button } from '../../components/button.tsx';
import { CheckboxField, Select, TextField } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { EmptyState } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { now, useNow } from '../../lib/clock.ts';
import { number } from '../../lib/format.ts';
import { useAccount } from '../../lib/session.ts';
import { usePhone } from '../../lib/viewport.ts';
import { useIncidentOptions } from '../../sync/use-incident-options.ts';
import { useLive } from '../../sync/use-live.ts';
import { HitRow } from './hit-row.tsx';
import { addressOf, fieldsOf, questionOf, type SearchFields } from './search-fields.ts';
import styles from './search-page.module.css';
import { type SearchResult, useSearch } from './use-search.ts';

/** How long somebody pauses before what they have typed is looked for, in milliseconds. */
const pause = 250;

interface SearchPageProps {
  /** The address of a moment in the replay; absent where there is none. */
  replay?: ((seq: number) => string) | undefined;
}

/** Search in everything that has been said; what is looked for stands in the page's address. */
export default function SearchPage({ replay }: SearchPageProps): ReactNode {
  const { organisation, roles } = useAccount();
  const phone = usePhone();
  const today = useNow();
  const [address, setAddress] = useSearchParams();
  const [fields, setFields] = useState(() => fieldsOf(address));
  const [secret, setSecret] = useState<{ readonly asked: string | null } | null>(null);
  const maySecret = useLive((state) => roles.some((role) => hasRestrictedTexts(state, role)));
  const { query, wrong } = questionOf(fields, now());
  const asked = query?.toString() ?? null;
  const paused = usePaused(asked);
  // In confidential texts only what is asked for by a press: each hit is noted.
  const question =
    secret === null ? paused : secret.asked === null ? null : `${secret.asked}&restricted=true`;
  const result = useSearch(organisation, question);
  const change = (changed: Partial<SearchFields>): void => setFields({ ...fields, ...changed });

  useEffect(() => {
    if (secret === null && paused === asked) setAddress(addressOf(fields), { replace: true });
    // The address follows what is looked for, not the other way.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [paused, fields.order, secret === null]);

  const limits = (
    <Limits fields={fields} wrong={wrong} onChange={change}>
      {maySecret ? (
        <div className={styles['secrecy']}>
          <CheckboxField
            label={message('search.restricted')}
            checked={secret !== null}
            onChange={(checked) => setSecret(checked ? { asked: null } : null)}
          />
          <p>{message('search.restricted.hint')}</p>
        </div>
      ) : null}
    </Limits>
  );
  return (
    <form
      className={styles['page']}
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        if (secret !== null) setSecret({ asked });
      }}
    >
      <VisuallyHidden as="h1">{message('shell.page.search')}</VisuallyHidden>
      <aside className={styles['side']} aria-label={message('search.filter')}>
        {phone ? (
          <details>
            <summary>{message('search.filter')}</summary>
            {limits}
          </details>
        ) : (
          limits
        )}
      </aside>
      <Pane
        title={message('search.hits')}
        count={countWords(result)}
        end={
          <Segmented
            label={message('search.order')}
            value={fields.order}
            options={[
              { value: 'newest', label: message('search.order.newest') },
              { value: 'best', label: message('search.order.best') },
            ]}
            onChange={(order) => change({ order })}
          />
        }
      >
        <div className={styles['words']}>
          <TextField
            label={message('search.words')}
            hint={message('search.words.hint')}
            type="search"
            size={phone ? 'touch' : 'medium'}
            autoFocus={!phone}
            maxLength={200}
            value={fields.words}
            onChange={(words) => change({ words })}
          />
          {secret === null ? null : (
            <Button kind="primary" type="submit" size={phone ? 'touch' : 'medium'} busy={result.busy}>
              {message('search.go')}
            </Button>
          )}
        </div>
        <Hits result={result} today={today} replay={replay} />
      </Pane>
    </form>
  );
}

/** A question, once it has stood for a moment. */
function usePaused(question: string | null): string | null {
  const [standing, setStanding] = useState(question);
  useEffect(() => {
    const timer = window.setTimeout(() => setStanding(question), pause);
    return () => window.clearTimeout(timer);
  }, [question]);
  return standing;
}

function countWords({ hits, next }: SearchResult): string | undefined {
  if (hits === null) return undefined;
  return next === null
    ? message('search.count', { count: hits.length })
    : message('search.count.more', { count: number(hits.length) });
}

function Hits({
  result,
  today,
  replay,
}: { result: SearchResult; today: number } & SearchPageProps): ReactNode {
  const { hits, ignored, behind, busy, failure, next, more } = result;
  return (
    <div className={styles['hits']} tabIndex={0} role="group" aria-label={message('search.hits')}>
      {failure === null ? null : <Notice kind="wrong">{failure}</Notice>}
      {ignored.length === 0 ? null : (
        <Notice>{message('search.ignored', { words: ignored.join(', ') })}</Notice>
      )}
      {behind === 0 ? null : <Notice>{message('search.behind', { count: behind })}</Notice>}
      {hits === null ? (
        <EmptyState title={message(busy ? 'search.busy' : 'search.begin')}>
          {busy ? null : message('search.begin.what')}
        </EmptyState>
      ) : hits.length === 0 ? (
        <EmptyState title={message('search.none')}>{message('search.none.what')}</EmptyState>
      ) : (
        <ol aria-label={message('search.hits')}>
          {hits.map((hit) => (
            <HitRow key={hit.seq} hit={hit} today={today} replay={replay} />
          ))}
        </ol>
      )}
      {next === null ? null : (
        <div className={styles['more']}>
          <Button busy={busy} onClick={more}>
            {message('search.more')}
          </Button>
        </div>
      )}
    </div>
  );
}

function Limits({
  fields,
  wrong,
  onChange,
  children,
}: {
  fields: SearchFields;
  wrong: readonly ('from' | 'to')[];
  onChange: (changed: Partial<SearchFields>) => void;
  children: ReactNode;
}): ReactNode {
  const incidents = useIncidentOptions();
  const timeError = (field: 'from' | 'to'): string | null =>
    wrong.includes(field) ? message('search.time.wrong') : null;
  const used = addressOf({ ...fields, words: '', order: 'newest' }).toString() !== '';
  return (
    <div className={styles['limits']}>
      <Select
        label={message('search.incident')}
        value={fields.incident}
        onChange={(incident) => onChange({ incident })}
        placeholder={message('search.incident.all')}
        options={incidents}
      />
      <TextField
        label={message('search.person')}
        value={fields.person}
        maxLength={200}
        onChange={(person) => onChange({ person })}
      />
      <TextField
        label={message('search.place')}
        value={fields.place}
        maxLength={200}
        onChange={(place) => onChange({ place })}
      />
      <div className={styles['times']}>
        <TextField
          label={message('search.from')}
          placeholder={message('search.time.hint')}
          value={fields.from}
          error={timeError('from')}
          onChange={(from) => onChange({ from })}
        />
        <TextField
          label={message('search.to')}
          placeholder={message('search.time.hint')}
          value={fields.to}
          error={timeError('to')}
          onChange={(to) => onChange({ to })}
        />
      </div>
      {children}
      {used ? (
        <Button
          kind="quiet"
          size="small"
          onClick={() => onChange({ person: '', place: '', incident: '', from: '', to: '' })}
        >
          {message('search.clear')}
        </Button>
      ) : null}
    </div>
  );
}
