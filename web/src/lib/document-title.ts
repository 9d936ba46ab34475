import { useEffect } from 'react';

let title = '';
/** What makes of the page's title the window's, while something marks it. */
let mark: ((title: string) => string) | null = null;

function show(): void {
  document.title = mark === null ? title : mark(title);
}

/** The title of the window while the page is shown. */
export function useDocumentTitle(text: string): void {
  useEffect(() => {
    title = text;
    show();
  }, [text]);
}

/** Marks the window's title, whatever page is shown, until it is called with null. */
export function markDocumentTitle(next: ((title: string) => string) | null): void {
  mark = next;
  if (title === '') title = document.title;
  show();
}
