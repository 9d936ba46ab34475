import { appendFileSync } from 'node:fs';

/** How often a fault is made: few times in `npm test`, as often as `npm run test:faults -- --rounds` says in the long run. */
export function roundsOr(few: number): number {
  return Number(process.env['TEST_FAULT_ROUNDS'] ?? few);
}

/** A line for the summary with which the long run ends. */
export function sayInSummary(line: string): void {
  const file = process.env['TEST_FAULT_SUMMARY'];
  if (file !== undefined) appendFileSync(file, `${line}\n`);
}
