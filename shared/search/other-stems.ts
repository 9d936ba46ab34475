const vowel = 'aeiouyåäö';

/**
 * Other stems of the same word, where Swedish drops an e in some of its forms and a dictionary's stem does not know it: "kabel" and
 * "kablar", "fönster" and "fönstren", "vatten" and "vattnet". The stem is in lower case and is not among them.
 */
export function otherStems(stem: string): readonly string[] {
  const [, before = '', last = ''] = endsWithE.exec(stem) ?? withoutE.exec(stem) ?? [];
  if (before === '') return [];
  if (endsWithE.test(stem)) return [`${before}${last}`];
  // What ends in -er or -en loses that in its stem, as if it were an ending.
  return [`${before}e${last}`, ...(last !== 'l' && before.length >= shortestStem ? [before] : [])];
}

const shortestStem = 4;
const endsWithE = new RegExp(`^(.{2,}[^${vowel}])e([lrn])$`);
const withoutE = new RegExp(`^(.{2,}[^${vowel}])([lrn])$`);
