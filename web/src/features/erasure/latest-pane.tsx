import { message } from '#shared/language/message.ts';
import type { Candidate, CandidateAnswer } from '#shared/protocol/erasure-answers.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import page from '../../components/case-page.module.css';
import { Notice } from '../../components/notice.tsx';
import { Pane } from '../../components/pane.tsx';
import { SpillDialog } from '../../components/spill-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { failureText, request } from '../../lib/api.ts';
import { newId } from '../../lib/new-id.ts';
import { useAccount } from '../../lib/session.ts';
import { useSend } from '../../sync/use-send.ts';
import { CandidateWords } from './candidate-words.tsx';

/** The latest texts, whatever they are of, to have one of them taken away at once. */
export function LatestPane(): ReactNode {
  const { organisation } = useAccount();
  const [found, setFound] = useState<readonly Candidate[] | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Candidate | null>(null);

  async function look(): Promise<void> {
    const answer = await request<CandidateAnswer>(`/api/organisations/${organisation}/erasure/latest`);
    setWrong(answer.ok ? null : failureText(answer.failure));
    if (answer.ok) setFound([...answer.value.candidates].reverse());
  }

  return (
    <Pane title={message('erasure.latest')}>
      <p className={page['fine']}>{message('erasure.latest.what')}</p>
      <div className={page['bar']}>
        <Button onClick={() => void look()}>
          {message(found === null ? 'erasure.latest.show' : 'erasure.latest.again')}
        </Button>
      </div>
      {wrong === null ? null : <Notice kind="wrong">{wrong}</Notice>}
      <ul>
        {(found ?? []).map((candidate) => (
          <li key={candidate.seq} className={page['row']}>
            <CandidateWords candidate={candidate} />
            <div className={page['actions']}>
              <Button size="small" onClick={() => setChosen(candidate)}>
                {message('erasure.spill.report.verb')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {chosen === null ? null : <ReportDialog candidate={chosen} onClose={() => setChosen(null)} />}
    </Pane>
  );
}

function ReportDialog({ candidate, onClose }: { candidate: Candidate; onClose: () => void }): ReactNode {
  const { send, busy, refusal } = useSend();
  const [spill] = useState(newId);
  async function save(): Promise<void> {
    if (!(await send('record.report-spill', { spill, seqs: [candidate.seq] }))) return;
    announceOwn(message('erasure.spill.reported'));
    onClose();
  }
  return <SpillDialog busy={busy} refusal={refusal} onSave={save} onClose={onClose} />;
}
