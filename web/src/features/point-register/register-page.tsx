import { may } from '#shared/authorization/capabilities.ts';
import { message } from '#shared/language/message.ts';
import { pointCell } from '#shared/safety-point/register-file/columns.ts';
import type { PointRegistration } from '#shared/safety-point/register/registration.ts';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { buttonClass } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { EmptyState, LoadingBars } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import { compareText, number } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive, useReady } from '../../sync/use-live.ts';
import { FileLinks } from './file-links.tsx';
import styles from './register.module.css';
import { RegisterTop } from './register-top.tsx';

/** What is registered of every safety point, whatever goes on there now. */
export default function PointRegisterPage(): ReactNode {
  const ready = useReady();
  const points = useLive((state) => state.pointRegistrations);
  const { roles } = useAccount();
  const mayChange = may(roles, 'safety-point.register');
  const rows = [...points.values()].sort((one, other) =>
    compareText(one.registration.name, other.registration.name),
  );
  if (!ready) return <LoadingBars />;
  return (
    <div className={styles['page']}>
      <RegisterTop title={message('point-register.title')}>
        {mayChange ? (
          <Link href={paths.pointRegistration('ny')} className={buttonClass({ kind: 'primary' })}>
            <Icon of={Plus} />
            {message('point-register.new')}
          </Link>
        ) : null}
        <FileLinks
          links={[
            { path: 'safety-points.csv', label: message('point-register.export.csv') },
            ...(mayChange
              ? [
                  {
                    path: 'safety-points.csv?people=included',
                    label: message('point-register.export.csv.people'),
                  },
                ]
              : []),
            { path: 'safety-points.geojson', label: message('point-register.export.geojson') },
          ]}
        />
      </RegisterTop>
      <Pane title={message('safety-point.title')} count={rows.length}>
        <p className={styles['lead']}>{message('point-register.what')}</p>
        {rows.length === 0 ? (
          <EmptyState title={message('point-register.none')}>
            {message('point-register.none.what')}
          </EmptyState>
        ) : (
          <table className={styles['rows']}>
            <thead>
              <tr>
                <th scope="col">{message('point-register.column.name')}</th>
                <th scope="col">{message('point-register.column.premises')}</th>
                <th scope="col">{message('point-register.column.capacity')}</th>
                <th scope="col">{message('point-register.column.facilities')}</th>
                <th scope="col">{message('point-register.column.backupPower')}</th>
                <th scope="col">{message('point-register.column.contact')}</th>
                <th scope="col">{message('safety-point.column.actions')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((point) => (
                <Row key={point.id} point={point} mayChange={mayChange} />
              ))}
            </tbody>
          </table>
        )}
      </Pane>
    </div>
  );
}

function Row({ point, mayChange }: { point: PointRegistration; mayChange: boolean }): ReactNode {
  const { id, registration, contact, staffing } = point;
  const {
    name,
    address,
    kind,
    premises,
    capacity,
    canBeWarmingCentre,
    facilities = [],
    place,
  } = registration;
  return (
    <tr>
      <th scope="row">
        <b>{name}</b>
        <span>{message(`point-register.kind.${kind ?? 'safety-point'}`)}</span>
        <span>{address ?? message('safety-point.no-address')}</span>
        {place.approximate ? <span>{message('safety-point.approximate')}</span> : null}
      </th>
      <td>{premises ?? message('point-register.missing')}</td>
      <td>
        {capacity === null ? message('point-register.missing') : number(capacity)}
        {canBeWarmingCentre ? <span>{message('point-register.warming')}</span> : null}
      </td>
      <td>
        {facilities.length === 0
          ? message('point-register.missing')
          : facilities.map((one) => message(`point-register.facility.${one}`)).join(', ')}
      </td>
      <td>{powerWords(point)}</td>
      <td>
        {contact === null ? message('point-register.missing') : contact.who}
        {contact?.phone === undefined ? null : <span className={styles['phone']}>{contact.phone}</span>}
        {staffing.length === 0 ? null : (
          <span>{message('point-register.staffed', { count: staffing.length })}</span>
        )}
      </td>
      <td>
        <Link
          href={paths.pointRegistration(id)}
          className={buttonClass({ size: 'small' })}
          aria-label={message(mayChange ? 'point-register.change.name' : 'point-register.show.name', {
            name,
          })}
        >
          {message(mayChange ? 'point-register.change' : 'point-register.show')}
        </Link>
      </td>
    </tr>
  );
}

/** "Tank 300 l, 12,5 l/h, nummer 1" */
function powerWords(point: PointRegistration): ReactNode {
  const { backupPower, backupPowerHours, fuelTankLitres, fuelDecilitresPerHour, fuelPriority } =
    point.registration;
  if (!backupPower) return message('point-register.power.none');
  const parts = [
    fuelTankLitres === undefined
      ? null
      : message('point-register.power.tank', { litres: number(fuelTankLitres) }),
    fuelDecilitresPerHour === undefined
      ? null
      : message('point-register.power.burns', { litres: pointCell('fuelLitresPerHour', point) }),
    backupPowerHours === undefined
      ? null
      : message('point-register.power.hours', { hours: number(backupPowerHours) }),
    fuelPriority === undefined
      ? null
      : message('point-register.power.priority', { priority: number(fuelPriority) }),
  ].filter((part) => part !== null);
  return parts.length === 0 ? (
    message('point-register.yes')
  ) : (
    <ul>
      {parts.map((part) => (
        <li key={part}>{part}</li>
      ))}
    </ul>
  );
}
