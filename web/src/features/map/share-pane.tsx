import { may } from '#shared/authorization/capabilities.ts';
import { message } from '#shared/language/message.ts';
import type { MapLayer } from '#shared/map-view/layers.ts';
import type { Map as LeafletMap } from 'leaflet';
import { Link as LinkIcon, Monitor } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Pane } from '../../components/pane.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { useAccount } from '../../lib/session.ts';
import { showToast } from '../../lib/toast.ts';
import { useLive } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';
import { copyText } from './copy-text.ts';
import { rounded } from './position.ts';
import styles from './share-pane.module.css';
import { writeView } from './share-view.ts';

interface SharePaneProps {
  map: LeafletMap | null;
  layers: readonly MapLayer[];
  shown: string | null;
}

/** What is seen, as a link and on the wall; and what the wall has been told to show. */
export function SharePane({ map, layers, shown }: SharePaneProps): ReactNode {
  const { roles } = useAccount();
  const steered = useLive((state) => state.mapView);
  const sending = useSend();
  const [failed, setFailed] = useState<string | null>(null);
  const today = useNow();

  const copy = async (): Promise<void> => {
    if (map === null) return;
    const { lat, lng } = map.getCenter();
    const search = writeView({ at: { lat, lon: lng, zoom: map.getZoom() }, layers, shown });
    const link = `${window.location.origin}${window.location.pathname}${search}`;
    const copied = await copyText(link);
    setFailed(copied ? null : link);
    if (copied) tell(message('map-ground.link.copied'));
  };
  const show = async (): Promise<void> => {
    if (map === null) return;
    const middle = map.getCenter();
    const at = rounded(middle.lat, middle.lng);
    const view = { ...at, zoom: wallZoom(map), layers: [...layers] };
    if (await sending.send('map.show-view', view)) tell(message('map-ground.wall.shown'));
  };
  const reset = async (): Promise<void> => {
    if (await sending.send('map.reset-view', {})) tell(message('map-ground.wall.was-reset'));
  };

  return (
    <Pane title={message('map-ground.share')}>
      <div className={styles['share']}>
        <div className={styles['buttons']}>
          <Button size="small" icon={<Icon of={LinkIcon} />} onClick={() => void copy()}>
            {message('map-ground.link')}
          </Button>
          {may(roles, 'map.show-view') ? (
            <Button size="small" icon={<Icon of={Monitor} />} busy={sending.busy} onClick={() => void show()}>
              {message('map-ground.wall')}
            </Button>
          ) : null}
        </div>
        {failed === null ? null : (
          <label className={styles['link']}>
            {message('map-ground.link.by-hand')}
            <input readOnly value={failed} onFocus={(event) => event.target.select()} />
          </label>
        )}
        {sending.refusal === null ? null : <p role="alert">{sending.refusal}</p>}
        {steered === null ? null : (
          <div className={styles['steered']}>
            <p>
              {message('map-ground.wall.steered', {
                time: clockOrDate(steered.setAt, today),
                role: message(`roles.${steered.role as 'chief-of-staff'}`).toLowerCase(),
              })}
            </p>
            {may(roles, 'map.reset-view') ? (
              <Button size="small" kind="quiet" onClick={() => void reset()}>
                {message('map-ground.wall.reset')}
              </Button>
            ) : null}
          </div>
        )}
      </div>
    </Pane>
  );
}

/** How large the wall's map is, in the pixels of its drawing (features/wall). */
const wallSize = { x: 800, y: 560 };

/** How near the wall's map goes so that all that is seen here is seen there. */
function wallZoom(map: LeafletMap): number {
  const { x, y } = map.getSize();
  const part = Math.min(wallSize.x / x, wallSize.y / y, 1);
  return Math.max(0, Math.floor((map.getZoom() + Math.log2(part)) * 4) / 4);
}

function tell(text: string): void {
  showToast(text);
  announceOwn(text);
}
