/** Keeps the machine's own AWS settings out of the tests, and gives them credentials that no server checks. */
export function useTestCredentials(): void {
  const saved = { ...process.env };
  beforeAll(() => {
    for (const name of Object.keys(process.env)) {
      if (name.startsWith('AWS_')) {
        delete process.env[name];
      }
    }
    process.env.AWS_ACCESS_KEY_ID = 'testing';
    process.env.AWS_SECRET_ACCESS_KEY = 'testing';
    process.env.AWS_EC2_METADATA_DISABLED = 'true';
  });
  afterAll(() => {
    process.env = saved;
  });
}
