import { message } from '#shared/language/message.ts';
import type { SituationReport } from '#shared/situation-report/state.ts';
import { LockOpen } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { EmptyState } from '../../components/pane-states.tsx';
import { failureText, request } from '../../lib/api.ts';
import { useAccount } from '../../lib/session.ts';
import type { Sections } from './use-edits.ts';

interface SecretProps {
  report: SituationReport;
  /** What the button says that opens it. */
  verb: string;
  /** Takes what the report says, where its reader may read it. */
  onOpen?: (revision: number, sections: Sections) => void;
}

/** A report of which something is confidential: who may read it opens it, or prints it with those texts, and that is noted. */
export function SecretReport({ report, verb, onOpen }: SecretProps): ReactNode {
  const { organisation } = useAccount();
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const { id, revision } = report;

  async function open(take: NonNullable<SecretProps['onOpen']>): Promise<void> {
    setBusy(true);
    const path = `/api/organisations/${organisation}/situation-reports/${id}.json?readers=restricted`;
    const answer = await request<{ readonly sections: Sections | null }>(path);
    setBusy(false);
    const sections = answer.ok ? answer.value.sections : null;
    if (sections !== null) return take(revision, sections);
    setWrong(answer.ok ? message('situation-report.secret.denied') : failureText(answer.failure));
  }

  return (
    <EmptyState
      title={message('situation-report.secret')}
      action={
        onOpen === undefined ? undefined : (
          <Button icon={<Icon of={LockOpen} />} busy={busy} onClick={() => void open(onOpen)}>
            {verb}
          </Button>
        )
      }
    >
      {message('situation-report.secret.what')}
      {wrong === null ? null : <Notice kind="wrong">{wrong}</Notice>}
    </EmptyState>
  );
}
