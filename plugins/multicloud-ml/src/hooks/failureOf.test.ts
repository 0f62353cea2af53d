import { responseError } from '../__testUtils__/responseError';
import { reasonOf } from './failureOf';

it("gives the server's own sentence", async () => {
  const reason = reasonOf(
    await responseError(503, 'ServiceUnavailableError', 'Try later'),
  );
  expect(reason).toMatch(/^503 .*Try later$/);
});

it('says that no answer came, whatever the browser calls it', () => {
  expect(reasonOf(new TypeError('Failed to fetch'))).toMatch(
    /^The server did not answer/,
  );
});
