/** Prints one register of the page by itself: the page's print style hides the others by this mark. */
export function printOnly(register: 'takeovers' | 'decisions'): void {
  const root = document.documentElement;
  root.dataset['print'] = register;
  const done = (): void => {
    delete root.dataset['print'];
    window.removeEventListener('afterprint', done);
  };
  window.addEventListener('afterprint', done);
  window.print();
}
