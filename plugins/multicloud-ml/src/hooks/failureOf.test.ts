import { createTestLocale } from '../__testUtils__/createTestLocale';
import { responseError } from '../__testUtils__/responseError';
import { reasonOf } from './failureOf';

const { t } = createTestLocale();

it("gives the server's own sentence", async () => {
  const reason = reasonOf(
    await responseError(503, 'ServiceUnavailableError', 'Try later'),
    t,
  );
  expect(reason).toMatch(/^503 .*Try later$/);
});

it('says that no answer came, whatever the browser calls it', () => {
  expect(reasonOf(new TypeError('Failed to fetch'), t)).toMatch(
    /^The server did not answer/,
  );
});
