import { type ReactNode, useLayoutEffect, useRef } from 'react';

const widths = ['100%', '88%', '75%'] as const;

/**
 * One line that fits its place: denser letters first, then fewer words, never an ellipsis (ui.md, section 7). The whole
 * text is what is read aloud.
 */
export function FitText({
  children,
  className,
}: {
  children: string;
  className?: string | undefined;
}): ReactNode {
  const box = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const fit = (): void => fitInto(element, children);
    fit();
    const observer = new ResizeObserver(fit);
    if (element.parentElement !== null) observer.observe(element.parentElement);
    void document.fonts.ready.then(fit);
    return () => observer.disconnect();
  }, [children]);
  return (
    <span
      ref={box}
      className={className}
      style={{ display: 'block', whiteSpace: 'nowrap', overflow: 'hidden', minWidth: 0 }}
    >
      {children}
    </span>
  );
}

function fitInto(element: HTMLElement, text: string): void {
  const overflows = (): boolean => element.scrollWidth > element.clientWidth;
  element.textContent = text;
  for (const width of widths) {
    element.style.fontStretch = width;
    if (!overflows()) return;
  }
  const words = text.split(' ');
  while (words.length > 1 && overflows()) {
    words.pop();
    element.textContent = words.join(' ').replace(/[.,:;]$/, '');
  }
}
