import { message } from '#shared/language/message.ts';
import type { EvidenceAnswer, KeptHead } from '#shared/protocol/evidence-answers.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { EmptyState } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import page from '../../components/record-page.module.css';
import { failureText, request } from '../../lib/api.ts';
import { fullTime, number } from '../../lib/format.ts';
import styles from './evidence-page.module.css';

/** The heads that were signed, newest first, fifty at a time. */
export function HeadsPane({ first, address }: { first: EvidenceAnswer; address: string }): ReactNode {
  const [heads, setHeads] = useState(first.heads);
  const [more, setMore] = useState(first.more);
  const [problem, setProblem] = useState<string | null>(null);

  async function readOn(): Promise<void> {
    const answer = await request<EvidenceAnswer>(`${address}?before=${heads.at(-1)?.seq ?? 1}`);
    if (!answer.ok) return setProblem(failureText(answer.failure));
    setProblem(null);
    setHeads([...heads, ...answer.value.heads]);
    setMore(answer.value.more);
  }

  return (
    <Pane title={message('evidence.heads')} count={number(first.count.heads)}>
      <p className={page['lead']}>{message('evidence.heads.what')}</p>
      {heads.length === 0 ? (
        <EmptyState title={message('evidence.heads.none')}>{message('evidence.heads.none.what')}</EmptyState>
      ) : (
        <table className={page['rows']}>
          <thead>
            <tr>
              <th scope="col">{message('evidence.column.event')}</th>
              <th scope="col">{message('evidence.column.signed')}</th>
              <th scope="col">{message('evidence.column.stamp')}</th>
              <th scope="col">{message('evidence.column.seal')}</th>
            </tr>
          </thead>
          <tbody>
            {heads.map((head) => (
              <Row key={`${head.seq} ${head.key}`} head={head} />
            ))}
          </tbody>
        </table>
      )}
      {problem === null ? null : <Notice kind="wrong">{problem}</Notice>}
      {more ? (
        <div className={page['lead']}>
          <Button onClick={() => void readOn()}>{message('evidence.heads.more')}</Button>
        </div>
      ) : null}
    </Pane>
  );
}

function Row({ head: { seq, hash, signedAt, reason, stamp } }: { head: KeptHead }): ReactNode {
  return (
    <tr>
      <th scope="row">{number(seq)}</th>
      <td>
        {fullTime(signedAt)}
        <span className={page['fine']}>{message(`evidence.reason.${reason}`)}</span>
      </td>
      <td>
        {stamp === null ? (
          <span className={page['fine']}>{message('evidence.stamp.none')}</span>
        ) : (
          <>
            {fullTime(stamp.stampedAt)}
            <span className={page['fine']}>{stamp.authority}</span>
          </>
        )}
      </td>
      <td>
        <code className={styles['key']}>{hash}</code>
      </td>
    </tr>
  );
}
