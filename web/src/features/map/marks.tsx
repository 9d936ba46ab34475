import type { Place } from '#shared/organisation/import-document.ts';
import type { Map as LeafletMap } from 'leaflet';
import { type ReactNode, useMemo } from 'react';
import { type GlyphName, glyphDrawing } from '../../components/glyph.tsx';
import { classNames } from '../../lib/class-names.ts';
import { clusterGlyph, clusterIndex, type Mark, membersOf } from './cluster.ts';
import { type Box, chooseLabels, type LabelWish, markBox } from './label-layout.ts';
import { glyphOf, type MapObject } from './map-object.ts';
import { MapWords } from './map-words.tsx';
import type { MarkLabel } from './mark-words.ts';
import { markName } from './mark-words.ts';
import styles from './marks.module.css';
import { namesWithRoom } from './place-names.ts';
import { useView } from './use-view.ts';

interface MarksProps {
  map: LeafletMap;
  objects: readonly MapObject[];
  places: readonly Place[];
  /** The chosen object; its mark has a ring and always its words. */
  selected: string | null;
  /** Null: the marks are a picture. */
  onSelect: ((mark: Mark) => void) | null;
  labelOf: (mark: Mark, chosen: boolean) => MarkLabel | null;
  /** Font of the words beside marks, in pixels; place names are a little smaller, but not on the wall. */
  font: number;
  /** How much larger than on a desk. */
  scale?: number;
}

/** Everything on the base map: marks in list order, the words beside them, place names where there is room. */
export function Marks({
  map,
  objects,
  places,
  selected,
  onSelect,
  labelOf,
  font,
  scale = 1,
}: MarksProps): ReactNode {
  useView(map);
  const marksAt = useMemo(() => clusterIndex(objects), [objects]);
  const zoom = map.getZoom();
  const drawn = marksAt(zoom).map((mark) => {
    const { x, y } = map.latLngToLayerPoint([mark.lat, mark.lon]);
    const chosen = membersOf(mark).some(({ id }) => id === selected);
    return { mark, x, y, chosen, size: sizeOf(mark) * scale, label: labelOf(mark, chosen) };
  });
  const wishes = drawn
    .toSorted((one, other) => Number(other.chosen) - Number(one.chosen))
    .map(({ mark, x, y, size, label }): LabelWish => ({
      id: mark.id,
      x,
      y,
      mark: mark.kind === 'cluster' ? size + 28 * scale : size + 4,
      name: label?.name ?? '',
      note: label?.note ?? null,
    }));
  const labels = chooseLabels(wishes, font, onSelect === null ? viewOf(map) : null).filter(
    ({ box }) => box.width > 0,
  );
  const named = new Set(labels.map(({ id }) => drawn.find(({ mark }) => mark.id === id)?.label?.name));
  // On the wall the words beside marks are as small as anything may be.
  const nameFont = scale > 1 ? font : Math.round(font * 0.92);
  const view = map.getBounds().pad(0.5);
  const names = namesWithRoom(
    places.filter((place) => !named.has(place.name) && view.contains([place.lat, place.lon])),
    zoom,
    (place) => map.latLngToLayerPoint([place.lat, place.lon]),
    [...wishes.map(markBox), ...labels.map(({ box }) => box)],
    nameFont,
  );
  return (
    <>
      <MapWords
        names={names}
        nameFont={nameFont}
        labels={labels.flatMap((chosen) => {
          const found = drawn.find(({ mark }) => mark.id === chosen.id);
          return found?.label ? [{ ...chosen, words: found.label }] : [];
        })}
        font={font}
      />
      {drawn.map(({ mark, x, y, chosen, size }) => (
        <MarkButton
          key={mark.id}
          mark={mark}
          x={x}
          y={y}
          size={size}
          chosen={chosen}
          large={scale > 1}
          onSelect={onSelect}
          onFocus={() => map.panInside([mark.lat, mark.lon], { padding: [60, 60], animate: false })}
        />
      ))}
    </>
  );
}

/** What is seen of the map, in its own pixels. */
function viewOf(map: LeafletMap): Box {
  const { x, y } = map.containerPointToLayerPoint([0, 0]);
  const size = map.getSize();
  return { x, y, width: size.x, height: size.y };
}

/** The graver, the larger; closed points are the smallest. */
function sizeOf(mark: Mark): number {
  if (mark.kind === 'point') return mark.point.status === 'closed' ? 17 : 19;
  const level = mark.kind === 'cluster' ? mark.level : mark.incident.level;
  if (mark.kind === 'cluster' && mark.incidents === 0) return 19;
  return level === 'extraordinary' ? 26 : level === 'major' ? 24 : 18;
}

interface MarkButtonProps {
  mark: Mark;
  x: number;
  y: number;
  size: number;
  chosen: boolean;
  large: boolean;
  onSelect: ((mark: Mark) => void) | null;
  onFocus: () => void;
}

function MarkButton({ mark, x, y, size, chosen, large, onSelect, onFocus }: MarkButtonProps): ReactNode {
  const glyph = mark.kind === 'cluster' ? clusterGlyph(mark) : glyphOf(mark);
  const drawing = (
    <>
      <svg className={styles['glyph']} viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
        {chosen ? <g className={styles['ring']}>{outline(glyph)}</g> : null}
        <g className={styles['halo']}>{outline(glyph)}</g>
        {glyphDrawing(glyph)}
      </svg>
      {mark.kind === 'cluster' ? (
        <span className={classNames(styles['count'], large && styles['large'])} aria-hidden="true">
          {mark.members.length}
        </span>
      ) : null}
    </>
  );
  const place = { transform: `translate(${Math.round(x)}px, ${Math.round(y)}px)` };
  if (onSelect === null)
    return (
      <span className={styles['mark']} style={place} role="img" aria-label={markName(mark)}>
        {drawing}
      </span>
    );
  return (
    <button
      type="button"
      className={classNames(styles['mark'], styles['button'])}
      style={place}
      aria-label={markName(mark)}
      aria-pressed={chosen}
      onClick={() => onSelect(mark)}
      onDoubleClick={(event) => event.stopPropagation()}
      onFocus={(event) => {
        if (event.target.matches(':focus-visible')) onFocus();
      }}
    >
      {drawing}
    </button>
  );
}

/** The shape of a glyph's edge, for its halo and for the ring around the chosen one. */
function outline(glyph: GlyphName): ReactNode {
  if (glyph === 'level-extraordinary') return <path d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1Z" />;
  if (glyph === 'level-major') return <path d="M8 .6 15.4 8 8 15.4.6 8Z" />;
  if (glyph.startsWith('level-')) return <circle cx="8" cy="8" r="7" />;
  return <rect x="1" y="1" width="14" height="14" />;
}
