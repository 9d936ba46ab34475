import { message } from '#shared/language/message.ts';
import type { SituationReport } from '#shared/situation-report/state.ts';
import type { ReactNode } from 'react';
import { EmptyState } from '../../components/pane-states.tsx';

/** A report of which something has become confidential: who may read it prints it with those texts, and that is noted. */
export function SecretReport({ report }: { report: SituationReport }): ReactNode {
  if (report.sentences !== null) return null;
  return (
    <EmptyState title={message('situation-report.secret')}>
      {message('situation-report.secret.what')}
    </EmptyState>
  );
}
