const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Words that may stand inside a phrase without changing it. Folded, as all lists in this file. */
export const smallWords = list(
  'ar har helt nu ocksa just lite alla hela halva var vara vart min mitt mina den det de dom en ett blivit blev vi fran och for i pa av att typ visst tydligen mycket valdigt rejalt ratt flera nagra nagon nagot ca cirka sig sin sina',
);

/** "ingen brand", "inga stora skador": up to one further word may stand between. */
export const absenceWords = list('ingen inget inga ingenting varken utan noll');

/** "inte strömavbrott", "det rör sig inte om brand": only the words of `denialFillers` may stand between. */
export const denialWords = list('inte ej icke aldrig knappast ejheller');

export const denialFillers = list(
  'nagon nagot nagra langre fraga om en ett att det ar ror sig handlar tal kvar tecken pa misstanke misstankt risk fara for bekraftad bekraftat konstaterad konstaterat rapporterad rapporterat nagonting heller direkt akut synlig synligt pagaende mera mer ens',
);

/** An absence does not reach over these: "ingen framkomlig väg vid brand" does not deny the fire. */
export const borders = list(
  'vid i pa pga efter fran till mot under over och eller men da nar som sedan sen med av',
);

export const numberWords = list(
  'tva tre fyra fem sex sju atta nio tio elva tolv tretton fjorton femton tjugo trettio fyrtio femtio sextio hundra hundratals tusen tusentals flera manga',
);
