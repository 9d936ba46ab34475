import { message } from '#shared/language/message.ts';
import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { buttonClass } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { useAccount } from '../../lib/session.ts';
import styles from './register.module.css';

/** The ways to a register as a file. `path`: after /api/organisations/{id}/. */
export function FileLinks({
  links,
}: {
  links: readonly { readonly path: string; readonly label: string }[];
}): ReactNode {
  const { organisation } = useAccount();
  return (
    <div className={styles['links']} role="group" aria-label={message('point-register.export')}>
      <Icon of={Download} />
      {links.map(({ path, label }) => (
        <a
          key={path}
          href={`/api/organisations/${organisation}/${path}`}
          className={buttonClass({ size: 'small' })}
          download
        >
          {label}
        </a>
      ))}
    </div>
  );
}
