import { NOW } from '../assessment/__testUtils__/exemplary';
import { RECOVERY_RULES } from '../assessment/recovery/rules';
import type { ExemptionInput } from '../api/exemptionTypes';
import { CRITERION_IDS } from '../standard/Standard';
import { createStandard } from '../standard/createStandard';
import { checkExemption, lastExemptionDay } from './checkExemption';
import { EXEMPTIBLE_RULES, isExemptible } from './exemptible';

const GOOD: ExemptionInput = {
  covers: 'D24',
  reason: 'The standby is upgraded with the next release.',
  until: '2027-01-31',
};
const check = (change: object, exemptionMaxDays = 180) =>
  checkExemption(
    { ...GOOD, ...change },
    { standard: createStandard({ exemptionMaxDays }), now: NOW },
  ).map(problem => problem.message);

it('what takes a status down can be exempted, or recovery as a whole; nothing else', () => {
  const [D00, D01, D02, D03, ...rest] = RECOVERY_RULES.map(rule => rule.id);
  expect([...EXEMPTIBLE_RULES]).toEqual(rest);
  expect(['recovery', ...rest].every(isExemptible)).toBe(true);
  const never = [D00, D01, D02, D03, 'D40', ...CRITERION_IDS, 'residency', ''];
  expect(never.filter(isExemptible)).toEqual([]);
});

it.each<[string, object]>([
  ['one rule', {}],
  ['recovery as a whole', { covers: 'recovery' }],
  ['today', { until: '2026-11-20' }],
  ['the last day that is allowed', { until: '2027-05-19' }],
  ['the longest reason', { reason: 'x'.repeat(2000) }],
])('accepts %s', (_, change) => {
  expect(check(change)).toEqual([]);
});

it.each<[string, object, RegExp]>([
  ['a criterion', { covers: 'P3' }, /^covers: "P3" cannot be exempted; .*D10/],
  ['what no exemption covers', { covers: 'D40' }, /^covers: "D40"/],
  ['nothing', { covers: undefined }, /^covers: undefined/],
  ['no reason', { reason: '' }, /^reason: is missing/],
  ['an empty reason', { reason: ' \n' }, /^reason: is missing/],
  ['a reason too long', { reason: 'x'.repeat(2001) }, /^reason: .*2001.*2000/],
  ['no day', { until: undefined }, /^until: undefined is not a day/],
  ['no such day', { until: '2027-02-31' }, /^until: "2027-02-31" is not a day/],
  ['an instant', { until: '2027-01-31T00:00:00Z' }, /^until: .* is not a day/],
  ['yesterday', { until: '2026-11-19' }, /^until: "2026-11-19" is over/],
  [
    'a day too far away',
    { until: '2027-05-20' },
    /^until: "2027-05-20" is more than 180 days away; name a day up to 2027-05-19/,
  ],
])('refuses %s, and says what is allowed', (_, change, message) => {
  expect(check(change)).toEqual([expect.stringMatching(message)]);
});

it('tells of every problem at once', () => {
  const problems = checkExemption(
    { covers: 'P1', reason: '', until: 'soon' },
    { standard: createStandard(), now: NOW },
  );
  expect(problems.map(one => one.path)).toEqual(['covers', 'reason', 'until']);
});

it('the Standard says how far away the last day may be', () => {
  expect(check({ until: '2026-12-04' }, 14)).toEqual([]);
  expect(check({ until: '2026-12-05' }, 14)).toHaveLength(1);
  expect(lastExemptionDay({ exemptionMaxDays: 14 }, NOW)).toBe('2026-12-04');
  expect(createStandard().exemptionMaxDays).toBe(180);
  expect(createStandard({ exemptionMaxDays: 14 }).version).not.toBe(
    createStandard({ exemptionMaxDays: 15 }).version,
  );
  for (const days of [0, -1, 1.5, 3651, '90']) {
    expect(() => createStandard({ exemptionMaxDays: days })).toThrow(
      /multicloudMl\.standard\.exemptionMaxDays: .* is not a whole number of days from 1 to 3650/,
    );
  }
});
