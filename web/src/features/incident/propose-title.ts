/** The words that a caller is introduced with: "Vattenfall ringer:", "SOS Alarm meddelar att". */
const introduction =
  /^[^.!?\n]{1,60}?\b(?:ringer|ringde|meddelar|meddelade|rapporterar|rapporterade|larmar|larmade|uppger|hör av sig|säger)\b(?:\s+(?:in|om|att))*\s*[:,;]?\s*/iu;
const sourceColon = /^[\p{L}\p{N} .&-]{2,40}:\s+/u;
/** An end of the first clause: a stop, a comma not between digits, or a subordinate beginning. */
const clauseEnd = /[.!?;\n]|,(?!\d)|\s+(?=(?:men|och det|eftersom|därför att|för att)\b)/u;
const longest = 70;

/**
 * A title made of a caller's words: the first clause, without who called, with the place where the clause does not name
 * it. Empty for empty words. A person changes it as they like.
 */
export function proposeTitle(words: string, places: readonly string[]): string {
  const told = withoutIntroduction(words.trim());
  const clause = (told.split(clauseEnd).find((part) => part.trim().length > 2) ?? told).trim();
  const fitted = shorten(clause);
  if (fitted === '') return '';
  const title = fitted.slice(0, 1).toLocaleUpperCase('sv') + fitted.slice(1);
  const place = places[0];
  if (place === undefined || names(title, places)) return title;
  const withPlace = `${title}, ${place}`;
  return withPlace.length <= longest + 30 ? withPlace : title;
}

function withoutIntroduction(words: string): string {
  const rest = words.replace(introduction, '');
  if (rest !== words && rest.trim().length > 2) return rest.trim();
  const told = words.replace(sourceColon, '');
  return told.trim().length > 2 ? told.trim() : words;
}

function names(title: string, places: readonly string[]): boolean {
  const lower = title.toLocaleLowerCase('sv');
  return places.some((place) => lower.includes(place.toLocaleLowerCase('sv')));
}

/** Cut at a word, never within one. */
function shorten(clause: string): string {
  if (clause.length <= longest) return clause;
  const cut = clause.slice(0, longest + 1);
  const space = cut.lastIndexOf(' ');
  return (space > 20 ? cut.slice(0, space) : cut.slice(0, longest)).replace(/[\s,;:]+$/u, '');
}

/** Who calls, where the words begin with it: "Vattenfall ringer: …" is from Vattenfall; null where they do not say. */
export function proposeSource(words: string): string | null {
  const said =
    /^\s*([\p{Lu}][\p{L}\p{N} .&-]{1,38}?)(?:\s+(?:ringer|ringde|meddelar|rapporterar|larmar|uppger)\b|:\s)/u.exec(
      words,
    );
  return said?.[1]?.trim() ?? null;
}
