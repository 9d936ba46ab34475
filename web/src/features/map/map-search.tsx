import { message } from '#shared/language/message.ts';
import { findPlaces } from '#shared/organisation/find-place.ts';
import type { Place } from '#shared/organisation/import-document.ts';
import { Search } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components/ComboBox';
import { Icon } from '../../components/icon.tsx';
import { KeyHint } from '../../components/key-hint.tsx';
import { useShortcut } from '../../lib/keyboard.ts';
import { matchesWords } from '../../lib/match-words.ts';
import type { MapObject } from './map-object.ts';
import styles from './map-search.module.css';
import { markName } from './mark-words.ts';
import type { Position } from './position.ts';

interface MapSearchProps {
  places: readonly Place[];
  objects: readonly MapObject[];
  onPlace: (at: Position) => void;
  onObject: (object: MapObject) => void;
}

interface Found {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly run: () => void;
}

/** Finds a place by name, an incident or a safety point, and goes there. `/` begins. */
export function MapSearch({ places, objects, onPlace, onObject }: MapSearchProps): ReactNode {
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useShortcut('/', () => input.current?.focus());
  const found: readonly Found[] = text.trim() === '' ? [] : [...foundObjects(), ...foundPlaces()];

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
      run: () => onPlace(place),
    }));
  }

  return (
    <ComboBox
      aria-label={message('map.search')}
      className={styles['search'] ?? ''}
      items={found}
      inputValue={text}
      onInputChange={setText}
      value={null}
      onChange={(key) => {
        const one = found.find(({ id }) => id === key);
        if (one === undefined) return;
        setText('');
        one.run();
      }}
      allowsCustomValue
      allowsEmptyCollection={text.trim() !== ''}
    >
      <Icon of={Search} />
      <Input ref={input} placeholder={message('map.search')} aria-keyshortcuts="/" />
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
