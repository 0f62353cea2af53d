import { mockCredentials } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type ConditionalPolicyDecision,
} from '@backstage/plugin-permission-common';
import request from 'supertest';

/** Has the plugin judge a conditional decision by its own rules, as the permission backend does. */
export async function applyConditions(
  server: Parameters<typeof request>[0],
  { conditions, resourceType, pluginId }: ConditionalPolicyDecision,
  resourceRef: string,
): Promise<AuthorizeResult.ALLOW | AuthorizeResult.DENY> {
  const { status, text, body } = await request(server)
    .post(`/api/${pluginId}/.well-known/backstage/permissions/apply-conditions`)
    .set(
      'Authorization',
      mockCredentials.service.header({
        onBehalfOf: mockCredentials.service('plugin:permission'),
        targetPluginId: pluginId,
      }),
    )
    .send({ items: [{ id: 'one', resourceRef, resourceType, conditions }] });
  if (status !== 200) {
    throw new Error(`The conditions were not applied: ${status} ${text}`);
  }
  return body.items[0].result;
}
