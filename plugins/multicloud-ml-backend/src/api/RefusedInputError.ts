import { InputError } from '@backstage/errors';
import type { Problem } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/**
 * A request that is refused for what it says. The answer is a 400 whose `error` carries every problem with the field
 * that it is about, beside the message that holds them all.
 */
export class RefusedInputError extends InputError {
  constructor(readonly problems: Problem[]) {
    super(problems.map(problem => problem.message).join('; '));
  }
}
