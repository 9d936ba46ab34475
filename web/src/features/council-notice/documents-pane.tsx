import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { Pane } from '../../components/pane.tsx';
import { fullTime } from '../../lib/format.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive } from '../../sync/use-live.ts';
import styles from './council-notice.module.css';

/** Each decision as a document of its own (Förvaltningslagen 31 §), the latest first, and the register of what is taken over. */
export function DocumentsPane(): ReactNode {
  const { organisation } = useAccount();
  const { activations, decisions } = useLive((state) => state.crisisLeadership);
  const documents = [
    ...Object.values(activations).map(({ id, decidedAt, decision }) => ({
      id,
      decidedAt,
      title: message('document.decision.title.activation', { decision }),
    })),
    ...Object.values(decisions).map(({ id, decidedAt, number }) => ({
      id,
      decidedAt,
      title: message('document.decision.title', { number }),
    })),
  ].sort((one, other) => (one.decidedAt < other.decidedAt ? 1 : -1));
  const address = `/api/organisations/${organisation}`;
  return (
    <Pane title={message('council-notice.documents')}>
      <ul className={styles['documents']}>
        <li>
          <a href={`${address}/takeovers.pdf`} target="_blank" rel="noreferrer">
            {message('document.takeovers.title')}
          </a>
        </li>
        {documents.map(({ id, decidedAt, title }) => (
          <li key={id}>
            <a href={`${address}/decisions/${id}.pdf`} target="_blank" rel="noreferrer">
              {title}
            </a>
            <p className={styles['fine']}>{fullTime(decidedAt)}</p>
          </li>
        ))}
      </ul>
    </Pane>
  );
}
