import { message } from '#shared/language/message.ts';
import type { Area } from '#shared/organisation/areas.ts';
import type { Map as LeafletMap } from 'leaflet';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Pane, PaneCaption } from '../../components/pane.tsx';
import { DrawingList } from './drawing-list.tsx';
import { DrawingPanel } from './drawing-panel.tsx';
import { LayerList, type LayerId } from './map-layers.tsx';
import { MapLegend } from './map-legend.tsx';
import type { MapObject } from './map-object.ts';
import styles from './map-side.module.css';
import { ObjectList } from './object-list.tsx';
import type { PickedPosition } from './position.ts';
import { PositionPanel } from './position-panel.tsx';
import { SelectedPanel } from './selected-panel.tsx';
import { SharePane } from './share-pane.tsx';
import type { Drawing } from '#shared/drawing/state.ts';
import type { Drawings } from './use-drawings.ts';
import type { MapData } from './use-map-data.ts';

/** What lies beside the map, or over it on a phone; null is layers and legend on a desk, nothing on a phone. */
export type SideView = 'list' | 'layers' | null;

interface MapSideProps {
  phone: boolean;
  view: SideView;
  onView: (view: SideView) => void;
  data: MapData;
  shownObjects: readonly MapObject[];
  selected: readonly MapObject[];
  hidden: ReadonlySet<LayerId>;
  onHidden: (hidden: ReadonlySet<LayerId>) => void;
  /** The layers that there are, in the order of their list. */
  layers: readonly LayerId[];
  areas: readonly Area[];
  map: LeafletMap | null;
  /** A place that was pointed out, which then stands where the chosen object does. */
  position: PickedPosition | null;
  onReport: ((at: PickedPosition) => void) | null;
  onArea: (area: Area) => void;
  drawings: Drawings;
  /** The chosen one, which then stands where the chosen object does. */
  drawing: Drawing | null;
  onDrawing: (drawing: Drawing) => void;
  /** Takes up its form on the map; null where the account may not draw. */
  onForm: ((drawing: Drawing) => void) | null;
  onChoose: (object: MapObject) => void;
  onClear: () => void;
}

/** The chosen object first, then the list or the layers with their legend. A sheet over the map on a phone, one thing at a time. */
export function MapSide(props: MapSideProps): ReactNode {
  const { phone, view, selected, position, onReport, onChoose, onClear } = props;
  const { drawing, onForm, data } = props;
  const chosen =
    drawing !== null ? (
      <DrawingPanel
        key={drawing.id}
        drawing={drawing}
        onForm={onForm}
        onObject={(id) => {
          const object = data.objects.find((one) => one.id === id);
          if (object !== undefined) onChoose(object);
        }}
        onClose={onClear}
      />
    ) : position !== null ? (
      <PositionPanel at={position} onReport={onReport} onClose={onClear} />
    ) : selected.length === 0 ? null : (
      <SelectedPanel selected={selected} onChoose={onChoose} onClose={onClear} />
    );
  if (!phone)
    return (
      <aside className={styles['side']} aria-label={message('map.layers-and-legend')}>
        {chosen}
        {view === 'list' ? <ListPane {...props} /> : <LayerPanes {...props} />}
        <p className={styles['note']}>{message('map.note')}</p>
      </aside>
    );
  if (chosen !== null) return <div className={styles['sheet']}>{chosen}</div>;
  if (view === null) return null;
  return (
    <div className={styles['sheet']}>
      {view === 'list' ? <ListPane {...props} /> : <LayerPanes {...props} />}
    </div>
  );
}

function CloseView({ onView }: MapSideProps): ReactNode {
  return (
    <IconButton
      kind="quiet"
      size="small"
      label={message('common.close')}
      icon={<Icon of={X} />}
      onClick={() => onView(null)}
    />
  );
}

function ListPane(props: MapSideProps): ReactNode {
  const { data, shownObjects, selected, hidden, areas, onChoose, onArea } = props;
  const listed = hidden.has('areas') ? [] : areas;
  const { drawings, drawing, onDrawing } = props;
  const drawn = hidden.has('drawings') ? [] : drawings.standing;
  return (
    <Pane
      title={message('map.list.title')}
      count={shownObjects.length + listed.length + drawn.length}
      end={<CloseView {...props} />}
      className={styles['list']}
      scroll
    >
      <ObjectList
        objects={shownObjects}
        unplaced={hidden.has('incidents') ? [] : data.unplaced}
        areas={listed}
        onArea={onArea}
        selected={selected[0]?.id ?? null}
        onChoose={onChoose}
        also={
          <>
            <DrawingList
              title={message('drawing.list')}
              drawings={drawn}
              selected={drawing?.id ?? null}
              onChoose={onDrawing}
            />
            <DrawingList
              title={message('drawing.list.removed')}
              drawings={hidden.has('drawings') ? [] : drawings.removed.slice(0, 10)}
              selected={drawing?.id ?? null}
              onChoose={onDrawing}
            />
          </>
        }
        isEmpty={drawn.length === 0}
      />
    </Pane>
  );
}

function LayerPanes(props: MapSideProps): ReactNode {
  const { data, hidden, onHidden, layers, phone, map, selected } = props;
  const seen = layers.filter((id) => !hidden.has(id));
  return (
    <div className={styles['layers']}>
      <Pane
        title={message('map.layers')}
        end={
          <>
            <PaneCaption>
              {message('map.layers.shown', { shown: seen.length, total: layers.length })}
            </PaneCaption>
            {phone ? <CloseView {...props} /> : null}
          </>
        }
      >
        <LayerList layers={layers} hidden={hidden} onHidden={onHidden} data={data} />
      </Pane>
      <Pane title={message('map.legend')}>
        <MapLegend />
      </Pane>
      <SharePane map={map} layers={seen} shown={props.drawing?.id ?? selected[0]?.id ?? null} />
    </div>
  );
}
