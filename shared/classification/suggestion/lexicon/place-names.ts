/** Ends of Swedish place and street names, folded. What a name begins with is no evidence: Brandbergen, Stormvägen, Strömsund. */
const tails = `
vagen vag gatan gata grand granden stigen stig allen backen parken torget torg plan planen platsen leden svangen
bergen berga berg bergs stad sund sunda nas naset vik viken torp torpet by byn holm holmen holmens hult ryd ryda red arp inge
dal dalen dala lund lunda aker akra backa back backen sjo sjon sjolund borg hem skog skogen udden udde hojden hojd
fors forsen haga gard garden gardet hagen hage angen ang tuna sta sala sater kulla kullen bro bruk vreten kopings koping hamn hamra
strand stranda myran mossen tomta boda bodarna bol bole asen mon malm malmen kvarn kvarnen hallen
`
  .trim()
  .split(/\s+/u)
  .toSorted((a, b) => b.length - a.length);

const tailEnd = new RegExp(`(?:${tails.join('|')})s?$`, 'u');
const shortestHead = 3;

/** How many letters of the word are such an ending (0: none). */
export function nameTail(folded: string): number {
  const length = tailEnd.exec(folded)?.[0].length ?? 0;
  return folded.length - length >= shortestHead ? length : 0;
}

const surnames = new Set([
  'storm',
  'strom',
  'brand',
  'flod',
  'frost',
  'sno',
  'skog',
  'eld',
  'hav',
  'berg',
  'ek',
  'gran',
  'asp',
  'alm',
  'lind',
  'bjork',
  'vinter',
  'sommar',
]);
const titles = new Set([
  'rektor',
  'fru',
  'herr',
  'dr',
  'doktor',
  'chef',
  'kommundirektor',
  'kollega',
  'kollegan',
  'handlaggare',
  'familjen',
  'konsult',
]);

/** Whether the word, capital within a sentence and after a first name or a title, is somebody's surname. */
export function isSurname(word: NamedWord, before: NamedWord | undefined): boolean {
  if (
    before === undefined ||
    !word.capital ||
    word.allCapitals ||
    word.opensSentence ||
    !surnames.has(word.folded)
  )
    return false;
  return titles.has(before.folded) || (before.capital && !before.allCapitals);
}

interface NamedWord {
  readonly folded: string;
  readonly capital: boolean;
  readonly allCapitals: boolean;
  readonly opensSentence: boolean;
}
