import { message } from '#shared/language/message.ts';
import { type AsItWas, readings } from '#shared/replay/source.ts';
import { GitCompare, Link2, ListOrdered, Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { clockTime } from '../../lib/format.ts';
import { showToast } from '../../lib/toast.ts';
import type { ReplayPlace } from './place.ts';
import styles from './reading-bar.module.css';
import type { Tool } from './tool-pane.tsx';

interface ReadingBarProps {
  place: ReplayPlace;
  onPlace: (place: ReplayPlace) => void;
  asItWas: AsItWas | null;
  /** The moment, in ms. */
  at: number;
  tool: string | null;
  onTool: (tool: string | null) => void;
  addressOf: ((place: ReplayPlace) => string) | null;
  extraTool: Tool | undefined;
}

/** As it was known or as it was, what that makes for a difference, and the tools. */
export function ReadingBar(props: ReadingBarProps): ReactNode {
  const { place, onPlace, asItWas, at, tool, onTool, addressOf, extraTool } = props;
  const toggle = (id: string): void => onTool(tool === id ? null : id);
  return (
    <section className={styles['bar']} aria-label={message('replay.shown')}>
      <span className={styles['label']}>{message('replay.reading')}</span>
      <Segmented
        label={message('replay.reading')}
        value={place.reading}
        onChange={(reading) => onPlace({ ...place, reading })}
        options={readings.map((one) => ({ value: one, label: message(`replay.reading.${one}`) }))}
      />
      <span className={styles['what']} role="status">
        {place.reading === 'known'
          ? message('replay.reading.known.what')
          : asItWas === null
            ? message('replay.reading.happened.what')
            : difference(asItWas)}
      </span>
      <span className={styles['tools']} role="group" aria-label={message('replay.tools')}>
        <Button
          size="small"
          aria-expanded={tool === 'marks'}
          icon={<Icon of={ListOrdered} />}
          onClick={() => toggle('marks')}
        >
          {message('replay.marks')}
        </Button>
        <Button
          size="small"
          aria-expanded={tool === 'search'}
          icon={<Icon of={Search} />}
          onClick={() => toggle('search')}
        >
          {message('replay.search')}
        </Button>
        {place.beside === null ? (
          <Button
            size="small"
            icon={<Icon of={GitCompare} />}
            title={message('replay.compare.what')}
            onClick={() => {
              // The two moments need the whole width.
              onTool(null);
              onPlace({ ...place, beside: place.moment ?? new Date(at).toISOString() });
            }}
          >
            {message('replay.compare.start', { time: clockTime(at) })}
          </Button>
        ) : (
          <Button
            size="small"
            kind="primary"
            icon={<Icon of={GitCompare} />}
            onClick={() => onPlace({ ...place, beside: null })}
          >
            {message('replay.compare.end')}
          </Button>
        )}
        {addressOf === null ? null : (
          <Button
            size="small"
            icon={<Icon of={Link2} />}
            onClick={() =>
              void copy(addressOf({ ...place, moment: place.moment ?? new Date(at).toISOString() }))
            }
          >
            {message('replay.link')}
          </Button>
        )}
        {extraTool === undefined ? null : (
          <Button size="small" aria-expanded={tool === extraTool.id} onClick={() => toggle(extraTool.id)}>
            {extraTool.label}
          </Button>
        )}
      </span>
    </section>
  );
}

function difference({ late, corrected, struck, incidents, safetyPoints }: AsItWas): string {
  const text = message('replay.reading.differs', {
    late: late.length,
    corrected: corrected.length,
    struck: struck.length,
    incidents: incidents.length,
    points: safetyPoints.length,
  }).trim();
  return text === '' ? message('replay.reading.same') : text;
}

/** Where the browser lets nobody write to the clipboard, the address is shown. */
async function copy(address: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(address);
    showToast(message('replay.link.done'));
  } catch {
    showToast(address);
  }
}
