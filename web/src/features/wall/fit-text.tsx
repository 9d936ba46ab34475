import { type ReactNode, useLayoutEffect, useRef } from 'react';

/** A preposition or conjunction, which must not be left hanging at the end. */
const shortWord = 3;
const widths = ['100%', '88%', '75%'] as const;

/**
 * One line that fits its place: denser letters first, then the shorter text `or`, else fewer words; never an ellipsis
 * (ui.md, section 7).
 */
export function FitText({ children, or }: { children: string; or?: string }): ReactNode {
  const box = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const fit = (): void => fitInto(element, children, or);
    fit();
    const observer = new ResizeObserver(fit);
    if (element.parentElement !== null) observer.observe(element.parentElement);
    void document.fonts.ready.then(fit);
    return () => observer.disconnect();
  }, [children, or]);
  return (
    <span ref={box} style={{ display: 'block', whiteSpace: 'nowrap', overflow: 'hidden', minWidth: 0 }}>
      {children}
    </span>
  );
}

function fitInto(element: HTMLElement, text: string, or: string | undefined): void {
  const overflows = (): boolean => element.scrollWidth > element.clientWidth;
  element.textContent = text;
  for (const width of widths) {
    element.style.fontStretch = width;
    if (!overflows()) return;
  }
  if (or !== undefined) element.textContent = or;
  const words = (or ?? text).split(' ');
  while (words.length > 1 && overflows()) {
    words.pop();
    while (words.length > 1 && (words.at(-1) ?? '').length <= shortWord) words.pop();
    element.textContent = words.join(' ').replace(/[.,:;]$/, '');
  }
}
