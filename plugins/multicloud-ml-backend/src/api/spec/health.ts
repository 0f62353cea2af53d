import { operation } from './operation';
import { instant, list, object, oneOf, text } from './schemas';

const status = oneOf(['ok', 'degraded', 'failed']);
const check = object({ id: text, status, message: text, 'since?': instant });

const answer = object({
  status,
  checkedAt: instant,
  'checks?': list(check),
});

const health = operation({
  id: 'GetHealth',
  summary:
    'How the backend is doing. The one operation that needs no credentials; without them it tells the status alone.',
  answer,
  refusals: [401],
});

export const healthPaths = {
  '/v1/health': {
    get: {
      ...health,
      responses: {
        ...health.responses,
        503: {
          description: 'Failed: nothing can be answered.',
          content: { 'application/json': { schema: answer } },
        },
      },
    },
  },
};
