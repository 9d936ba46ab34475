/** Whether every word typed is found in the text, in any order and without regard to case: "öppna st" finds "Öppna Punkt Strand". */
export function matchesWords(text: string, typed: string): boolean {
  const among = text.toLocaleLowerCase('sv');
  return typed
    .toLocaleLowerCase('sv')
    .split(/\s+/)
    .every((word) => among.includes(word));
}
