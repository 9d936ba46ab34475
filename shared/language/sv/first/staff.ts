/** The crisis groups and their staff (stab): groups, functions, endurance sheet, briefings, directives. */
export const staff = {
  'staff.group.central': 'Krisledningsgruppen',
  'staff.group.department': 'Krisgruppen i {department}',
  'staff.function.stabschef': 'Stabschef',
  'staff.function.s1': 'Personal',
  'staff.function.s2': 'Lägesbild',
  'staff.function.s3': 'Genomförande',
  'staff.function.s4': 'Logistik',
  'staff.function.s5': 'Planering',
  'staff.function.s6': 'Samband och teknik',
  'staff.function.s7': 'Information',
  'staff.function.s8': 'Ekonomi och juridik',
  'staff.function.s9': 'Samverkan',
} as const;
