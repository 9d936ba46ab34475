import { may } from '#shared/authorization/capabilities.ts';
import { message } from '#shared/language/message.ts';
import type { Premises } from '#shared/premises/state.ts';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { Button, buttonClass } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { EmptyState, LoadingBars } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { compareText, number } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive, useReady } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';
import { FileLinks } from './file-links.tsx';
import styles from './register.module.css';
import { RegisterTop } from './register-top.tsx';

/** Rows that are drawn at once; the search finds the others. */
const mostShown = 200;

/** The premises of vital functions, which the map counts inside its zones. */
export default function PremisesPage(): ReactNode {
  const ready = useReady();
  const premises = useLive((state) => state.premises);
  const { roles } = useAccount();
  const [search, setSearch] = useState('');
  const [removing, setRemoving] = useState<Premises | null>(null);
  if (!ready) return <LoadingBars />;
  const wanted = search.trim().toLowerCase();
  const all = [...premises.values()].sort((one, other) => compareText(one.name, other.name));
  const rows = all.filter((one) => wordsOf(one).toLowerCase().includes(wanted));
  return (
    <div className={styles['page']}>
      <RegisterTop title={message('premises.title')}>
        {may(roles, 'premises.import') ? (
          <Link
            href={`${paths.registerImport}?vad=verksamheter`}
            className={buttonClass({ kind: 'primary' })}
          >
            {message('point-register.import')}
          </Link>
        ) : null}
        <FileLinks
          links={[
            { path: 'premises.csv', label: message('point-register.export.csv') },
            { path: 'premises.geojson', label: message('point-register.export.geojson') },
          ]}
        />
      </RegisterTop>
      <Pane title={message('premises.title')} count={all.length}>
        <p className={styles['lead']}>{message('premises.what')}</p>
        {all.length === 0 ? (
          <EmptyState title={message('premises.none')}>{message('premises.none.what')}</EmptyState>
        ) : (
          <>
            <div className={styles['lead']}>
              <TextField
                className={styles['search']}
                label={message('premises.search')}
                type="search"
                value={search}
                onChange={setSearch}
              />
            </div>
            <table className={styles['rows']}>
              <thead>
                <tr>
                  <th scope="col">{message('premises.column.name')}</th>
                  <th scope="col">{message('premises.column.kind')}</th>
                  <th scope="col">{message('premises.column.vitalFunction')}</th>
                  <th scope="col">{message('premises.column.note')}</th>
                  <th scope="col">{message('safety-point.column.actions')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.slice(0, mostShown).map((one) => (
                  <Row
                    key={one.id}
                    premises={one}
                    onRemove={may(roles, 'premises.remove') ? () => setRemoving(one) : null}
                  />
                ))}
              </tbody>
            </table>
            <p className={styles['lead']} role="status">
              {message('premises.shown', {
                shown: number(Math.min(rows.length, mostShown)),
                count: number(all.length),
              })}
            </p>
          </>
        )}
      </Pane>
      {removing === null ? null : <RemoveDialog premises={removing} onClose={() => setRemoving(null)} />}
    </div>
  );
}

function Row({ premises, onRemove }: { premises: Premises; onRemove: (() => void) | null }): ReactNode {
  const { id, name, kind, vitalFunction, note } = premises;
  return (
    <tr>
      <th scope="row">
        <b>{name}</b>
      </th>
      <td>{message(`premises.kind.${kind}`)}</td>
      <td>
        {vitalFunction === null
          ? message('point-register.missing')
          : message(`vital-functions.${vitalFunction}`)}
      </td>
      <td>{note}</td>
      <td className={styles['row-actions']}>
        <Link
          href={`${paths.map}?visa=${id}`}
          className={buttonClass({ kind: 'quiet', size: 'small' })}
          aria-label={message('safety-point.show-on-map.name', { name })}
        >
          {message('safety-point.show-on-map')}
        </Link>
        {onRemove === null ? null : (
          <Button size="small" aria-label={message('premises.remove.name', { name })} onClick={onRemove}>
            {message('premises.remove')}
          </Button>
        )}
      </td>
    </tr>
  );
}

function RemoveDialog({ premises, onClose }: { premises: Premises; onClose: () => void }): ReactNode {
  const { send, busy, refusal } = useSend();
  const save = async (): Promise<void> => {
    if (!(await send('premises.remove', { premises: premises.id }))) return;
    announceOwn(message('premises.removed', { name: premises.name }));
    onClose();
  };
  return (
    <StepDialog
      title={message('premises.remove.title', { name: premises.name })}
      verb={message('premises.remove')}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <p>{message('premises.remove.what')}</p>
    </StepDialog>
  );
}

function wordsOf({ name, kind, vitalFunction, note }: Premises): string {
  const serves = vitalFunction === null ? '' : message(`vital-functions.${vitalFunction}`);
  return `${name} ${message(`premises.kind.${kind}`)} ${serves} ${note ?? ''}`;
}
