import { stripVTControlCharacters } from 'node:util';

/** What a failure says first tells most; the rest stands above. */
const FAILURE_LINES = 12;

/**
 * What the test runs come to: counts, and the parts of the machine whose absence skipped tests.
 */
export class TestReport {
  passed = 0;
  failed = 0;
  skipped = 0;
  /** A line for each test that failed, and why. */
  failures = [];
  /** Part by name: how to get it. */
  missing = new Map();

  addMissing({ name, howToGet }) {
    this.missing.set(name, howToGet);
  }

  /** Takes in every line `SKIPPED-PART: <part>: <how to get it>` of what a test run printed. */
  addMissingFrom(output) {
    for (const [, name, howToGet] of stripVTControlCharacters(output).matchAll(
      /SKIPPED-PART: ([^:\n]+): ([^\n]+)/g,
    )) {
      this.addMissing({ name: name.trim(), howToGet: howToGet.trim() });
    }
  }

  /** Takes in the result of Jest's `--json`. A file that could not run counts as one failure. */
  addJest(result) {
    this.passed += result.numPassedTests;
    this.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
    this.skipped += result.numPendingTests + result.numTodoTests;
    for (const file of result.testResults) {
      const failed = file.assertionResults.filter(
        test => test.status === 'failed',
      );
      for (const test of failed) {
        this.addFailure(test.fullName, test.failureMessages.join('\n'));
      }
      if (file.status === 'failed' && failed.length === 0) {
        this.addFailure(file.name, file.message);
      }
    }
  }

  /** Takes in the result of Playwright's JSON reporter. An error outside of any test counts as one failure. */
  addPlaywright({ stats, errors, suites }) {
    this.passed += stats.expected + stats.flaky;
    this.failed += stats.unexpected + errors.length;
    this.skipped += stats.skipped;
    for (const spec of suites.flatMap(allSpecs).filter(({ ok }) => !ok)) {
      const [first] = spec.tests.flatMap(({ results }) => results);
      this.addFailure(spec.title, first?.error?.message ?? '');
    }
    errors.forEach(error => this.addFailure('Playwright', error.message ?? ''));
  }

  addFailure(name, why) {
    const lines = stripVTControlCharacters(why).trim().split('\n');
    this.failures.push(
      [`Failed: ${name}`, ...lines.slice(0, FAILURE_LINES)].join('\n    '),
    );
  }

  /** The closing lines; the last one is the sum. */
  lines() {
    const hints = [...this.missing].map(
      ([name, howToGet]) => `Skipped for want of ${name}. To run: ${howToGet}`,
    );
    const sum = `${this.passed} passed, ${this.failed} failed`;
    return [
      ...this.failures,
      ...hints,
      this.skipped ? `${sum}, ${this.skipped} skipped` : sum,
    ];
  }
}

function allSpecs({ suites = [], specs }) {
  return [...specs, ...suites.flatMap(allSpecs)];
}

/**
 * How many tests would have run on PostgreSQL too: Backstage's `TestDatabases` names each test after its database,
 * so every one on SQLite has a twin.
 */
export function countPostgresTwins(result) {
  return result.testResults
    .flatMap(file => file.assertionResults)
    .filter(test => test.fullName.includes('SQLITE_3')).length;
}
