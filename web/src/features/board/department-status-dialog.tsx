import { message } from '#shared/language/message.ts';
import { departmentStatuses, type DepartmentStatusValue } from '#shared/situation/state.ts';
import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog, DialogActions } from '../../components/dialog.tsx';
import { Select, TextArea } from '../../components/field.tsx';
import { Glyph } from '../../components/glyph.tsx';
import { Notice } from '../../components/notice.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { useDraft } from '../../lib/draft.ts';
import { useLive } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';
import styles from './form.module.css';

const empty: {
  department: string;
  status: DepartmentStatusValue | '';
  note: string;
  forecast: string;
  needs: string;
} = { department: '', status: '', note: '', forecast: '', needs: '' };

/** The report of a department, company or partner. Whether somebody may report for a department, its rules say. */
export function DepartmentStatusDialog(props: {
  /** Whose report it is, where that is known beforehand. */
  department?: string;
  onClose: () => void;
}): ReactNode {
  const { department: known, onClose } = props;
  const departments = useLive((state) => state.departments);
  const organisation = useLive((state) => state.organisation);
  const [draft, setDraft, clear] = useDraft(
    `board.department-status${known === undefined ? '' : `.${known}`}`,
    {
      ...empty,
      ...(known === undefined ? {} : { department: known }),
    },
  );
  const { send, busy, refusal, errorOf } = useSend(['department', 'status', 'note', 'forecast', 'needs']);
  const { department, status, note, forecast, needs } = draft;
  const ready = department !== '' && status !== '';
  const save = async (): Promise<void> => {
    if (status === '') return;
    const said = { department, status, ...given({ note, forecast, needs }) };
    if (!(await send('situation.set-department-status', said))) return;
    clear();
    onClose();
  };
  return (
    <Dialog title={message('board.departments.title')} onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Select
          label={message('board.departments.which')}
          placeholder={message('board.departments.choose')}
          options={reporters(departments.values(), organisation?.partners ?? [])}
          value={department}
          onChange={(value) => setDraft({ ...draft, department: value })}
          required
          error={errorOf('department')}
        />
        <div>
          <div className={styles['legend']}>{message('board.departments.status')}</div>
          <Segmented
            label={message('board.departments.status')}
            wide
            options={departmentStatuses.map((value) => ({
              value,
              label: message(`department-status.${value}`),
              icon: <Glyph name={`status-${value}`} />,
            }))}
            value={status === '' ? null : status}
            onChange={(value) => setDraft({ ...draft, status: value })}
          />
        </div>
        <TextArea
          label={message('board.departments.note')}
          hint={message('board.departments.note.hint')}
          value={note}
          onChange={(value) => setDraft({ ...draft, note: value })}
          optional
          error={errorOf('note')}
        />
        <TextArea
          label={message('board.departments.forecast')}
          hint={message('board.departments.forecast.hint')}
          rows={2}
          value={forecast}
          onChange={(value) => setDraft({ ...draft, forecast: value })}
          optional
          error={errorOf('forecast')}
        />
        <TextArea
          label={message('board.departments.needs')}
          hint={message('board.departments.needs.hint')}
          rows={2}
          value={needs}
          onChange={(value) => setDraft({ ...draft, needs: value })}
          optional
          error={errorOf('needs')}
        />
        {refusal === null ? null : <Notice kind="wrong">{refusal}</Notice>}
        <DialogActions>
          <Button
            type="submit"
            kind="primary"
            busy={busy}
            unavailable={ready ? undefined : message('board.departments.incomplete')}
          >
            {message(busy ? 'common.saving' : 'board.departments.report')}
          </Button>
          <Button onClick={onClose}>{message('common.cancel')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** The texts that say something. */
function given(texts: { readonly [field in 'note' | 'forecast' | 'needs']: string }): {
  [field in 'note' | 'forecast' | 'needs']?: string;
} {
  const said = Object.entries(texts).map(([field, text]) => [field, text.trim()] as const);
  return Object.fromEntries(said.filter(([, text]) => text !== ''));
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Departments and companies as the organisation lists them, then its partners, each once. */
function reporters(
  departments: Iterable<Named>,
  partners: readonly Named[],
): { value: string; label: string }[] {
  const names = new Map([...departments, ...partners].map(({ id, name }) => [id, name]));
  return Array.from(names, ([value, label]) => ({ value, label }));
}
