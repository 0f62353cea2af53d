import type { Evidence, Fact, Finding } from '../ResolvedModel';
import { compareText } from './collectStatements';
import { disagreement } from './disagreement';
import { PRECEDENCE, type Statement } from './Statement';

/** How one fact is read, compared and, among equals, judged. */
export interface FactRule<F, T> {
  /** Where it is, as a finding names it. */
  path: string;
  of(facts: F): T | undefined;
  /** Among equally believed values the one that is worth less counts. Default: by text, so that order decides nothing. */
  worth?(value: T): number;
  /** Default: identical, or equal as JSON. */
  same?(a: T, b: T): boolean;
  /** A measurement: later ones differ from earlier ones without contradicting them. */
  measured?: boolean;
  /** Each source has its own, so that two of them do not contradict each other. */
  perSource?: boolean;
}

/** The fact that nobody states. Shared, so that a poor model costs no memory. */
export const UNKNOWN: Fact<never> = Object.freeze({});

/**
 * Weighs what the parties say of one fact. The most believed counts; among equals the lower value; every disagreement
 * is a finding that names both sides. Between profiles there is none, the nearest is meant to win; nor where the entity
 * states what differs from its profile, which is how a profile is overridden.
 */
export function weigh<F, T>(
  rule: FactRule<F, T>,
  statements: ReadonlyArray<Statement<F>>,
  findings: Finding[],
  prefix = '',
): Fact<T> {
  let value: T | undefined;
  let by: Statement<F> | undefined;
  for (let i = 0; i < statements.length; i++) {
    const statement = statements[i];
    const other = rule.of(statement.facts);
    if (other !== undefined) {
      if (by === undefined || value === undefined) {
        value = other;
        by = statement;
      } else if (other !== value && !isSame(rule, value, other)) {
        const winner =
          statement.precedence === by.precedence && isLower(rule, other, value)
            ? statement
            : by;
        if (
          !rule.measured &&
          !isOverride(by, statement) &&
          !(rule.perSource && areSources(by, statement))
        ) {
          findings.push(
            winner === by
              ? disagreement(prefix + rule.path, value, by, other, statement)
              : disagreement(prefix + rule.path, other, statement, value, by),
          );
        }
        if (winner !== by) {
          value = other;
          by = winner;
        }
      }
      if (statement.precedence >= PRECEDENCE.inherited) {
        break;
      }
    }
  }
  return by === undefined ? UNKNOWN : fact(value, by.evidence);
}

function isOverride(by: Statement<unknown>, other: Statement<unknown>) {
  return (
    by.precedence === PRECEDENCE.declared &&
    other.precedence >= PRECEDENCE.inherited
  );
}

function areSources(...statements: Array<Statement<unknown>>) {
  return statements.every(({ evidence }) => evidence.rank === 'observed');
}

function fact<T>(value: T | undefined, evidence: Evidence): Fact<T> {
  return { value, evidence };
}

function isSame<F, T>(rule: FactRule<F, T>, a: T, b: T): boolean {
  if (rule.same) {
    return rule.same(a, b);
  }
  return typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b);
}

function isLower<F, T>(rule: FactRule<F, T>, a: T, b: T): boolean {
  const difference = rule.worth ? rule.worth(a) - rule.worth(b) : 0;
  return difference === 0 || Number.isNaN(difference)
    ? compareText(JSON.stringify(a), JSON.stringify(b)) < 0
    : difference < 0;
}
