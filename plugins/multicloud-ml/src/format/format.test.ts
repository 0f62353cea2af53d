import { DateTime } from 'luxon';
import { createTestLocale } from '../__testUtils__/createTestLocale';

const { format } = createTestLocale();
const now = DateTime.fromISO('2026-11-21T12:00:00Z');

describe('figures', () => {
  it('are rounded down, so that none contradicts its grade', () => {
    expect(format.score(84.999)).toBe('84');
    expect(format.points(3.75)).toBe('3.7');
    expect(format.points(20)).toBe('20');
    expect(format.gain(11.25)).toBe('+11.2');
  });

  it('forgive the last bit of a sum', () => {
    expect(format.points(0.1 + 0.2)).toBe('0.3');
    expect(format.score(84.99999999999999)).toBe('85');
  });

  it('carry their sign where they are a change', () => {
    expect(format.gain(5)).toBe('+5');
    expect(format.gain(-2)).toBe('−2');
    expect(format.gain(0.04)).toBe('< +0.1');
  });

  it('have separators', () => {
    expect(format.count(84210)).toBe('84,210');
  });
});

describe('money', () => {
  it.each([
    [8420.9, '8,420 USD'],
    [0.429, '0.42 USD'],
    [0, '0 USD'],
  ])('%d is shown as %s', (amount, shown) => {
    expect(format.money({ amount, currency: 'USD' })).toBe(shown);
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
    expect(format.minutes(minutes)).toBe(shown);
  });

  it.each([
    ['2026-12-03T12:00:00Z', 'due in 12 days'],
    ['2026-11-22T13:00:00Z', 'due in 1 day'],
    ['2026-11-21T18:00:00Z', 'due within a day'],
    ['2026-11-21T11:00:00Z', 'overdue by 1 day'],
    ['2026-11-18T12:00:00Z', 'overdue by 3 days'],
  ])('a drill until %s is %s', (dueAt, shown) => {
    expect(format.due(dueAt, now)).toBe(shown);
  });

  it.each([
    ['2026-11-21T12:03:30Z', 'in about 3 minutes'],
    ['2026-11-21T13:59:00Z', 'in about 1 hour'],
    ['2026-11-24T12:00:00Z', 'in about 3 days'],
    ['2026-11-21T12:00:20Z', 'within a minute'],
    ['2026-11-21T11:59:00Z', 'due now'],
  ])('a reading planned for %s is %s', (at, shown) => {
    expect(format.wait(at, now)).toBe(shown);
  });

  it('say how long ago', () => {
    expect(format.age('2026-11-21T10:00:00Z', now)).toBe('2 hours ago');
    expect(format.age('2026-11-21T11:59:50Z', now)).toBe('just now');
  });

  it('show as it is what is no date', () => {
    expect(format.day('soon')).toBe('soon');
    expect(format.age('soon')).toBe('soon');
  });
});

describe('places', () => {
  it('are called by their names, unknown ones by their codes', () => {
    expect(format.country('SG')).toBe('Singapore');
    expect(format.country('!')).toBe('!');
    expect(format.provider('gcp')).toBe('Google Cloud');
    expect(format.provider('constructor')).toBe('constructor');
  });

  it('say where data may be held', () => {
    expect(format.allowed(['SG', 'ID'])).toBe('Singapore, Indonesia');
    expect(format.allowed(['any'])).toBe('anywhere');
  });
});

describe('an objective', () => {
  it('is one line', () => {
    expect(
      format.objective({
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
    expect(format.objective({})).toBeUndefined();
  });
});

describe('another language', () => {
  it('writes numbers, dates and places its own way', () => {
    const german = createTestLocale('de').format;
    expect(german.points(3.75)).toBe('3,7');
    expect(german.count(84210)).toBe('84.210');
    expect(german.amount('-8420.5', 'EUR')).toBe('−8.420 EUR');
    expect(german.billDay('2026-10-21')).toBe('21. Okt. 2026');
    expect(german.age('2026-11-21T10:00:00Z', now)).toBe('vor 2 Stunden');
    expect(german.country('DE')).toBe('Deutschland');
  });

  it('that Intl does not know is written as English is', () => {
    expect(createTestLocale('en_US').format.count(84210)).toBe('84,210');
    expect(createTestLocale('not a language').format.points(3.75)).toBe('3.7');
  });
});
