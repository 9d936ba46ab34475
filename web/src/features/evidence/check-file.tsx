import { message } from '#shared/language/message.ts';
import type { EvidenceAnswer } from '#shared/protocol/evidence-answers.ts';
import type { VerifyReport } from '#shared/verify/report.ts';
import { verifyReport } from '#shared/verify/report.ts';
import { verifyLines } from '#shared/verify/verify-lines.ts';
import { type ReactNode, useRef, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Pane } from '../../components/pane.tsx';
import { VerifyReportView } from '../../components/verify-report.tsx';
import styles from '../../components/record-page.module.css';
import { number } from '../../lib/format.ts';
import { canCheckSignatures, verifyTools } from '../../lib/verify-tools.ts';
import { liveState } from '../../sync/use-live.ts';
import { linesOfFile } from './read-lines.ts';

type Found =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'reading'; readonly lines: number }
  | { readonly kind: 'cannot' }
  | { readonly kind: 'done'; readonly name: string; readonly report: VerifyReport };

/** Checks an exported log in the browser against this console's key and newest heads; the file goes nowhere. */
export function CheckFile({ evidence: { key, heads } }: { evidence: EvidenceAnswer }): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const [found, setFound] = useState<Found>({ kind: 'nothing' });

  async function check(file: File): Promise<void> {
    if (!(await canCheckSignatures())) return setFound({ kind: 'cannot' });
    setFound({ kind: 'reading', lines: 0 });
    const outcome = await verifyLines(linesOfFile(file), verifyTools, {
      key,
      heads: heads.map(({ seq, hash, signedAt, signature, key: by }) => ({
        seq,
        hash,
        signedAt,
        signature,
        key: by,
      })),
      onProgress: async (lines) => {
        setFound({ kind: 'reading', lines });
        await new Promise((resolve) => setTimeout(resolve));
      },
    });
    setFound({ kind: 'done', name: file.name, report: verifyReport(outcome, liveState().organisation) });
  }

  return (
    <Pane title={message('evidence.check')}>
      <div className={styles['facts']}>
        <input
          ref={input}
          type="file"
          hidden
          tabIndex={-1}
          accept=".ndjson,.jsonl,application/x-ndjson"
          aria-label={message('evidence.check.file')}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) void check(file);
            // The same file, changed, can be chosen again.
            target.value = '';
          }}
        />
        <Button onClick={() => input.current?.click()}>{message('evidence.check.choose')}</Button>
        <p className={styles['fine']}>{message('evidence.check.what')}</p>
        {found.kind === 'reading' ? (
          <p role="status">{message('evidence.check.reading', { lines: number(found.lines) })}</p>
        ) : null}
        {found.kind === 'cannot' ? (
          <Notice kind="attention">{message('evidence.check.cannot')}</Notice>
        ) : null}
        {found.kind === 'done' ? (
          <>
            <p className={styles['fine']}>{found.name}</p>
            <VerifyReportView report={found.report} />
          </>
        ) : null}
      </div>
    </Pane>
  );
}
