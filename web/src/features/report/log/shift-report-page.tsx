import { message } from '#shared/language/message.ts';
import { type ReactNode, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { Select } from '../../../components/field.tsx';
import { EmptyState, LoadingBars } from '../../../components/pane-states.tsx';
import { fullTime } from '../../../lib/format.ts';
import { useLive, useReady } from '../../../sync/use-live.ts';
import { ReportPane } from '../report-pane.tsx';
import { ReportTop } from '../report-top.tsx';
import styles from '../report.module.css';
import { useReport } from '../use-report.ts';

/** A shift that there is a report of. */
interface Shift {
  readonly shift: string;
  readonly who: string | null;
  readonly since: string;
}

/** What went on during a turn of duty, what was decided, and what was handed over. */
export default function ShiftReportPage(): ReactNode {
  const ready = useReady();
  const [search, setSearch] = useSearchParams();
  const shift = search.get('pass') ?? '';
  const query = useMemo(() => (shift === '' ? {} : { shift }), [shift]);
  const duty = useLive((state) => state.duty);
  const journal = useLive((state) => state.journal);
  const begun = useLive((state) => state.duty.current !== null || state.duty.previous !== null);
  const state = useReport<readonly Shift[]>('shift', ready && begun ? query : null, [duty, journal]);
  if (!ready) return <LoadingBars />;
  const shifts = (state.report?.data ?? []).toReversed();
  return (
    <div className={styles['page']}>
      <ReportTop title={message('shell.page.shift-report')}>
        {shifts.length === 0 ? null : (
          <Select
            className={styles['choice']}
            label={message('report-page.shift')}
            options={shifts.map(({ shift: id, who, since }) => ({
              value: id,
              label: message('report-page.shift.of', {
                who: who ?? message('common.restricted'),
                since: fullTime(since),
              }),
            }))}
            value={shift === '' ? (shifts[0]?.shift ?? '') : shift}
            onChange={(id) => setSearch({ pass: id }, { replace: true })}
          />
        )}
      </ReportTop>
      <div className={styles['single']}>
        {begun ? (
          <ReportPane name="shift" query={query} state={state} />
        ) : (
          <EmptyState title={message('report-page.shift.none')} />
        )}
      </div>
    </div>
  );
}
