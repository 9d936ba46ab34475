/** In a page, before anything of it runs: notes when the board's list of incidents first is there. */
export function markWhenShown(): void {
  const look = (): void => {
    if (document.querySelector('[data-scrolls] ol') === null) requestAnimationFrame(look);
    else performance.mark('shown');
  };
  requestAnimationFrame(look);
}

/** In a page: the scripts that were asked for until then, with their bytes as they were sent. What comes later stands in nobody's way. */
export function scriptsBeforeShown(): { readonly name: string; readonly sent: number }[] {
  const shown = performance.getEntriesByName('shown')[0]?.startTime ?? 0;
  const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  return entries
    .filter(({ name, startTime }) => name.endsWith('.js') && startTime < shown)
    .map(({ name, encodedBodySize }) => ({ name, sent: encodedBodySize }));
}
