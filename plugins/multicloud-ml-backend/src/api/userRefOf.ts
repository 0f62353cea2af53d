import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { z } from 'zod';

const userPrincipal = z.object({
  type: z.literal('user'),
  userEntityRef: z.string(),
});

/** The entity ref of the user who is asking; undefined for services. */
export function userRefOf(
  credentials: BackstageCredentials,
): string | undefined {
  return userPrincipal.safeParse(credentials.principal).data?.userEntityRef;
}
