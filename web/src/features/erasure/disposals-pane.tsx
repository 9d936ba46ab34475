import { message } from '#shared/language/message.ts';
import { FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import { buttonClass } from '../../components/button.tsx';
import page from '../../components/case-page.module.css';
import { Icon } from '../../components/icon.tsx';
import { EmptyState } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import { fullTime } from '../../lib/format.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive } from '../../sync/use-live.ts';

/** What has been taken out, each with its protocol. */
export function DisposalsPane(): ReactNode {
  const disposals = useLive((state) => state.disposals);
  const { organisation } = useAccount();
  const newest = [...disposals.values()].sort((one, other) => other.seq - one.seq);
  return (
    <Pane title={message('erasure.done')} count={newest.length}>
      {newest.length === 0 ? <EmptyState title={message('erasure.done.none')} /> : null}
      <ul>
        {newest.map(({ id, reason, count, at, by, ground, decision }) => (
          <li key={id} className={page['row']}>
            <b>
              {message('erasure.done.what', {
                reason: message(`erasure.reason.${reason}`),
                count,
                time: fullTime(at),
                hasWho: by === null ? 'no' : 'yes',
                who: by ?? '',
              })}
            </b>
            {ground === null ? null : (
              <p>{[ground, decision ?? ''].filter((part) => part !== '').join(', ')}</p>
            )}
            <div className={page['actions']}>
              <a
                className={buttonClass({ size: 'small' })}
                href={`/api/organisations/${organisation}/disposals/${id}/protocol.pdf`}
                target="_blank"
                rel="noreferrer"
              >
                <Icon of={FileText} />
                {message('erasure.protocol')}
              </a>
            </div>
          </li>
        ))}
      </ul>
      <p className={page['fine']}>{message('erasure.backups')}</p>
    </Pane>
  );
}
