/** So long (ms) a text is written at a stretch: a key that is pressed meanwhile waits no longer. */
const stretch = 5;

/**
 * Joins the pieces of a text as they are made, and lets the page answer in between. A page that is put away may get no more time,
 * so there all is done at once.
 */
export async function unhurriedText(pieces: Iterable<string>): Promise<string> {
  let text = '';
  let began = performance.now();
  for (const piece of pieces) {
    text += piece;
    if (document.visibilityState === 'hidden' || performance.now() - began < stretch) continue;
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  }
  return text;
}
