import { message } from '#shared/language/message.ts';
import { FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import { useAccount } from '../lib/session.ts';
import { buttonClass } from './button.tsx';
import { Icon } from './icon.tsx';
import styles from './document-links.module.css';

/**
 * The way to a document's print. `path`: after /api/organisations/{id}/. One who may read confidential texts is
 * offered the print that has them too; the reading is recorded.
 */
export function DocumentLinks({
  path,
  query = {},
  restricted,
}: {
  path: string;
  query?: { readonly [name: string]: string };
  /** Texts are withheld that this reader may ask for. */
  restricted: boolean;
}): ReactNode {
  const { organisation } = useAccount();
  const address = (more: { readonly [name: string]: string }): string => {
    const search = new URLSearchParams({ ...query, ...more }).toString();
    return `/api/organisations/${organisation}/${path}${search === '' ? '' : `?${search}`}`;
  };
  return (
    <div className={styles['links']}>
      <a className={buttonClass({ size: 'small' })} href={address({})} target="_blank" rel="noreferrer">
        <Icon of={FileText} />
        {message('document.pdf')}
      </a>
      {restricted ? (
        <a
          className={buttonClass({ size: 'small' })}
          href={address({ readers: 'restricted' })}
          target="_blank"
          rel="noreferrer"
        >
          <Icon of={FileText} />
          {message('document.pdf.restricted')}
        </a>
      ) : null}
    </div>
  );
}
