/** A decision given by word of mouth (muntligt beslut): recorded by the duty officer, confirmed or denied by the chair. */
export const oral = {
  'oral.mark.waiting': 'Muntligt, inte bekräftat',
  'oral.mark.confirmed': 'Muntligt, bekräftat',
  'oral.mark.denied': 'Muntligt, bestritt',
  'oral.by.chair': 'Ordföranden',
  'oral.by.vice-chair': 'Vice ordföranden',
  'oral.by.missing': 'Välj vem som beslutade.',
  'oral.by.vice.blocked':
    'Vice ordföranden får besluta bara när ordföranden är förhindrad. Anteckna först att ordföranden är förhindrad.',

  'oral.band.waiting':
    '{decision, select, activate {krisledningsnämnden är aktiverad} other {krisledningsnämnden aktiveras inte}}. Beslutat {time} av {by}, som inte har bekräftat än ({age}).',
  'oral.band.own':
    'Du uppges ha beslutat {time} att krisledningsnämnden {decision, select, activate {ska aktiveras} other {inte ska aktiveras}}. Stämmer det?',
  'oral.band.answer': 'Svara',
  'oral.band.denied':
    '{by} bestrider det muntliga beslutet från {time}. {decision, select, activate {Aktiveringen gäller inte} other {Beslutet gäller inte}} sedan {denied}.',
  'oral.band.denied.returned':
    '{count, plural, one {Ett övertagande har återgått.} other {# övertaganden har återgått.}}',
  'oral.band.title': 'Muntligt beslut om {incident}',
} as const;
