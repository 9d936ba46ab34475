/** How a department or company is doing; `missing` where nothing is reported or the report is too old. */
export const departmentStatus = {
  'department-status.green': 'Grön',
  'department-status.yellow': 'Gul',
  'department-status.red': 'Röd',
  'department-status.missing': 'Saknas',
  'department-status.name': '{department}: {status}',
  'department-status.name.at': '{department}: {status}, {time}',
} as const;
