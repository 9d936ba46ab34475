import { message } from '#shared/language/message.ts';
import type { SafetyPoint } from '#shared/safety-point/state.ts';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Button } from '../../components/button.tsx';
import { CheckboxField, Select, TextArea } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useLive } from '../../sync/use-live.ts';
import styles from './form.module.css';
import {
  asksForWarming,
  groundOptions,
  opensWarmingCentre,
  type StatusDraft,
  type StatusFault,
  type StatusRules,
} from './status.ts';
import { StatusChoice } from './status-choice.tsx';

interface StatusFieldsProps {
  point: SafetyPoint;
  draft: StatusDraft;
  onChange: (draft: StatusDraft) => void;
  rules: StatusRules;
  faults: readonly StatusFault[];
  /** What the server says of a field. */
  errorOf?: (field: string) => string | null;
  /** Asks the committee to decide about a warming centre; null or absent where that is not theirs. */
  onPropose?: (() => void) | null;
  size?: 'medium' | 'touch';
}

/** Status, and where it opens a warming centre (värmestuga) the ground for that. */
export function StatusFields({
  point,
  draft,
  onChange,
  rules,
  faults,
  errorOf = () => null,
  onPropose = null,
  size = 'medium',
}: StatusFieldsProps): ReactNode {
  const status = draft.status ?? point.status;
  const opens = opensWarmingCentre(point, draft);
  const byCommittee = rules.warmingCentreDecidedByCrisisCommittee;
  return (
    <>
      <StatusChoice value={status} onChange={(chosen) => onChange({ ...draft, status: chosen })} />
      {asksForWarming(point, status) ? (
        <CheckboxField
          label={message('safety-point.warming.open')}
          {...(byCommittee && { hint: message('safety-point.warming.committee') })}
          checked={draft.warming ?? point.warmingCentre}
          onChange={(warming) => onChange({ ...draft, warming })}
        />
      ) : null}
      {opens && byCommittee ? (
        <GroundFields
          point={point.id}
          draft={draft}
          onChange={onChange}
          faults={faults}
          errorOf={errorOf}
          onPropose={onPropose}
          size={size}
        />
      ) : null}
      {opens && (!byCommittee || draft.ground === 'reason') ? (
        <TextArea
          size={size}
          label={message('safety-point.reason')}
          hint={message('safety-point.reason.hint', { length: rules.motiveMinLength })}
          value={draft.reason}
          onChange={(reason) => onChange({ ...draft, reason })}
          error={
            faults.includes('reason')
              ? message('safety-point.fault.reason', { length: rules.motiveMinLength })
              : errorOf('reason')
          }
        />
      ) : null}
    </>
  );
}

interface GroundFieldsProps {
  point: string;
  draft: StatusDraft;
  onChange: (draft: StatusDraft) => void;
  faults: readonly StatusFault[];
  errorOf: (field: string) => string | null;
  onPropose: (() => void) | null;
  size: 'medium' | 'touch';
}

/** The committee's decision, or why it cannot be waited for. */
function GroundFields(props: GroundFieldsProps): ReactNode {
  const { point, draft, onChange, faults, errorOf, onPropose, size } = props;
  const leadership = useLive((state) => state.crisisLeadership);
  const today = useNow();
  const options = groundOptions(leadership, point);
  const waits = Object.values(leadership.proposals).find(
    ({ status, warmingCentres }) => status === 'waiting' && warmingCentres.includes(point),
  );
  return (
    <>
      <div>
        <div className={styles['legend']}>{message('safety-point.ground')}</div>
        <Segmented
          label={message('safety-point.ground')}
          wide
          options={[
            { value: 'decision', label: message('safety-point.ground.by-decision') },
            { value: 'reason', label: message('safety-point.ground.by-reason') },
          ]}
          value={draft.ground}
          onChange={(ground) => onChange({ ...draft, ground })}
        />
      </div>
      {draft.ground === 'reason' ? null : options.length === 0 ? (
        <Notice kind="attention">{message('safety-point.ground.none')}</Notice>
      ) : (
        <Select
          size={size}
          label={message('safety-point.ground.choose')}
          placeholder={message('safety-point.ground.choose.placeholder')}
          options={options}
          value={draft.decision}
          onChange={(decision) => onChange({ ...draft, decision })}
          error={faults.includes('decision') ? message('safety-point.fault.decision') : errorOf('decision')}
        />
      )}
      {draft.ground === 'reason' ? null : waits === undefined ? (
        onPropose === null ? null : (
          <div>
            <Button onClick={onPropose}>{message('safety-point.ground.propose')}</Button>
          </div>
        )
      ) : (
        <p>
          {message('safety-point.ground.proposed', { time: clockOrDate(waits.proposedAt, today) })}{' '}
          <Link href={paths.crisisLeadership}>{message('common.show')}</Link>
        </p>
      )}
    </>
  );
}
