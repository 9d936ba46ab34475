import { hasRestrictedTexts } from '#shared/authorization/reading.ts';
import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { buttonClass } from '../../components/button.tsx';
import { Pane } from '../../components/pane.tsx';
import styles from '../../components/record-page.module.css';
import { useAccount } from '../../lib/session.ts';
import { useStateReader } from '../../sync/use-live.ts';

/** The package for the e-archive, without and for one who may with confidential texts. */
export function PackagePane(): ReactNode {
  const { organisation, roles } = useAccount();
  const readState = useStateReader();
  const address = `/api/organisations/${organisation}/export?format=archive`;
  const mayRestricted = roles.some((role) => hasRestrictedTexts(readState(), role));
  return (
    <Pane title={message('archive.package')}>
      <div className={styles['facts']}>
        <p>{message('archive.package.what')}</p>
        <a className={buttonClass({ kind: 'primary' })} href={address} download>
          {message('archive.package.get')}
        </a>
        {mayRestricted ? (
          <>
            <a className={buttonClass({})} href={`${address}&readers=restricted`} download>
              {message('archive.package.restricted')}
            </a>
            <p className={styles['fine']}>{message('archive.package.restricted.what')}</p>
          </>
        ) : null}
      </div>
    </Pane>
  );
}
