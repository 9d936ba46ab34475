import { message } from '#shared/language/message.ts';
import { fuelLeftMinutes } from '#shared/safety-point/fuel.ts';
import { type PowerSource, powerSources, type SafetyPoint } from '#shared/safety-point/state.ts';
import { Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../components/button.tsx';
import { TextArea, TextField } from '../../components/field.tsx';
import { Icon } from '../../components/icon.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { useNow } from '../../lib/clock.ts';
import { number } from '../../lib/format.ts';
import styles from './form.module.css';
import { powerWords } from './life/power-words.ts';
import { wholeNumber } from './life/whole-number.ts';
import { NeedsEditor } from './needs-editor.tsx';
import powerStyles from './power-field.module.css';
import { type Known, needDrafts, type ReportDraft } from './report.ts';
import { VisitorCounter } from './visitor-counter.tsx';

interface FieldProps {
  known: Known;
  draft: ReportDraft;
  onChange: (draft: ReportDraft) => void;
}

/** Visitors, with what stands beside the heading. */
export function VisitorsField({
  known,
  draft,
  onChange,
  capacity,
  beside,
}: FieldProps & { capacity: number | null; beside?: string | null }): ReactNode {
  return (
    <>
      <h3 className={styles['legend']}>
        {message('safety-point.visitors.now')}
        {beside ? <span>{beside}</span> : null}
      </h3>
      <VisitorCounter known={known} capacity={capacity} draft={draft} onChange={onChange} />
    </>
  );
}

export function NeedsField({ known, draft, onChange }: FieldProps): ReactNode {
  return (
    <>
      <h3 className={styles['legend']}>{message('safety-point.needs')}</h3>
      <NeedsEditor
        needs={draft.needs ?? needDrafts(known.needs)}
        onChange={(needs) => onChange({ ...draft, needs })}
      />
    </>
  );
}

const most = 10_000;

/** How long the reserve power lasts, what the point runs on, and what is read on the tank; only where the place has it. */
export function PowerField({
  point,
  draft,
  onChange,
  size = 'medium',
}: Omit<FieldProps, 'known'> & { point: SafetyPoint; size?: 'medium' | 'touch' }): ReactNode {
  const now = useNow();
  const left = fuelLeftMinutes(point, new Date(now).toISOString());
  const hours = draft.hours ?? (left === null ? null : Math.floor(left / 60));
  const set = (next: number): void => onChange({ ...draft, hours: Math.min(most, Math.max(0, next)) });
  return (
    <>
      <div className={powerStyles['power']}>
        <h3>{message('safety-point.power')}</h3>
        <IconButton
          label={message('safety-point.power.less')}
          icon={<Icon of={Minus} />}
          onClick={() => set((hours ?? 1) - 1)}
        />
        <output>
          {hours === null
            ? message('common.missing')
            : message('safety-point.power.hours', { hours: number(hours) })}
        </output>
        <IconButton
          label={message('safety-point.power.more')}
          icon={<Icon of={Plus} />}
          onClick={() => set((hours ?? 0) + 1)}
        />
      </div>
      <p className={powerStyles['left']}>{powerWords(point, now)}</p>
      <div className={styles['legend']}>{message('point-life.power.source')}</div>
      <Segmented<PowerSource>
        label={message('point-life.power.source')}
        wide
        size={size}
        options={powerSources.map((value) => ({
          value,
          label: message(`point-life.power.source.${value}`),
        }))}
        value={draft.source ?? point.powerSource}
        onChange={(source) => onChange({ ...draft, source })}
      />
      {point.fuelDecilitresPerHour === undefined ? null : (
        <TextField
          size={size}
          className={powerStyles['litres']}
          label={message('point-life.power.litres')}
          hint={message('point-life.power.litres.hint')}
          inputMode="numeric"
          optional
          value={draft.litres}
          onChange={(litres) => onChange({ ...draft, litres })}
          error={wholeNumber(draft.litres, 0) === null ? message('point-life.number.bad') : null}
        />
      )}
    </>
  );
}

export function NoteField({
  draft,
  onChange,
  size = 'medium',
}: Omit<FieldProps, 'known'> & { size?: 'medium' | 'touch' }): ReactNode {
  return (
    <TextArea
      size={size}
      label={message('safety-point.note')}
      optional
      rows={2}
      value={draft.note}
      onChange={(note) => onChange({ ...draft, note })}
    />
  );
}

/** Whether hours of backup power are asked for. */
export const hasPower = (point: SafetyPoint): boolean => point.backupPower || point.backupPowerHours !== null;
