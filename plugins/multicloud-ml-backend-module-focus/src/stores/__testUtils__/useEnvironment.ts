/** Keeps the machine's own cloud settings out of the tests, and sets those of the test. */
export function useEnvironment(values: Record<string, string>): void {
  const saved = { ...process.env };
  beforeAll(() => {
    for (const name of Object.keys(process.env)) {
      if (/^(?:AWS|AZURE|GOOGLE|GCLOUD)_/.test(name)) {
        delete process.env[name];
      }
    }
    Object.assign(process.env, values);
  });
  afterAll(() => {
    process.env = saved;
  });
}
