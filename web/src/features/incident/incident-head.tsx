import { may } from '#shared/authorization/capabilities.ts';
import { mayReadRestricted } from '#shared/authorization/reading.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import { mergedInto } from '#shared/incident/merged.ts';
import type { Incident } from '#shared/incident/state.ts';
import { message } from '#shared/language/message.ts';
import { ArrowLeft, Bell, Link2, LockOpen, Merge, Pencil, SquareCheck } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { LevelBadge } from '../../components/level-badge.tsx';
import { RestrictedText } from '../../components/restricted-text.tsx';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate, duration } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useAccount } from '../../lib/session.ts';
import { PendingMark } from '../../sync/pending-mark.tsx';
import { useLive, useStateReader } from '../../sync/use-live.ts';
import { EditIncidentDialog } from './edit-incident-dialog.tsx';
import styles from './incident-head.module.css';
import type { PickOnMap } from './place-field.tsx';
import { CloseDialog, MergeDialog, RelateDialog, ReopenDialog } from './incident-dialogs.tsx';

type OpenDialog = 'edit' | 'merge' | 'relate' | 'close' | 'reopen' | null;

/** The incident in brief: number, title, level, since when, what and where, and what may be done with it. */
export function IncidentHead({
  incident,
  pickOnMap,
  onAlarm,
}: {
  incident: Incident;
  pickOnMap: PickOnMap | undefined;
  onAlarm: (() => void) | undefined;
}): ReactNode {
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const close = (): void => setDialog(null);
  return (
    <section className={styles['head']} aria-label={message('incident.brief')}>
      <div className={styles['first']}>
        <Link href={paths.board} className={styles['back'] ?? ''}>
          <Icon of={ArrowLeft} />
          {message('shell.page.board')}
        </Link>
        <span className={styles['number']}>{incidentName(incident.number)}</span>
        <Title incident={incident} />
        <LevelBadge level={incident.level} long />
        <PendingMark of={incident.id} />
        {incident.status === 'closed' ? (
          <span className={styles['closed']}>{message('incident.closed')}</span>
        ) : null}
        <Actions incident={incident} onOpen={setDialog} onAlarm={onAlarm} />
      </div>
      <Brief incident={incident} />
      {dialog === 'edit' ? (
        <EditIncidentDialog incident={incident} pickOnMap={pickOnMap} onClose={close} />
      ) : null}
      {dialog === 'merge' ? <MergeDialog incident={incident} onClose={close} /> : null}
      {dialog === 'relate' ? <RelateDialog incident={incident} onClose={close} /> : null}
      {dialog === 'close' ? <CloseDialog incident={incident} onClose={close} /> : null}
      {dialog === 'reopen' ? <ReopenDialog incident={incident} onClose={close} /> : null}
    </section>
  );
}

function Title({ incident }: { incident: Incident }): ReactNode {
  const { roles } = useAccount();
  const readState = useStateReader();
  const restricted = useLive((state) => state.restrictedRecords.has(incident.id));
  const organisation = useLive((state) => state.organisation?.id ?? '');
  if (incident.title !== null) return <h1>{incident.title}</h1>;
  const address = mayReadRestricted(readState(), roles, incident.id)
    ? `/api/organisations/${organisation}/records/${incident.id}/sealed`
    : null;
  return (
    <>
      <h1>{restricted ? message('common.restricted') : message('incident.title-gone')}</h1>
      {restricted ? <RestrictedText address={address} field="title" /> : null}
    </>
  );
}

function Actions({
  incident,
  onOpen,
  onAlarm,
}: {
  incident: Incident;
  onOpen: (dialog: OpenDialog) => void;
  onAlarm: (() => void) | undefined;
}): ReactNode {
  const { roles } = useAccount();
  if (incident.status === 'closed')
    return may(roles, 'incident.reopen') ? (
      <div className={styles['actions']}>
        <Button icon={<Icon of={LockOpen} />} onClick={() => onOpen('reopen')}>
          {message('incident.reopen')}
        </Button>
      </div>
    ) : null;
  if (!may(roles, 'incident.update')) return null;
  return (
    <div className={styles['actions']}>
      {onAlarm === undefined ? null : (
        <Button icon={<Icon of={Bell} />} onClick={onAlarm}>
          {message('alarm.send')}
        </Button>
      )}
      <Button icon={<Icon of={Pencil} />} onClick={() => onOpen('edit')}>
        {message('incident.edit')}
      </Button>
      <Button icon={<Icon of={Link2} />} onClick={() => onOpen('relate')}>
        {message('incident.relate')}
      </Button>
      <Button icon={<Icon of={Merge} />} onClick={() => onOpen('merge')}>
        {message('incident.merge')}
      </Button>
      <Button icon={<Icon of={SquareCheck} />} onClick={() => onOpen('close')}>
        {message('incident.close')}
      </Button>
    </div>
  );
}

/** Since when, of what type, where, who told it, what it belongs with. */
function Brief({ incident }: { incident: Incident }): ReactNode {
  const now = useNow();
  const incidents = useLive((state) => state.incidents);
  const related = incident.related.flatMap((id) => incidents.get(id) ?? []);
  const parts = mergedInto(incidents, incident.id).flatMap((id) => incidents.get(id) ?? []);
  const until = incident.closedAt === null ? now : Date.parse(incident.closedAt);
  const source = [
    incident.source?.who,
    incident.source?.channel === undefined
      ? undefined
      : message(`journal-kinds.channel.${incident.source.channel}`),
  ].filter((word) => word !== undefined);
  return (
    <dl className={styles['brief']}>
      <div>
        <dt>{message('incident.since')}</dt>
        <dd>
          <time dateTime={incident.reportedAt}>{clockOrDate(incident.reportedAt, now)}</time>,{' '}
          {duration(until - Date.parse(incident.reportedAt))}
        </dd>
      </div>
      <div>
        <dt>{message('incident.type')}</dt>
        <dd>{message(`incident-types.${incident.incidentType}`)}</dd>
      </div>
      {incident.place === null ? null : (
        <div>
          <dt>{message('common.place')}</dt>
          <dd>{incident.place.label}</dd>
        </div>
      )}
      {source.length === 0 ? null : (
        <div>
          <dt>{message('common.source')}</dt>
          <dd>{source.join(', ')}</dd>
        </div>
      )}
      <Others words={message('incident.parts')} incidents={parts} />
      <Others words={message('incident.related')} incidents={related} />
    </dl>
  );
}

function Others({ words, incidents }: { words: string; incidents: readonly Incident[] }): ReactNode {
  if (incidents.length === 0) return null;
  return (
    <div>
      <dt>{words}</dt>
      <dd className={styles['links']}>
        {incidents.map((other) => (
          <Link key={other.id} href={paths.incident(other.id)} title={other.title ?? undefined}>
            {incidentName(other.number)}
          </Link>
        ))}
      </dd>
    </div>
  );
}
