import type { Finding } from '../ResolvedModel';
import { nameOf, type Statement } from './Statement';

const LONGEST = 120;

/** Two parties say different things of one fact: the finding that names both, the one that counts first. */
export function disagreement(
  path: string,
  value: unknown,
  by: Statement<unknown>,
  otherValue: unknown,
  other: Statement<unknown>,
): Finding {
  return {
    id: 'evidence-disagrees',
    path,
    message: `${path}: ${nameOf(by.evidence)} says ${show(value)}, ${nameOf(
      other.evidence,
    )} says ${show(otherValue)}; the first counts.`,
  };
}

/** A value that was parsed, as JSON, cut where it gets long. */
function show(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
