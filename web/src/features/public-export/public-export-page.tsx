import { may } from '#shared/authorization/capabilities.ts';
import { message } from '#shared/language/message.ts';
import type { PublicExport } from '#shared/public-export/state.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import page from '../../components/case-page.module.css';
import { EmptyState, LoadingBars } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { classNames } from '../../lib/class-names.ts';
import { fullTime } from '../../lib/format.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive, useReady } from '../../sync/use-live.ts';
import { PrepareDialog } from './prepare-dialog.tsx';
import { PreviewPane } from './preview-pane.tsx';
import styles from './public-export.module.css';

/** `/utlamnande`: what is given to somebody who has asked for public documents, from its preparing to its files. */
export default function PublicExportPage(): ReactNode {
  const ready = useReady();
  const { roles } = useAccount();
  const table = useLive((state) => state.publicExports);
  const [shown, setShown] = useState<string | null>(null);
  const [preparing, setPreparing] = useState(false);
  if (!ready) return <LoadingBars />;
  const prepares = may(roles, 'public-export.prepare');
  const newest = [...table.values()].sort((one, other) => other.number - one.number);
  const open = shown === null ? undefined : table.get(shown);
  return (
    <div className={page['page']}>
      <VisuallyHidden as="h1">{message('public-export.title')}</VisuallyHidden>
      <div className={page['side']}>
        <Pane title={message('public-export.title')} count={newest.length}>
          <p className={page['fine']}>{message('public-export.intro')}</p>
          {prepares ? (
            <div className={page['bar']}>
              <Button kind="primary" onClick={() => setPreparing(true)}>
                {message('public-export.prepare')}
              </Button>
            </div>
          ) : null}
          {newest.length === 0 ? <EmptyState title={message('public-export.none')} /> : null}
          <ul>
            {newest.map((one) => (
              <ExportRow
                key={one.id}
                asked={one}
                shown={one.id === shown}
                onShow={prepares ? () => setShown(one.id === shown ? null : one.id) : null}
              />
            ))}
          </ul>
        </Pane>
      </div>
      <div className={page['side']}>
        {open === undefined ? null : <PreviewPane key={open.id} asked={open} />}
      </div>
      {preparing ? (
        <PrepareDialog
          onClose={() => setPreparing(false)}
          onDone={(id) => {
            setPreparing(false);
            setShown(id);
          }}
        />
      ) : null}
    </div>
  );
}

function ExportRow({
  asked,
  shown,
  onShow,
}: {
  asked: PublicExport;
  shown: boolean;
  onShow: (() => void) | null;
}): ReactNode {
  const { number, status, request, preparedAt, preparedBy } = asked;
  return (
    <li className={classNames(page['row'], shown && styles['shown'])}>
      <b>{message('public-export.number', { number })}</b>
      <span>{message(`public-export.status.${status}`)}</span>
      <p>{request ?? message('timeline.erased')}</p>
      <p>{message('public-export.prepared-by', { time: fullTime(preparedAt), who: preparedBy ?? '' })}</p>
      {onShow === null ? null : (
        <div className={page['actions']}>
          <Button size="small" onClick={onShow}>
            {message(shown ? 'public-export.close' : 'public-export.open')}
          </Button>
        </div>
      )}
    </li>
  );
}
