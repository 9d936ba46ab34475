import { message } from '#shared/language/message.ts';
import type { PublicRow } from '#shared/projections/public-export-rows.ts';
import { maskedFields } from '#shared/public-export/state.ts';
import type { MaskedField } from '#shared/public-export/state.ts';
import { type ReactNode, useState } from 'react';
import { CheckboxField, TextField } from '../../components/field.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import styles from './public-export.module.css';

export type Mask = { fields?: MaskedField[]; ground: string };

/** What of a line is masked, and by which rule. */
export function MaskDialog({
  row,
  busy,
  save,
  onClose,
}: {
  row: PublicRow;
  busy: boolean;
  save: (record: string, mask: Mask) => Promise<boolean>;
  onClose: () => void;
}): ReactNode {
  const [whole, setWhole] = useState(true);
  const [fields, setFields] = useState<readonly MaskedField[]>([]);
  const [ground, setGround] = useState('');
  const [checked, setChecked] = useState(false);
  const missing = ground.trim() === '' ? message('public-export.mask.ground.missing') : null;
  async function mask(): Promise<void> {
    setChecked(true);
    if (missing !== null || (!whole && fields.length === 0)) return;
    const parts = whole ? {} : { fields: [...fields] };
    if (await save(row.record, { ...parts, ground: ground.trim() })) onClose();
  }
  return (
    <StepDialog
      title={message('public-export.mask.title', { name: row.name })}
      verb={message('public-export.mask')}
      busy={busy}
      refusal={null}
      onSave={mask}
      onClose={onClose}
    >
      <fieldset className={styles['form']}>
        <legend>{message('public-export.mask.what')}</legend>
        <CheckboxField label={message('public-export.mask.whole')} checked={whole} onChange={setWhole} />
        {whole
          ? null
          : maskedFields.map((field) => (
              <CheckboxField
                key={field}
                label={message(`public-export.mask.field.${field}`)}
                checked={fields.includes(field)}
                onChange={(on) => setFields(on ? [...fields, field] : fields.filter((one) => one !== field))}
              />
            ))}
      </fieldset>
      <TextField
        label={message('public-export.mask.ground')}
        hint={message('public-export.mask.ground.hint')}
        value={ground}
        onChange={setGround}
        error={checked ? missing : null}
      />
    </StepDialog>
  );
}
