import { may } from '#shared/authorization/capabilities.ts';
import type { CommandData } from '#shared/commands.ts';
import { message } from '#shared/language/message.ts';
import type { PublicRow } from '#shared/projections/public-export-rows.ts';
import type { PublicExport } from '#shared/public-export/state.ts';
import { Download } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Button, buttonClass } from '../../components/button.tsx';
import page from '../../components/case-page.module.css';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { LoadingBars } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import { failureText, request } from '../../lib/api.ts';
import { useAccount } from '../../lib/session.ts';
import { useSend } from '../../sync/use-send.ts';
import { MaskDialog } from './mask-dialog.tsx';
import type { Mask } from './mask-dialog.tsx';
import { PreviewRow } from './preview-row.tsx';
import { SettleDialog } from './settle-dialog.tsx';

/** GET …/public-exports/{id}/preview */
interface Preview {
  /** The preparing that it shows. */
  readonly revision: number;
  /** The position of the log at which it was made. */
  readonly seenUpTo: number;
  readonly rows: readonly PublicRow[];
}

/** What somebody outside would get, line by line; what is masked is chosen here until it is approved. */
export function PreviewPane({ asked }: { asked: PublicExport }): ReactNode {
  const { organisation, roles } = useAccount();
  const [preview, setPreview] = useState<Preview | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [masking, setMasking] = useState<PublicRow | null>(null);
  const [settling, setSettling] = useState<'approve' | 'discard' | null>(null);
  const { send, busy, refusal } = useSend();
  const address = `/api/organisations/${organisation}/public-exports/${asked.id}`;
  const open = asked.status === 'prepared';

  useEffect(() => {
    const stop = new AbortController();
    void request<Preview>(`${address}/preview`, { signal: stop.signal }).then((answer) => {
      if (stop.signal.aborted) return;
      setWrong(answer.ok ? null : failureText(answer.failure));
      if (answer.ok) setPreview(answer.value);
    });
    return () => stop.abort();
    // What is masked has changed, or what is given out.
  }, [address, asked]);

  /** Prepares it anew with one record masked otherwise; null: not masked. */
  async function mask(record: string, as: Mask | null): Promise<boolean> {
    return await send('public-export.prepare', preparedWith(asked, record, as));
  }

  if (preview === null)
    return (
      <Pane title={message('public-export.preview')}>
        {wrong === null ? (
          <LoadingBars />
        ) : (
          <Notice kind="wrong">{message('public-export.failed', { reason: wrong })}</Notice>
        )}
      </Pane>
    );
  const { rows, revision, seenUpTo } = preview;
  const masked = rows.filter((row) => row.masked !== null).length;
  return (
    <Pane title={message('public-export.preview')} count={rows.length}>
      <div className={page['bar']}>
        <span role="status">{message('public-export.count', { masked, rows: rows.length })}</span>
        {open && may(roles, 'public-export.approve') ? (
          <Button kind="primary" onClick={() => setSettling('approve')}>
            {message('public-export.approve')}
          </Button>
        ) : null}
        {open && may(roles, 'public-export.discard') ? (
          <Button onClick={() => setSettling('discard')}>{message('public-export.discard')}</Button>
        ) : null}
        {asked.status === 'approved'
          ? (['pdf', 'ndjson'] as const).map((format) => (
              <a key={format} className={buttonClass({})} href={`${address}/file?format=${format}`} download>
                <Icon of={Download} />
                {message(`public-export.${format}`)}
              </a>
            ))
          : null}
      </div>
      {refusal === null ? null : <Notice kind="wrong">{refusal}</Notice>}
      <ul>
        {rows.map((row) => (
          <PreviewRow
            key={row.record}
            row={row}
            busy={busy}
            onMask={open ? () => setMasking(row) : null}
            onUnmask={open ? () => void mask(row.record, null) : null}
          />
        ))}
      </ul>
      {masking === null ? null : (
        <MaskDialog row={masking} save={mask} busy={busy} onClose={() => setMasking(null)} />
      )}
      {settling === null ? null : (
        <SettleDialog
          asked={asked}
          revision={revision}
          seenUpTo={seenUpTo}
          step={settling}
          onClose={() => setSettling(null)}
        />
      )}
    </Pane>
  );
}

function preparedWith(
  asked: PublicExport,
  record: string,
  as: Mask | null,
): CommandData<'public-export.prepare'> {
  const others = asked.masked
    .filter((one) => one.record !== record)
    .map((one) => ({
      record: one.record,
      ...(one.fields === null ? {} : { fields: [...one.fields] }),
      ground: asked.grounds[one.record] ?? message('public-export.masked.restricted'),
    }));
  return {
    publicExport: asked.id,
    request: asked.request ?? message('timeline.erased'),
    ...(asked.incident === null ? {} : { incident: asked.incident }),
    ...(asked.from === null ? {} : { from: asked.from }),
    ...(asked.to === null ? {} : { to: asked.to }),
    masked: as === null ? others : [...others, { record, ...as }],
  };
}
