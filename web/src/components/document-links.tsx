import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { useAccount } from '../lib/session.ts';
import { DocumentLink } from './document-link.tsx';
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
      <DocumentLink size="small" href={address({})}>
        {message('document.pdf')}
      </DocumentLink>
      {restricted ? (
        <DocumentLink size="small" href={address({ readers: 'restricted' })}>
          {message('document.pdf.restricted')}
        </DocumentLink>
      ) : null}
    </div>
  );
}
