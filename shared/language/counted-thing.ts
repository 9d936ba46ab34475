/**
 * What follows a number: `Filtar` after 20 is `filtar`. Only the first letter gives way, and not an abbreviation's (`AED`), so that
 * names further on stand as they were written.
 */
export function countedThing(words: string): string {
  const [first = '', second = ''] = words;
  const abbreviation = second !== second.toLocaleLowerCase('sv');
  return abbreviation ? words : first.toLocaleLowerCase('sv') + words.slice(first.length);
}
