/** What the committee holds, has decided, is asked to decide, and has reported. */
export const register = {
  'register.reminder.title':
    '{count, plural, one {Ett övertagande kan kanske lämnas tillbaka} other {# övertaganden kan kanske lämnas tillbaka}}',
  'register.reminder.no-extraordinary-incident': 'Ingen öppen händelse är extraordinär längre.',
  'register.reminder.review-due': 'Tiden för att ompröva är inne.',
  'register.reminder.law': 'När förhållandena medger det ska uppgifterna återgå (LEH 2 kap. 4 §).',
  'register.reminder.name': 'Påminnelse om återlämning',
  'register.reminder.show': 'Visa övertaganden',
} as const;
