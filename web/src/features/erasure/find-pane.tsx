import { recordTypes } from '#shared/archive/record-types.ts';
import type { RecordType } from '#shared/archive/record-types.ts';
import { message } from '#shared/language/message.ts';
import type { Candidate, CandidateAnswer } from '#shared/protocol/erasure-answers.ts';
import { type ReactNode, useState } from 'react';
import { useSearch } from 'wouter';
import { Button } from '../../components/button.tsx';
import page from '../../components/case-page.module.css';
import { TextField } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { Pane } from '../../components/pane.tsx';
import { failureText, request } from '../../lib/api.ts';
import { useAccount } from '../../lib/session.ts';
import { CandidateWords } from './candidate-words.tsx';
import { DisposeDialog } from './dispose-dialog.tsx';
import styles from './erasure.module.css';

type Found = CandidateAnswer & { readonly asked: string };

/** Finds texts by letters in them, or those of a kind that are due (`?slag=`, `?handelse=`), to dispose of some of them. */
export function FindPane(): ReactNode {
  const { organisation } = useAccount();
  const search = new URLSearchParams(useSearch());
  const due = recordTypes.find((type) => type === search.get('slag'));
  const [words, setWords] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [wrong, setWrong] = useState<string | null>(null);
  const [disposing, setDisposing] = useState(false);

  async function look(query: { readonly [name: string]: string }): Promise<void> {
    const asked = new URLSearchParams(query).toString();
    const answer = await request<CandidateAnswer>(
      `/api/organisations/${organisation}/erasure/candidates?${asked}`,
    );
    setWrong(answer.ok ? null : failureText(answer.failure));
    if (!answer.ok) return;
    setFound({ ...answer.value, asked });
    setChosen(new Set(answer.value.candidates.map(({ seq }) => seq)));
  }

  const candidates = found?.candidates ?? [];
  return (
    <Pane title={message('erasure.find')}>
      <p className={page['fine']}>{message('erasure.intro')}</p>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (words.trim() !== '') void look({ words: words.trim() });
        }}
      >
        <TextField
          label={message('erasure.find.words')}
          hint={message('erasure.find.hint')}
          value={words}
          onChange={setWords}
        />
        <div className={page['actions']}>
          <Button type="submit">{message('erasure.find.button')}</Button>
          {due === undefined ? null : (
            <Button onClick={() => void look(dueQuery(due, search.get('handelse')))}>
              {message('erasure.find.due', { kind: message(`archive.record-type.${due}`) })}
            </Button>
          )}
        </div>
      </form>
      {wrong === null ? null : <Notice kind="wrong">{wrong}</Notice>}
      {found === null ? null : (
        <>
          <div className={page['bar']} role="status">
            <b>{message('erasure.found', { count: candidates.length })}</b>
            <span>{message('erasure.chosen', { count: chosen.size })}</span>
            {candidates.length === 0 || chosen.size === candidates.length ? null : (
              <Button size="small" onClick={() => setChosen(new Set(candidates.map(({ seq }) => seq)))}>
                {message('erasure.choose.all')}
              </Button>
            )}
            {chosen.size === 0 ? null : (
              <Button kind="primary" size="small" onClick={() => setDisposing(true)}>
                {message('erasure.dispose', { count: chosen.size })}
              </Button>
            )}
          </div>
          {found.more ? <Notice kind="attention">{message('erasure.found.more')}</Notice> : null}
          <ul>
            {candidates.map((candidate) => (
              <CandidateRow
                key={candidate.seq}
                candidate={candidate}
                chosen={chosen.has(candidate.seq)}
                onChange={(on) => setChosen(changed(chosen, candidate.seq, on))}
              />
            ))}
          </ul>
        </>
      )}
      {disposing ? (
        <DisposeDialog
          seqs={[...chosen]}
          onClose={() => setDisposing(false)}
          onDone={() => {
            setDisposing(false);
            setFound(null);
          }}
        />
      ) : null}
    </Pane>
  );
}

function CandidateRow({
  candidate,
  chosen,
  onChange,
}: {
  candidate: Candidate;
  chosen: boolean;
  onChange: (chosen: boolean) => void;
}): ReactNode {
  return (
    <li>
      <label className={styles['candidate']}>
        <input
          type="checkbox"
          checked={chosen}
          aria-label={message('erasure.choose', { seq: String(candidate.seq) })}
          onChange={(event) => onChange(event.target.checked)}
        />
        <CandidateWords candidate={candidate} />
      </label>
    </li>
  );
}

function dueQuery(due: RecordType, incident: string | null): { readonly [name: string]: string } {
  return incident === null ? { due } : { due, incident };
}

function changed(chosen: ReadonlySet<number>, seq: number, on: boolean): ReadonlySet<number> {
  const next = new Set(chosen);
  if (on) next.add(seq);
  else next.delete(seq);
  return next;
}
