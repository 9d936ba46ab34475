import { countedThing } from '#shared/language/counted-thing.ts';
import { message } from '#shared/language/message.ts';
import type { SafetyPoint } from '#shared/safety-point/state.ts';
import type { ReactNode } from 'react';
import { Pane } from '../../../components/pane.tsx';
import { number } from '../../../lib/format.ts';
import styles from './point-page.module.css';

/** What the register says of a point. */
export function PointFacts({ point }: { point: SafetyPoint }): ReactNode {
  const {
    address,
    premises,
    capacity,
    offers,
    facilities = [],
    fuelTankLitres,
    fuelPriority,
    talkgroup,
    equipment = [],
  } = point;
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    [message('point-life.facts.address'), address ?? message('safety-point.no-address')],
    [message('point-life.facts.premises'), premises],
    [message('point-life.facts.capacity'), capacity === null ? null : number(capacity)],
    [
      message('point-life.facts.has'),
      facilities.length === 0
        ? null
        : facilities.map((one) => message(`point-register.facility.${one}`)).join(', '),
    ],
    [
      message('point-life.facts.offers'),
      facilities.length > 0 || offers.length === 0 ? null : offers.join(', '),
    ],
    [
      message('point-life.facts.tank'),
      fuelTankLitres === undefined
        ? null
        : message('point-life.facts.tank.litres', { litres: number(fuelTankLitres) }),
    ],
    [message('point-life.facts.priority'), fuelPriority === undefined ? null : number(fuelPriority)],
    [message('point-life.facts.talkgroup'), talkgroup],
    [
      message('point-life.facts.equipment'),
      equipment.length === 0
        ? null
        : equipment
            .map(({ count, name }) =>
              message('point-life.facts.equipment.one', { count: number(count), name: countedThing(name) }),
            )
            .join(', '),
    ],
  ];
  return (
    <Pane title={message('point-life.facts')}>
      <dl className={styles['facts']}>
        {facts.map(([term, words]) =>
          words === null || words === undefined ? null : (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{words}</dd>
            </div>
          ),
        )}
      </dl>
    </Pane>
  );
}
