/** The lines of a console's output by which it said that something of its own has failed, as server/logger.ts writes them. */
export function loggedErrors(output: string): readonly string[] {
  return output.split('\n').filter((line) => /"level":"(error|fatal)"/.test(line));
}
