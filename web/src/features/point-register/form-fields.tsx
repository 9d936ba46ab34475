import { message } from '#shared/language/message.ts';
import { facilities, safetyPointKinds } from '#shared/safety-point/facilities.ts';
import type { ReactNode } from 'react';
import { CheckboxField, Select, TextArea, TextField } from '../../components/field.tsx';
import { EquipmentRows, StaffRows } from './form-rows.tsx';
import styles from './form.module.css';
import type { RegistrationDraft, TextColumn } from './registration-form.ts';

interface FieldsProps {
  draft: RegistrationDraft;
  set: (part: Partial<RegistrationDraft>) => void;
  /** What is wrong with any of some columns. */
  errorOf: (...columns: readonly string[]) => string | null;
}

/** One line or figure of the form, named by its column. */
function Text({
  of: column,
  also = [],
  optional = true,
  hint,
  figure = false,
  draft,
  set,
  errorOf,
}: FieldsProps & {
  of: TextColumn;
  /** Columns whose faults are shown here too. */
  also?: readonly string[];
  optional?: boolean;
  hint?: string;
  figure?: boolean;
}): ReactNode {
  return (
    <TextField
      label={message(`point-register.column.${column}`)}
      value={draft[column]}
      onChange={(value) => set({ [column]: value })}
      optional={optional}
      error={errorOf(column, ...also)}
      {...(hint === undefined ? {} : { hint })}
      {...(figure ? { inputMode: 'decimal' as const } : {})}
    />
  );
}

/** What it is called, where it is, and how many it holds. */
export function PlaceFields(props: FieldsProps): ReactNode {
  const { draft, set, errorOf } = props;
  return (
    <section className={styles['group']} aria-labelledby="place">
      <h2 id="place">{message('point-register.group.place')}</h2>
      <div className={styles['fields']}>
        <Text {...props} of="name" optional={false} />
        <Select
          label={message('point-register.column.kind')}
          value={draft.kind}
          options={safetyPointKinds.map((value) => ({
            value,
            label: message(`point-register.kind.${value}`),
          }))}
          onChange={(kind) => set({ kind })}
          error={errorOf('kind')}
        />
        <Text {...props} of="premises" hint={message('point-register.hint.premises')} />
        <Text {...props} of="address" />
        <Text
          {...props}
          of="lat"
          also={['place']}
          optional={false}
          hint={message('point-register.hint.lat')}
          figure
        />
        <Text {...props} of="lon" optional={false} hint={message('point-register.hint.lon')} figure />
        <CheckboxField
          label={message('point-register.column.approximate')}
          hint={message('point-register.hint.approximate')}
          checked={draft.approximate}
          onChange={(approximate) => set({ approximate })}
        />
        <Text {...props} of="capacity" hint={message('point-register.hint.capacity')} figure />
        <CheckboxField
          label={message('point-register.column.canBeWarmingCentre')}
          checked={draft.canBeWarmingCentre}
          onChange={(canBeWarmingCentre) => set({ canBeWarmingCentre })}
        />
        <Text {...props} of="talkgroup" />
      </div>
    </section>
  );
}

/** What there is for visitors, what it is opened with, and how. */
export function SupplyFields({ draft, set, errorOf }: FieldsProps): ReactNode {
  return (
    <section className={styles['group']} aria-labelledby="supply">
      <h2 id="supply">{message('point-register.group.supply')}</h2>
      <fieldset className={styles['checks']}>
        <legend>{message('point-register.column.facilities')}</legend>
        {facilities.map((one) => (
          <CheckboxField
            key={one}
            label={message(`point-register.facility.${one}`)}
            checked={draft.facilities.includes(one)}
            onChange={(has) =>
              set({
                facilities: facilities.filter((code) =>
                  code === one ? has : draft.facilities.includes(code),
                ),
              })
            }
          />
        ))}
      </fieldset>
      <div className={styles['fields']}>
        <TextArea
          label={message('point-register.column.offers')}
          hint={message('point-register.hint.offers')}
          value={draft.offers}
          onChange={(offers) => set({ offers })}
          optional
          rows={5}
          error={errorOf('offers')}
        />
        <TextArea
          label={message('point-register.column.checklist')}
          hint={message('point-register.hint.checklist')}
          value={draft.checklist}
          onChange={(checklist) => set({ checklist })}
          optional
          rows={5}
          error={errorOf('checklist')}
        />
        <TextArea
          label={message('point-register.column.publicNote')}
          hint={message('point-register.hint.publicNote')}
          value={draft.publicNote}
          onChange={(publicNote) => set({ publicNote: publicNote.replaceAll('\n', ' ') })}
          optional
          rows={2}
          error={errorOf('publicNote')}
        />
      </div>
      <EquipmentRows
        value={draft.equipment}
        onChange={(equipment) => set({ equipment })}
        error={errorOf('equipment')}
      />
    </section>
  );
}

/** Reserve power, its tank, and its place in the order of fuel. */
export function PowerFields(props: FieldsProps): ReactNode {
  const { draft, set } = props;
  return (
    <section className={styles['group']} aria-labelledby="power">
      <h2 id="power">{message('point-register.group.power')}</h2>
      <CheckboxField
        label={message('point-register.has-power')}
        checked={draft.backupPower}
        onChange={(backupPower) => set({ backupPower })}
      />
      {draft.backupPower ? (
        <div className={styles['fields']}>
          <Text {...props} of="fuelTankLitres" figure />
          <Text
            {...props}
            of="fuelLitresPerHour"
            also={['fuelDecilitresPerHour']}
            hint={message('point-register.hint.burns')}
            figure
          />
          <Text {...props} of="backupPowerHours" hint={message('point-register.hint.hours')} figure />
          <Text {...props} of="fuelPriority" hint={message('point-register.hint.priority')} figure />
        </div>
      ) : null}
    </section>
  );
}

/** Whom one asks for, and who can staff it. */
export function PeopleFields(props: FieldsProps): ReactNode {
  const { draft, set, errorOf } = props;
  return (
    <section className={styles['group']} aria-labelledby="people">
      <h2 id="people">{message('point-register.group.people')}</h2>
      <p className={styles['hint']}>{message('point-register.hint.people')}</p>
      <div className={styles['fields']}>
        <Text {...props} of="contact" hint={message('point-register.hint.contact')} />
        <Text {...props} of="contactPhone" />
      </div>
      <StaffRows
        value={draft.staffing}
        onChange={(staffing) => set({ staffing })}
        error={errorOf('staffing')}
      />
    </section>
  );
}
