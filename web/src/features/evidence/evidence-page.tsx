import { message } from '#shared/language/message.ts';
import type { EvidenceAnswer } from '#shared/protocol/evidence-answers.ts';
import type { ReactNode } from 'react';
import { buttonClass } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { ErrorState, LoadingBars } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import layout from '../../components/two-columns.module.css';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import page from '../../components/record-page.module.css';
import { failureText } from '../../lib/api.ts';
import { fullTime } from '../../lib/format.ts';
import { useAccount } from '../../lib/session.ts';
import { useAnswer } from '../../lib/use-answer.ts';
import { CheckFile } from './check-file.tsx';
import styles from './evidence-page.module.css';
import { HeadsPane } from './heads-pane.tsx';

/** What proves the log: signed heads, the key, stamps, a package for an outsider, and a file checked here. */
export default function EvidencePage(): ReactNode {
  const { organisation } = useAccount();
  const address = `/api/organisations/${organisation}/evidence`;
  const [answered, again] = useAnswer<EvidenceAnswer>(address);
  if (answered.kind === 'waiting') return <LoadingBars />;
  if (answered.kind === 'failure')
    return <ErrorState detail={failureText(answered.failure)} onRetry={again} />;
  const read = answered.value;
  return (
    <div className={layout['page']}>
      <VisuallyHidden as="h1">{message('shell.page.evidence')}</VisuallyHidden>
      <div className={layout['column']}>
        <Pane title={message('evidence.outsider')}>
          <div className={page['facts']}>
            <p>{message('evidence.outsider.what')}</p>
            <a className={buttonClass({ kind: 'primary' })} href={`${address}/package`} download>
              {message('evidence.package')}
            </a>
            <p className={page['fine']}>{message('evidence.package.what')}</p>
          </div>
        </Pane>
        <Pane title={message('evidence.key')}>
          <div className={page['facts']}>
            <p>{message('evidence.key.what')}</p>
            <code className={styles['key']}>{read.key}</code>
            <p className={page['fine']}>
              {message('evidence.key.published')}{' '}
              <a href="/.well-known/vaka-key.json" target="_blank" rel="noreferrer">
                /.well-known/vaka-key.json
              </a>
            </p>
          </div>
        </Pane>
        <Pane title={message('evidence.authority')}>
          <div className={page['facts']}>
            <Authority evidence={read} />
          </div>
        </Pane>
      </div>
      <div className={layout['column']}>
        <CheckFile evidence={read} />
        <HeadsPane first={read} address={address} />
      </div>
    </div>
  );
}

function Authority({ evidence: { authority, trouble, count } }: { evidence: EvidenceAnswer }): ReactNode {
  if (authority === null) return <p>{message('evidence.authority.none')}</p>;
  return (
    <>
      <p>{message('evidence.authority.is', { authority, count: count.stamps })}</p>
      {trouble === null ? null : (
        <Notice kind="attention">
          {message('evidence.authority.trouble', {
            time: fullTime(trouble.at),
            fault: message(`evidence.stamp-fault.${trouble.fault}`),
          })}
        </Notice>
      )}
    </>
  );
}
