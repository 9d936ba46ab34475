import { type RefObject, useLayoutEffect, useState } from 'react';

/** How many of a row's children fit on its first line; the others wrap out of sight. */
export function useRoom(row: RefObject<HTMLElement | null>, children: number): number {
  const [room, setRoom] = useState(children);
  useLayoutEffect(() => {
    const element = row.current;
    if (element === null) return;
    const measure = (): void => {
      const top = (element.firstElementChild as HTMLElement | null)?.offsetTop ?? 0;
      const seen = [...element.children].filter((child) => (child as HTMLElement).offsetTop <= top + 4);
      setRoom(seen.length);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    void document.fonts.ready.then(measure);
    return () => observer.disconnect();
  }, [row, children]);
  return room;
}
