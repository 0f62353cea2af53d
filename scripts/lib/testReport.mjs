import { stripVTControlCharacters } from 'node:util';

/**
 * What the test runs come to: counts, and the parts of the machine whose absence skipped tests.
 */
export class TestReport {
  passed = 0;
  failed = 0;
  skipped = 0;
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
  }

  /** Takes in the result of Playwright's JSON reporter. An error outside of any test counts as one failure. */
  addPlaywright({ stats, errors }) {
    this.passed += stats.expected + stats.flaky;
    this.failed += stats.unexpected + errors.length;
    this.skipped += stats.skipped;
  }

  /** The closing lines; the last one is the sum. */
  lines() {
    const hints = [...this.missing].map(
      ([name, howToGet]) => `Skipped for want of ${name}. To run: ${howToGet}`,
    );
    const sum = `${this.passed} passed, ${this.failed} failed`;
    return [...hints, this.skipped ? `${sum}, ${this.skipped} skipped` : sum];
  }
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
