import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { drawingMeanings } from '#shared/drawing/meanings.ts';
import { Glyph } from '../../components/glyph.tsx';
import { DrawingSwatch } from './drawing-look.tsx';
import { MapGlyphIcon } from './mark-glyph.tsx';
import styles from './map-legend.module.css';

const levels = ['disruption', 'major', 'extraordinary', 'none'] as const;
const statuses = ['open', 'preparing', 'full', 'closing', 'closed', 'unusable'] as const;

/** What the marks mean (teckenförklaring). */
export function MapLegend(): ReactNode {
  return (
    <div className={styles['legend']}>
      <h3>{message('map.legend.levels')}</h3>
      <ul>
        {levels.map((level) => (
          <li key={level}>
            <Glyph name={`level-${level}`} size={15} />
            {message(`levels.${level}.short`)}
          </li>
        ))}
      </ul>
      <h3>{message('map.legend.points')}</h3>
      <ul>
        {statuses.map((status) => (
          <li key={status}>
            <Glyph name={`point-${status}`} size={15} />
            {message(`safety-point-status.${status}`)}
          </li>
        ))}
      </ul>
      <p>
        <MapGlyphIcon name="premises" size={15} />
        {message('map-ground.legend.premises')}
      </p>
      <h3>{message('drawing.legend')}</h3>
      <ul>
        {drawingMeanings.map((meaning) => (
          <li key={meaning}>
            <DrawingSwatch kind="zone" meaning={meaning} />
            {message(`drawing.meaning.${meaning}`)}
          </li>
        ))}
      </ul>
      <p className={styles['outline']}>{message('drawing.legend.outline')}</p>
      <p>
        <span className={styles['cluster']} aria-hidden="true">
          3
        </span>
        {message('map.legend.cluster')}
      </p>
    </div>
  );
}
