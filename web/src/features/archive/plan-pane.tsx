import { recordTypes } from '#shared/archive/record-types.ts';
import type { RecordType } from '#shared/archive/record-types.ts';
import type { RetentionPlan } from '#shared/archive/retention.ts';
import { retentionWords } from '#shared/archive/retention-words.ts';
import { may } from '#shared/authorization/capabilities.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Pane } from '../../components/pane.tsx';
import styles from '../../components/record-page.module.css';
import { date } from '../../lib/format.ts';
import { useAccount } from '../../lib/session.ts';
import { RetentionDialog } from './retention-dialog.tsx';

/** How long each kind of record is kept, and on what ground. */
export function PlanPane({ plan }: { plan: RetentionPlan }): ReactNode {
  const { roles } = useAccount();
  const [changing, setChanging] = useState<RecordType | null>(null);
  const mayChange = may(roles, 'archive.set-retention-plan');
  return (
    <Pane title={message('archive.plan')}>
      <p className={styles['lead']}>{message('archive.plan.what')}</p>
      <table className={styles['rows']}>
        <thead>
          <tr>
            <th scope="col">{message('archive.column.kind')}</th>
            <th scope="col">{message('archive.column.rule')}</th>
            <th scope="col">{message('archive.column.ground')}</th>
            {mayChange ? <th scope="col">{message('archive.column.change')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {recordTypes.map((recordType) => {
            const decision = plan[recordType];
            const kind = message(`archive.record-type.${recordType}`);
            return (
              <tr key={recordType}>
                <th scope="row">{kind}</th>
                <td>
                  {decision === undefined ? message('archive.rule.undecided') : retentionWords(decision.rule)}
                </td>
                <td>
                  {decision?.ground}
                  {decision === undefined ? null : (
                    <span className={styles['fine']}>
                      {message('archive.decided', { date: date(decision.setAt) })}
                    </span>
                  )}
                </td>
                {mayChange ? (
                  <td>
                    <Button
                      size="small"
                      aria-label={message('archive.plan.change.of', { kind })}
                      onClick={() => setChanging(recordType)}
                    >
                      {message('archive.plan.change')}
                    </Button>
                  </td>
                ) : null}
              </tr>
            );
          })}
        </tbody>
      </table>
      {changing === null ? null : (
        <RetentionDialog recordType={changing} decision={plan[changing]} onClose={() => setChanging(null)} />
      )}
    </Pane>
  );
}
