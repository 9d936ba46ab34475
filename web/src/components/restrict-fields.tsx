import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { CheckboxField, TextField } from './field.tsx';

/** Marks a text as confidential before it is sent, with the ground; null: it is not. */
export function RestrictFields({
  ground,
  onChange,
  error,
}: {
  ground: string | null;
  onChange: (ground: string | null) => void;
  error: string | null;
}): ReactNode {
  return (
    <>
      <CheckboxField
        label={message('common.restricted')}
        hint={message('report-page.restrict.hint')}
        checked={ground !== null}
        onChange={(checked) => onChange(checked ? '' : null)}
      />
      {ground === null ? null : (
        <TextField
          label={message('report-page.ground')}
          hint={message('report-page.ground.hint')}
          value={ground}
          onChange={onChange}
          maxLength={400}
          required
          error={error}
        />
      )}
    </>
  );
}

/** What a command takes of it. */
export function restrictOf(ground: string | null): { restrict?: { ground: string } } {
  return ground === null ? {} : { restrict: { ground: ground.trim() } };
}
