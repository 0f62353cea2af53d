import fc from 'fast-check';
import { SCRIPT_URL } from '../model/__testUtils__/scriptUrl';
import { createSiteDirectory } from '../regions';
import { checkDrill } from './checkDrill';
import type { DrillInput } from './Drill';

const now = new Date('2026-11-23T12:00:00Z');
const sites = createSiteDirectory();

const passed: DrillInput = {
  type: 'failover',
  from: 'aws/ap-southeast-1',
  to: 'gcp/asia-southeast1',
  startedAt: '2026-11-20T02:00:00Z',
  recoveredAt: '2026-11-20T02:48:00Z',
  dataLossMinutes: 4,
  result: 'passed',
};

const check = (change: object, stateless = false) =>
  checkDrill({ ...passed, ...change }, { now, sites, stateless }).map(
    ({ message }) => message,
  );

it('accepts a complete drill, however long ago', () => {
  expect(check({})).toEqual([]);
  expect(
    check({
      startedAt: '2019-01-01T00:00:00+08:00',
      recoveredAt: now.toISOString(),
    }),
  ).toEqual([]);
});

describe('a passed drill', () => {
  it('says when it recovered', () => {
    expect(check({ recoveredAt: undefined })).toEqual([
      'recoveredAt: is missing; a passed drill says when it recovered',
    ]);
  });

  it('says how much data was lost, unless the model is stateless or nothing was measured', () => {
    expect(check({ dataLossMinutes: undefined })).toEqual([
      'dataLossMinutes: is missing; a passed drill says how many minutes of data were lost, 0 when none',
    ]);
    expect(check({ dataLossMinutes: undefined }, true)).toEqual([]);
    expect(check({ dataLossMinutes: undefined, type: 'tabletop' })).toEqual([]);
  });
});

it('asks neither of a failed one', () => {
  expect(
    check({
      result: 'failed',
      recoveredAt: undefined,
      dataLossMinutes: undefined,
    }),
  ).toEqual([]);
});

it('refuses the future and an end before the start', () => {
  expect(
    check({
      startedAt: '2026-11-23T12:00:01Z',
      recoveredAt: '2026-11-24T00:00:00Z',
    }),
  ).toEqual([
    'startedAt: "2026-11-23T12:00:01Z" is in the future; record a drill once it has happened',
    'recoveredAt: "2026-11-24T00:00:00Z" is in the future; record a drill once it has happened',
  ]);
  expect(check({ recoveredAt: '2026-11-20T01:59:59Z' })).toEqual([
    'recoveredAt: "2026-11-20T01:59:59Z" is before the start, "2026-11-20T02:00:00Z"; a drill ends after it starts',
  ]);
});

it.each([
  [
    'type',
    'walkthrough',
    '"walkthrough" is not one of tabletop, restore, failover',
  ],
  ['result', undefined, 'undefined is not one of passed, failed'],
  ['from', 'singapore', '"singapore" is not a place written provider/region'],
  ['to', 'gcp/atlantis', '"gcp/atlantis" is not a site that is known'],
  ['to', undefined, 'is missing'],
  ['startedAt', 'yesterday', '"yesterday" is not an instant'],
  ['startedAt', '2026-02-30T00:00:00Z', 'is not an instant'],
  ['startedAt', '2026-11-20T02:00:00', 'is not an instant'],
  ['dataLossMinutes', -1, '-1 is not a number of minutes'],
  ['dataLossMinutes', NaN, 'NaN is not a number of minutes'],
  ['evidenceUrl', SCRIPT_URL, 'is not an absolute http or https address'],
  ['version', 7, '7 is not a text'],
  ['notes', 'x'.repeat(5001), 'is not a text of at most 5000 characters'],
])('refuses %s: %s', (field, value, message) => {
  expect(check({ [field]: value })).toEqual([
    expect.stringMatching(new RegExp(`^${field}: `)),
  ]);
  expect(check({ [field]: value })[0]).toContain(message);
});

it('takes any JSON and says what is wrong with it', () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom(...Object.keys(passed), 'notes'),
        fc.jsonValue(),
      ),
      junk => {
        expect(Array.isArray(check(junk))).toBe(true);
      },
    ),
  );
});
