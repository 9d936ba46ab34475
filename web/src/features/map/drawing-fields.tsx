import { message } from '#shared/language/message.ts';
import { type DrawingKind, type DrawingMeaning, drawingMeanings } from '#shared/drawing/meanings.ts';
import type { Drawing } from '#shared/drawing/state.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import { byGravity } from '#shared/incident/order.ts';
import type { ReactNode } from 'react';
import { CheckboxField, Select, TextArea, TextField } from '../../components/field.tsx';
import { useLive } from '../../sync/use-live.ts';
import styles from './drawing-dialogs.module.css';
import { DrawingSwatch } from './drawing-look.tsx';

/** What is written of a drawing; an empty `incident` is none. */
export interface DrawingWritten {
  readonly name: string;
  readonly meaning: DrawingMeaning | null;
  readonly note: string;
  readonly incident: string;
  readonly restricted: boolean;
  /** Why what is written is confidential. */
  readonly ground: string;
}

export function written({ name, meaning, note, incident }: Drawing): DrawingWritten {
  return {
    name: name ?? '',
    meaning,
    note: note ?? '',
    incident: incident ?? '',
    restricted: false,
    ground: '',
  };
}

/** The confidentiality that a drawing's words are given with; nothing where none was asked for. */
export function restrictOf({ restricted, ground }: DrawingWritten): {
  readonly restrict?: { readonly ground: string };
} {
  return restricted ? { restrict: { ground: ground.trim() } } : {};
}

/** Name, meaning, note, incident and confidentiality of a drawing. */
export function DrawingFields({
  kind,
  value,
  onChange,
  errorOf,
  meaningMissing,
}: {
  kind: DrawingKind;
  value: DrawingWritten;
  onChange: (value: DrawingWritten) => void;
  errorOf: (field: string) => string | null;
  meaningMissing: boolean;
}): ReactNode {
  const incidents = useLive((state) => state.incidents);
  const open = byGravity([...incidents.values()].filter(({ status }) => status === 'open'));
  const isNote = kind === 'note';
  return (
    <>
      <TextField
        label={message(isNote ? 'drawing.field.text' : 'drawing.field.name')}
        {...(isNote ? {} : { hint: message('drawing.field.name.hint') })}
        value={value.name}
        onChange={(name) => onChange({ ...value, name })}
        maxLength={120}
        required
        error={errorOf('name')}
      />
      {isNote ? null : (
        <fieldset className={styles['meanings']}>
          <legend>{message('drawing.field.meaning')}</legend>
          {drawingMeanings.map((meaning) => (
            <label key={meaning}>
              <input
                type="radio"
                name="meaning"
                checked={value.meaning === meaning}
                onChange={() => onChange({ ...value, meaning })}
              />
              <DrawingSwatch kind={kind} meaning={meaning} />
              {message(`drawing.meaning.${meaning}`)}
            </label>
          ))}
          {meaningMissing || errorOf('meaning') !== null ? (
            <p className={styles['wrong']} role="alert">
              {errorOf('meaning') ?? message('drawing.field.meaning.missing')}
            </p>
          ) : null}
        </fieldset>
      )}
      <Select
        label={message('drawing.field.incident')}
        value={value.incident}
        onChange={(incident) => onChange({ ...value, incident })}
        placeholder={message('drawing.field.incident.none')}
        options={open.map(({ id, number, title }) => ({
          value: id,
          label: `${incidentName(number)} ${title ?? message('common.restricted')}`,
        }))}
        optional
        error={errorOf('incident')}
      />
      <TextArea
        label={message('drawing.field.note')}
        value={value.note}
        onChange={(note) => onChange({ ...value, note })}
        optional
        error={errorOf('note')}
      />
      <CheckboxField
        label={message('common.restricted')}
        checked={value.restricted}
        onChange={(restricted) => onChange({ ...value, restricted })}
      />
      {value.restricted ? (
        <TextField
          label={message('journal.ground')}
          hint={message('journal.ground.hint')}
          value={value.ground}
          onChange={(ground) => onChange({ ...value, ground })}
          maxLength={400}
          required
          error={errorOf('restrict')}
        />
      ) : null}
    </>
  );
}
