import { message } from '#shared/language/message.ts';
import { OperatorError } from '../operator-error.ts';

/** The environment cannot be used; every problem begins with its variable's name. */
export class ConfigurationError extends OperatorError {
  override readonly name = 'ConfigurationError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(
      message('operation.configuration', { problems: problems.map((problem) => `  ${problem}`).join('\n') }),
    );
    this.problems = problems;
  }
}
