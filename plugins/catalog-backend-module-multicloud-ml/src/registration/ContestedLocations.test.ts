import { type Contest, ContestedLocations } from './ContestedLocations';

const FILE = 'file:/models/a.yaml';

describe('ContestedLocations', () => {
  /** Reads the location `runs` times and gives what each run leaves. */
  function read(locations: ContestedLocations, runs: number, from?: Contest) {
    const left: Array<Contest | undefined> = [];
    for (let run = 0; run < runs; run++) {
      left.push(locations.next(FILE, run === 0 ? from : left[run - 1]));
    }
    return left;
  }

  it('leaves locations alone that nobody contests', () => {
    const locations = new ContestedLocations();
    locations.contest('file:/models/b.yaml');
    expect(read(locations, 2)).toEqual([undefined, undefined]);
    expect(locations.hasBegun('file:/models/b.yaml')).toBe(false);
  });

  it('makes every run of a contested location differ from the one before, until it is settled and five runs more', () => {
    const locations = new ContestedLocations();
    expect(locations.contest(FILE)).toBe(false);
    const [first, ...more] = read(locations, 20);
    expect(locations.contest(FILE)).toBe(true);
    [first, ...more].reduce((before, now) => {
      expect(now).not.toEqual(before);
      return now;
    });

    locations.settle(FILE);
    const after = read(locations, 10, first);
    expect(after.filter(Boolean)).toHaveLength(5);
    expect(after.at(-1)).toBeUndefined();
  });

  it('goes on after a restart with what the last run left', () => {
    const before = new ContestedLocations();
    before.contest(FILE);
    const left = before.next(FILE, undefined);
    expect(new ContestedLocations().next(FILE, left)).toEqual({
      id: left?.id,
      runsLeft: (left?.runsLeft ?? 0) - 1,
    });
  });

  it('finds a location that is read by a pattern', () => {
    const locations = new ContestedLocations();
    locations.contest(FILE);
    expect(locations.next('file:/other/*.yaml', undefined)).toBeUndefined();
    expect(locations.next('file:/models/*.yaml', undefined)).toBeDefined();
    expect(locations.refreshKeys(FILE)).toEqual([
      FILE,
      expect.stringContaining('contested'),
    ]);
  });
});
