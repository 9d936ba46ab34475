import { message } from '#shared/language/message.ts';
import { findPlaces } from '#shared/organisation/find-place.ts';
import type { Place } from '#shared/organisation/import-document.ts';
import { Search } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components/ComboBox';
import { Icon } from '../../components/icon.tsx';
import { KeyHint } from '../../components/key-hint.tsx';
import { useShortcut } from '../../lib/keyboard.ts';
import { matchesWords } from '../../lib/match-words.ts';
import type { MapObject } from './map-object.ts';
import styles from './map-search.module.css';
import { announceOwn } from '../../lib/announce.ts';
import type { Bounds } from './leaflet-map.ts';
import { markName } from './mark-words.ts';
import { coordinates, type PickedPosition, rounded } from './position.ts';
import { isInside, parsePosition, usePosition } from './use-position.ts';

interface MapSearchProps {
  places: readonly Place[];
  objects: readonly MapObject[];
  /** How far the map reaches, with a tenth of a degree around. */
  bounds: Bounds;
  onPlace: (at: PickedPosition) => void;
  onObject: (object: MapObject) => void;
}

interface Found {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly run: () => void;
}

/** Finds a place by name, an incident or a safety point, and goes there. `/` begins. */
export function MapSearch({ places, objects, bounds, onPlace, onObject }: MapSearchProps): ReactNode {
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useShortcut('/', () => input.current?.focus());
  const position = usePosition(text);
  const found: readonly Found[] =
    text.trim() === '' ? [] : [...foundPosition(), ...foundObjects(), ...foundPlaces()];

  function foundPosition(): Found[] {
    if (position === null) return [];
    const { lat, lon } = position.position;
    const at = rounded(lat, lon);
    const inside = isInside(at, bounds);
    const system = message(`map-ground.system.${position.system}`);
    return [
      {
        id: 'position',
        label: coordinates(at),
        detail: message(inside ? 'map-ground.search.position' : 'map-ground.search.outside', { system }),
        run: () => {
          if (inside) onPlace(at);
          else announceOwn(message('map-ground.search.outside'));
        },
      },
    ];
  }

  function foundObjects(): Found[] {
    return objects
      .filter((object) => matchesWords(markName(object), text))
      .slice(0, 4)
      .map((object) => ({
        id: object.id,
        label: markName(object),
        detail: message(`map.search.kind.${object.kind}`),
        run: () => onObject(object),
      }));
  }
  function foundPlaces(): Found[] {
    return findPlaces(places, text, 8).map((place) => ({
      id: `${place.name} ${place.lat} ${place.lon}`,
      label: place.name,
      detail: message(`map.search.kind.${place.kind}`),
      run: () => onPlace({ lat: place.lat, lon: place.lon, label: place.name }),
    }));
  }

  function choose(one: Found | undefined): void {
    if (one === undefined) return;
    setText('');
    one.run();
  }
  /** A position that is pasted is gone to at once. */
  async function onPaste(event: ClipboardEvent): Promise<void> {
    const pasted = event.clipboardData.getData('text');
    const parsed = await parsePosition(pasted);
    if (parsed === null || !isInside(parsed.position, bounds)) return;
    setText('');
    onPlace(rounded(parsed.position.lat, parsed.position.lon));
  }
  /** Enter without a chosen row takes the first. */
  function onEnter(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key !== 'Enter' || event.currentTarget.hasAttribute('aria-activedescendant')) return;
    choose(found[0]);
  }

  return (
    <ComboBox
      aria-label={message('map.search')}
      className={styles['search'] ?? ''}
      items={found}
      inputValue={text}
      onInputChange={setText}
      value={null}
      onChange={(key) => choose(found.find(({ id }) => id === key))}
      allowsCustomValue
      allowsEmptyCollection={text.trim() !== ''}
    >
      <Icon of={Search} />
      <Input
        ref={input}
        placeholder={message('map.search')}
        aria-keyshortcuts="/"
        onPaste={(event) => void onPaste(event)}
        onKeyDownCapture={onEnter}
      />
      <KeyHint keys="/" />
      <Popover className={styles['popover'] ?? ''} placement="bottom start" crossOffset={-33}>
        <ListBox<Found>
          className={styles['list'] ?? ''}
          renderEmptyState={() => <p className={styles['empty']}>{message('map.search.none')}</p>}
        >
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.label} className={styles['item'] ?? ''}>
              <Text slot="label">{item.label}</Text>
              <Text slot="description">{item.detail}</Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
