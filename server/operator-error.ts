/** What the one who runs the console can put right; the message, from the catalogue, says what and how. No stack is shown. */
export class OperatorError extends Error {
  override readonly name: string = 'OperatorError';
}
