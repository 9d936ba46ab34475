import { message } from '#shared/language/message.ts';
import { Fragment, type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { number } from '../../lib/format.ts';

interface RowsInTurnsProps<Item> {
  items: readonly Item[];
  idOf: (item: Item) => string;
  /** A row, with its `li`. */
  children: (item: Item) => ReactNode;
}

/** So many rows are drawn at once; a list of thousands would stop the page while it is opened. */
const atOnce = 200;

/** A list that is drawn a part at a time, the next when it is asked for. */
export function RowsInTurns<Item>({ items, idOf, children }: RowsInTurnsProps<Item>): ReactNode {
  const [shown, setShown] = useState(atOnce);
  const rest = items.length - shown;
  return (
    <>
      <ul>
        {items.slice(0, shown).map((item) => (
          <Fragment key={idOf(item)}>{children(item)}</Fragment>
        ))}
      </ul>
      {rest > 0 ? (
        <Button kind="quiet" size="small" onClick={() => setShown(shown + atOnce)}>
          {message('map-ground.list.more', { count: number(Math.min(rest, atOnce)), total: number(rest) })}
        </Button>
      ) : null}
    </>
  );
}
