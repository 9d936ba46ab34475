import { may } from '#shared/authorization/capabilities.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useMemo, useState } from 'react';
import { useSearchParams } from 'wouter';
import { LoadingBars } from '../../components/pane-states.tsx';
import { Notice } from '../../components/notice.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { newId } from '../../lib/new-id.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive, useReady } from '../../sync/use-live.ts';
import { DryRunView } from './dry-run-view.tsx';
import { dryRun } from './dry-run.ts';
import type { RegisterKind } from './dry-run.ts';
import { FileChoice } from './file-choice.tsx';
import { readFile } from './read-file.ts';
import type { ReadFile } from './read-file.ts';
import styles from './register.module.css';
import { RegisterTop } from './register-top.tsx';

/** `/register/inlasning?vad=punkter|verksamheter`: a file, what it would change row by row, and the choice to apply it. */
export default function ImportPage(): ReactNode {
  const ready = useReady();
  const { roles } = useAccount();
  const [search, setSearch] = useSearchParams();
  const kind: RegisterKind = search.get('vad') === 'verksamheter' ? 'premises' : 'points';
  if (!ready) return <LoadingBars />;
  const allowed = may(roles, kind === 'points' ? 'safety-point.import' : 'premises.import');
  return (
    <div className={styles['page']}>
      <RegisterTop title={message('register-import.title')} />
      <div className={styles['body']}>
        {allowed ? null : <Notice>{message('register-import.not-allowed')}</Notice>}
        <Segmented<RegisterKind>
          label={message('register-import.kind')}
          value={kind}
          options={[
            { value: 'points', label: message('register-import.kind.points') },
            { value: 'premises', label: message('register-import.kind.premises') },
          ]}
          onChange={(value) => setSearch({ vad: value === 'points' ? 'punkter' : 'verksamheter' })}
        />
        {allowed ? <Wizard key={kind} kind={kind} /> : null}
      </div>
    </div>
  );
}

function Wizard({ kind }: { kind: RegisterKind }): ReactNode {
  const [file, setFile] = useState<ReadFile | 'unreadable' | null>(null);
  const [round, setRound] = useState(0);
  const organisation = useLive((state) => state.organisation);
  const pointRegistrations = useLive((state) => state.pointRegistrations);
  const premises = useLive((state) => state.premises);
  const choose = async (chosen: File): Promise<void> => {
    setFile(await readFile(chosen).catch(() => 'unreadable' as const));
    setRound((before) => before + 1);
  };
  // What is new has the same id however often the dry run is made again, since the register changes meanwhile.
  const idOf = useMemo(() => keptIds(round), [round]);
  const run =
    file === null || file === 'unreadable' || !file.ok
      ? null
      : dryRun(kind, file.content, { organisation, pointRegistrations, premises }, idOf);
  const problem = run?.ok === false ? run.problem : fileProblem(file);
  return (
    <>
      <FileChoice kind={kind} chosen={file !== null} onFile={choose} />
      {problem === null ? null : <Notice kind="wrong">{problem}</Notice>}
      {run?.ok === true && file !== null && file !== 'unreadable' ? (
        <DryRunView
          key={round}
          kind={kind}
          file={file.name}
          guessed={file.ok && file.guessed}
          run={run}
          onDone={() => setFile(null)}
        />
      ) : null}
    </>
  );
}

/** Ids for the new rows of one chosen file, each made once; `_round` is which file it is. */
function keptIds(_round: number): (row: number) => string {
  const ids = new Map<number, string>();
  return (row) => {
    const id = ids.get(row) ?? newId();
    ids.set(row, id);
    return id;
  };
}

function fileProblem(file: ReadFile | 'unreadable' | null): string | null {
  if (file === 'unreadable') return message('register-import.problem.unreadable');
  if (file === null || file.ok) return null;
  if (file.code !== 'not-csv') return message(`register-import.problem.${file.code}`);
  const line = file.line === undefined ? '' : String(file.line);
  return message('register-import.problem.not-csv', { hasLine: line === '' ? 'no' : 'yes', line });
}
