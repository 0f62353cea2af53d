import { providerOf } from './providerOf';

describe('providerOf', () => {
  it.each([
    ['AWS', 'aws'],
    ['Amazon Web Services', 'aws'],
    ['Microsoft', 'azure'],
    [' Microsoft Azure ', 'azure'],
    ['azure', 'azure'],
    ['Google Cloud', 'gcp'],
    ['GCP', 'gcp'],
    ['Google', 'gcp'],
    ['Oracle', 'oracle'],
    ['Example Cloud (Asia), Ltd.', 'example-cloud-asia-ltd'],
    ['constructor', 'constructor'],
    ['…', 'unknown'],
  ])('calls %j %s', (name, provider) => {
    expect(providerOf(name)).toBe(provider);
  });
});
