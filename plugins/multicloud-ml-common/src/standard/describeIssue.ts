import type { z } from 'zod';
import { showPath, valueAt } from '../model/paths';
import { quote, showValue } from '../model/showValue';

/** One fault of a configured Standard as one sentence: field, value, what is allowed, what to do. */
export function describeIssue(
  field: string,
  issue: z.core.$ZodIssue,
  input: unknown,
): string {
  const value = valueAt(input, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const unknown = issue.keys.map(quote).join(', ');
    return `${showPath(
      field,
      issue.path,
    )}: ${unknown} is not a field of it; correct the spelling or remove it.`;
  }
  if (issue.code === 'invalid_key') {
    const term = quote(String(issue.path.at(-1)));
    return `${showPath(field, issue.path.slice(0, -1))}: ${term} ${
      issue.issues[0].message
    }.`;
  }
  if (value === undefined) {
    return `${showPath(
      field,
      issue.path,
    )}: has been taken away, but is required; give it a value or leave it out to use the default.`;
  }
  return `${showPath(field, issue.path)}: ${showValue(value)} ${
    issue.message
  }; correct it or leave it out to use the default.`;
}
