import { createSiteDirectory } from './createSiteDirectory';
import { CONFIGURED_SITE_SOURCE, REGION_SOURCES } from './regionSources';

describe('createSiteDirectory', () => {
  const sites = createSiteDirectory();

  it('finds a built-in region of each provider, whatever the case', () => {
    expect(sites.find('aws', 'ap-southeast-3')?.country).toBe('ID');
    expect(sites.find('AWS', 'AP-Southeast-3')).toEqual(
      sites.find('aws', 'ap-southeast-3'),
    );
    expect(sites.find('gcp', 'asia-southeast3')).toMatchObject({
      title: 'Bangkok',
      country: 'TH',
    });
    expect(sites.find('azure', 'malaysiawest')?.country).toBe('MY');
  });

  it('does not know what it was not told', () => {
    expect(sites.find('aws', 'ap-southeast-99')).toBeUndefined();
    expect(sites.find('on-prem', 'hcmc-dc1')).toBeUndefined();
    expect(sites.find(undefined, 'ap-southeast-1')).toBeUndefined();
    expect(sites.find('aws', undefined)).toBeUndefined();
    expect(sites.find('constructor', '__proto__')).toBeUndefined();
  });

  it('calls Hong Kong HK, Taiwan TW and no place by two names', () => {
    for (const [provider, region, country] of [
      ['aws', 'ap-east-1', 'HK'],
      ['gcp', 'asia-east2', 'HK'],
      ['azure', 'eastasia', 'HK'],
      ['aws', 'ap-east-2', 'TW'],
      ['gcp', 'asia-east1', 'TW'],
    ]) {
      expect(sites.find(provider, region)?.country).toBe(country);
    }
  });

  it('gives every region once, with a country, a place on earth and a dated source', () => {
    const keys = sites.all().map(site => `${site.provider}/${site.region}`);
    expect(new Set(keys).size).toBe(keys.length);
    const sourceIds = REGION_SOURCES.map(source => source.id);
    for (const site of sites.all()) {
      expect(site.region).toBe(site.region.toLowerCase());
      expect(site.title).not.toBe('');
      expect(site.country).toMatch(/^[A-Z]{2}$/);
      expect(Math.abs(site.latitude)).toBeLessThanOrEqual(90);
      expect(Math.abs(site.longitude)).toBeLessThanOrEqual(180);
      expect(sourceIds).toContain(site.source);
    }
    for (const source of REGION_SOURCES) {
      expect(source.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(sites.all().some(site => site.source === source.id)).toBe(true);
    }
  });

  it('takes configured sites, and prefers them over built-in ones', () => {
    const configured = createSiteDirectory([
      {
        provider: 'on-prem',
        region: 'HCMC-dc1',
        title: 'Ho Chi Minh City data centre',
        country: 'vn',
        latitude: 10.78,
        longitude: 106.7,
      },
      {
        provider: 'aws',
        region: 'ap-southeast-1',
        title: 'Our Singapore',
        country: 'SG',
        latitude: 1.3,
        longitude: 103.8,
      },
    ]);
    expect(configured.find('on-prem', 'hcmc-dc1')).toMatchObject({
      country: 'VN',
      source: CONFIGURED_SITE_SOURCE,
    });
    expect(configured.find('aws', 'ap-southeast-1')?.title).toBe(
      'Our Singapore',
    );
    expect(configured.all()).toHaveLength(sites.all().length + 1);
    expect(sites.find('on-prem', 'hcmc-dc1')).toBeUndefined();
  });
});
