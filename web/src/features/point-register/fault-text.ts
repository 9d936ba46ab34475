import { message } from '#shared/language/message.ts';
import { premisesHeaders } from '#shared/premises/register-file/columns.ts';
import type { Fault } from '#shared/register-file/fault.ts';
import { pointHeaders } from '#shared/safety-point/register-file/columns.ts';

/** What is wrong with a field or a row, as a sentence that names it. */
export function faultText({ column, code, detail = '' }: Fault): string {
  return message(`point-register.fault.${code}`, { column: columnWord(column), detail });
}

/** What people call a column of either register. */
function columnWord(column: string): string {
  if (column === 'place') return message('point-register.column.place');
  if (column === 'fuelDecilitresPerHour') return message('point-register.column.fuelLitresPerHour');
  const header = [...pointHeaders, ...premisesHeaders].find((one) => one.column === column);
  return header?.names[0] ?? column;
}
