import { DateTime } from 'luxon';
import {
  formatAge,
  formatAllowed,
  formatCountry,
  formatDay,
  formatDue,
  formatGain,
  formatMinutes,
  formatMoney,
  formatPlural,
  formatPoints,
  formatScore,
  objectiveWords,
  providerName,
} from '.';

const now = DateTime.fromISO('2026-11-21T12:00:00Z');

describe('figures', () => {
  it('are rounded down, so that none contradicts its grade', () => {
    expect(formatScore(84.999)).toBe('84');
    expect(formatPoints(3.75)).toBe('3.7');
    expect(formatPoints(20)).toBe('20');
    expect(formatGain(11.25)).toBe('+11.2');
  });

  it('forgive the last bit of a sum', () => {
    expect(formatPoints(0.1 + 0.2)).toBe('0.3');
    expect(formatScore(84.99999999999999)).toBe('85');
  });

  it('carry their sign where they are a change', () => {
    expect(formatGain(5)).toBe('+5');
    expect(formatGain(-2)).toBe('−2');
    expect(formatGain(0.04)).toBe('< +0.1');
  });

  it('count in words', () => {
    expect(formatPlural(1, 'model')).toBe('1 model');
    expect(formatPlural(1200, 'model')).toBe('1,200 models');
    expect(formatPlural(2, 'breach', 'breaches')).toBe('2 breaches');
  });
});

describe('money', () => {
  it.each([
    [8420.9, '8,420 USD'],
    [0.429, '0.42 USD'],
    [0, '0 USD'],
  ])('%d is shown as %s', (amount, shown) => {
    expect(formatMoney({ amount, currency: 'USD' })).toBe(shown);
  });
});

describe('times', () => {
  it.each([
    [4, '4 min'],
    [4.55, '4.5 min'],
    [60, '60 min'],
    [240, '4 h'],
    [150, '2 h 30 min'],
    [1440, '1 d'],
    [1830, '1 d 6 h'],
  ])('%d minutes are %s', (minutes, shown) => {
    expect(formatMinutes(minutes)).toBe(shown);
  });

  it.each([
    ['2026-12-03T12:00:00Z', 'due in 12 days'],
    ['2026-11-22T13:00:00Z', 'due in 1 day'],
    ['2026-11-21T18:00:00Z', 'due within a day'],
    ['2026-11-21T11:00:00Z', 'overdue by 1 day'],
    ['2026-11-18T12:00:00Z', 'overdue by 3 days'],
  ])('a drill until %s is %s', (dueAt, shown) => {
    expect(formatDue(dueAt, now)).toBe(shown);
  });

  it('say how long ago', () => {
    expect(formatAge('2026-11-21T10:00:00Z', now)).toBe('2 hours ago');
    expect(formatAge('2026-11-21T11:59:50Z', now)).toBe('just now');
  });

  it('show as it is what is no date', () => {
    expect(formatDay('soon')).toBe('soon');
    expect(formatAge('soon')).toBe('soon');
  });
});

describe('places', () => {
  it('are called by their names, unknown ones by their codes', () => {
    expect(formatCountry('SG')).toBe('Singapore');
    expect(formatCountry('!')).toBe('!');
    expect(providerName('gcp')).toBe('Google Cloud');
    expect(providerName('constructor')).toBe('constructor');
  });

  it('say where data may be held', () => {
    expect(formatAllowed(['SG', 'ID'])).toBe('Singapore, Indonesia');
    expect(formatAllowed(['any'])).toBe('anywhere');
  });
});

describe('an objective', () => {
  it('is one line', () => {
    expect(
      objectiveWords({
        rtoMinutes: 60,
        leastStrategy: 'WARM_STANDBY',
        secondSiteIn: 'another-provider',
        drillMaxAgeDays: 90,
      }),
    ).toBe(
      'at least warm standby, a second site at another provider, a drill every 90 days',
    );
  });

  it('that asks nothing has no words', () => {
    expect(objectiveWords({})).toBeUndefined();
  });
});
