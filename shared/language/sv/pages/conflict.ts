/** Values that two have set without knowing of each other. */
export const conflict = {
  'conflict.title': 'Två ändrade samtidigt',
  'conflict.none': 'Inget att avgöra',
  'conflict.none.what': 'Här står det när två har ändrat samma sak utan att veta om varandra.',
  'conflict.what': 'Två texter om samma sak. Båda är sparade.',
  'conflict.standing': 'Gäller nu',
  'conflict.standing.at': 'Gäller sedan {time}',
  'conflict.standing.by': 'Gäller sedan {time}. Gavs av {who}',
  'conflict.late': 'Kom sent. Gavs {time} av {who}',
  'conflict.keep': 'Behåll den som gäller',
  'conflict.use-late': 'Använd den sena',
  'conflict.withheld': 'Den sena texten är sekretessbelagd och kan inte jämföras här.',
  'conflict.others': 'Din roll avgör inte det här.',
  'conflict.settled': 'Avgjort.',
  'conflict.power.grid': 'elnätet',
  'conflict.power.backup': 'reservkraft',
  'conflict.power.none': 'ingen ström',
} as const;
