import type { z } from 'zod';
import { UNKNOWN_PLACE } from './fields';
import type { Problem } from './MlModel';
import { showPath, valueAt } from './paths';
import { quote, showValue } from './showValue';

const LONGEST_MESSAGE = 500;
/** More problems than this on one model are one problem: nobody reads them, and the status item must stay small. */
const MOST_PROBLEMS = 100;
/** Every round removes at least one bad field, and a refinement may show up only once the rest is sound. */
const MOST_ROUNDS = 20;

/**
 * Reads a value by a schema and takes away exactly what does not fit, each with a problem, all problems at once. Never
 * throws; a value of which nothing can be used gives `undefined`.
 *
 * A bad member of an object is removed. A bad item of a list must not make the model look better for having been
 * written badly, so what is left of it depends on the list: see `withoutItem`.
 */
export function parseLeniently<T extends z.ZodType>(
  schema: T,
  value: unknown,
  root: string,
): { parsed: z.output<T> | undefined; problems: Problem[] } {
  const found = new Map<string, Problem | undefined>();
  const answer = (parsed: z.output<T> | undefined) => ({
    parsed,
    problems: atMost(
      [...found.values()].filter(p => p !== undefined),
      root,
    ),
  });
  try {
    let rest = value;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const result = schema.safeParse(rest);
      if (result.success) {
        return answer(result.data);
      }
      for (const issue of result.error.issues) {
        const path = showPath(root, issue.path);
        if (!found.has(path)) {
          found.set(path, describe(issue, rest, path));
        }
      }
      if (result.error.issues.some(isWhole)) {
        return answer(undefined);
      }
      rest = without(rest, result.error.issues);
    }
  } catch {
    // A getter or a proxy that throws: not JSON, so not written by any author, but no reason to fall over.
  }
  found.set(root, problem(root, 'cannot be read; nothing of it is used'));
  return answer(undefined);
}

function atMost(problems: Problem[], root: string): Problem[] {
  const more = problems.length - MOST_PROBLEMS;
  return more > 0
    ? [
        ...problems.slice(0, MOST_PROBLEMS),
        problem(root, `has ${more} more problems; correct these first`),
      ]
    : problems;
}

/** Whether an issue is about the value as a whole, so that nothing of it is left. */
function isWhole(issue: z.core.$ZodIssue): boolean {
  return issue.path.length === 0 && issue.code !== 'unrecognized_keys';
}

/** A problem of the usual form: where, and the whole sentence, cut to 500 characters. */
export function problem(path: string, sentence: string): Problem {
  const message = `${path}: ${sentence}`;
  return {
    path: path.slice(0, LONGEST_MESSAGE),
    message:
      message.length > LONGEST_MESSAGE
        ? `${message.slice(0, LONGEST_MESSAGE - 1)}…`
        : message,
  };
}

function describe(
  issue: z.core.$ZodIssue,
  input: unknown,
  path: string,
): Problem | undefined {
  if (issue.code === 'unrecognized_keys') {
    const names = issue.keys.slice(0, 5).map(quote).join(', ');
    return problem(
      path,
      issue.keys.length === 1
        ? `${names} is not a field of it; correct the spelling or remove it`
        : `${names} are not fields of it; correct the spelling or remove them`,
    );
  }
  if (isMissing(input, issue.path)) {
    return problem(path, 'is missing');
  }
  const value = valueAt(input, issue.path);
  // `tier:` with nothing behind it is how YAML leaves a field out.
  return value === null && typeof issue.path.at(-1) === 'string'
    ? undefined
    : problem(path, `${showValue(value)} ${issue.message}`);
}

/** Whether a member is not there. An item of a list always is, even one that is undefined. */
function isMissing(input: unknown, path: Path): boolean {
  return typeof path.at(-1) === 'string' && valueAt(input, path) === undefined;
}

type Path = ReadonlyArray<PropertyKey>;
type Change = (value: unknown) => unknown;

/** A copy of the value without what the issues name; the value itself is left alone. */
function without(value: unknown, issues: z.core.$ZodIssue[]): unknown {
  const changes = issues.map((issue): [Path, Change] => {
    if (issue.code === 'unrecognized_keys') {
      return [issue.path, object => withoutKeys(object, issue.keys)];
    }
    // A required member that is missing: what it belongs to cannot be used.
    return removal(
      isMissing(value, issue.path) ? issue.path.slice(0, -1) : issue.path,
    );
  });
  // From the end, so that taking an item out of a list does not move those still to come.
  return changes
    .reverse()
    .reduce((rest, [path, change]) => changeAt(rest, path, change), value);
}

function removal(path: Path): [Path, Change] {
  const key = path.at(-1);
  const holder = path.slice(0, -1);
  if (typeof key !== 'number') {
    return [holder, object => withoutKeys(object, [String(key)])];
  }
  const name = String(holder.at(-1));
  return name === 'residency'
    ? removal(holder)
    : [holder, items => withoutItem(name, items, key)];
}

function withoutKeys(value: unknown, keys: string[]): unknown {
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const copy: Record<string, unknown> = { ...value };
  for (const key of keys) {
    delete copy[key];
  }
  return copy;
}

/** A copy of the value in which what is at the path has been changed; the same value when nothing is there. */
function changeAt(value: unknown, path: Path, change: Change): unknown {
  if (path.length === 0) {
    return change(value);
  }
  const [key, ...further] = path;
  if (
    typeof value !== 'object' ||
    value === null ||
    !Object.hasOwn(value, key)
  ) {
    return value;
  }
  if (Array.isArray(value)) {
    const index = Number(key);
    return value.with(index, changeAt(value[index], further, change));
  }
  const copy: Record<PropertyKey, unknown> = { ...value };
  copy[key] = changeAt(copy[key], further, change);
  return copy;
}

/**
 * What is left of a list with a bad item. A deployment or a table that nobody can read is still there, with every fact
 * unknown; so is a copy, in an unknown place. Anywhere else the item is left out, which earns less. (A residency rule
 * with one country missing would be another rule: there, the rule is unknown.)
 */
function withoutItem(name: string, items: unknown, index: number): unknown {
  if (!Array.isArray(items) || index >= items.length) {
    return items;
  }
  switch (name) {
    case 'deployments':
    case 'tables':
      return items.with(index, {});
    case 'copies':
      return items.with(index, UNKNOWN_PLACE);
    default:
      return items.toSpliced(index, 1);
  }
}
