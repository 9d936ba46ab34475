import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { Redirect, useSearchParams } from 'wouter';
import { Glyph } from '../components/glyph.tsx';
import { ModeChip } from '../components/mode-chip.tsx';
import { Notice } from '../components/notice.tsx';
import { useOrganisations } from '../lib/organisations.ts';
import { useSession } from '../lib/session.ts';
import { useDocumentTitle } from '../lib/document-title.ts';
import { safeDestination } from '../lib/safe-destination.ts';
import { readStored } from '../lib/storage.ts';
import { SignInForm } from './sign-in-form.tsx';
import styles from './sign-in-page.module.css';

/** `/logga-in?till=/karta` */
export function SignInPage(): ReactNode {
  useDocumentTitle(message('sign-in.document-title'));
  const signedIn = useSession((session) => session.status === 'signed-in');
  const [search] = useSearchParams();
  const { list, failure } = useOrganisations();
  const [chosen, setChosen] = useState(lastOrganisation);
  const known = list?.find((one) => one.id === chosen) ?? (list?.length === 1 ? list[0] : undefined);
  if (signedIn) return <Redirect to={safeDestination(search.get('till'))} replace />;
  return (
    <div className={styles['page']}>
      <main className={styles['box']}>
        <div>
          <div className={styles['brand']}>
            <Glyph name="vaka" />
            {message('shell.brand')}
            <span className={styles['mode']}>
              <ModeChip mode="live" />
            </span>
          </div>
          <h1>{message('sign-in.title')}</h1>
          <p className={styles['purpose']}>
            {known === undefined
              ? message('sign-in.purpose.none')
              : message('sign-in.purpose', { organisation: known.name })}
          </p>
          {failure?.kind === 'network' ? (
            <div className={styles['offline']}>
              <Notice kind="attention">{message('sign-in.offline')}</Notice>
            </div>
          ) : null}
          <SignInForm onOrganisation={(organisation) => setChosen(organisation?.id ?? '')} />
        </div>
        <div>
          <p className={styles['note']}>{message('sign-in.note')}</p>
        </div>
      </main>
    </div>
  );
}

function lastOrganisation(): string {
  const found = readStored('signed-in-last');
  const id: unknown = typeof found === 'object' && found !== null ? Reflect.get(found, 'organisation') : '';
  return typeof id === 'string' ? id : '';
}
