import type { ParsedCoordinates } from '#shared/geography/parse-coordinates.ts';
import { useEffect, useState } from 'react';
import { withTexts } from '../../lib/with-texts.ts';
import type { Bounds } from './leaflet-map.ts';
import type { Position } from './position.ts';

/** Reads coordinates in any way of writing; what reads them is fetched when there is something to read. */
export async function parsePosition(text: string): Promise<ParsedCoordinates | null> {
  if ((text.match(/\d/g) ?? []).length < 4) return null;
  const { parseCoordinates } = await withTexts(() => import('#shared/geography/parse-coordinates.ts'));
  return parseCoordinates(text);
}

/** The coordinates that a text says; null where it says none, and until it is read. */
export function usePosition(text: string): ParsedCoordinates | null {
  const [read, setRead] = useState<{ readonly text: string; readonly parsed: ParsedCoordinates | null }>({
    text: '',
    parsed: null,
  });
  useEffect(() => {
    let wanted = true;
    void parsePosition(text).then((parsed) => {
      if (wanted) setRead({ text, parsed });
    });
    return () => {
      wanted = false;
    };
  }, [text]);
  return read.text === text ? read.parsed : null;
}

/** Whether a place is on the map: within the organisation's bounds, with a tenth of a degree around. */
export function isInside({ lat, lon }: Position, [west, south, east, north]: Bounds): boolean {
  return lat >= south - 0.1 && lat <= north + 0.1 && lon >= west - 0.1 && lon <= east + 0.1;
}
