import type { MlflowInstance } from './readMlflowInstances';

/** Headers that sign in to a tracking server: basic, by bearer token, or whatever a gateway before it wants. */
export function authorization({
  username,
  password,
  token,
  headers,
}: MlflowInstance['options']): Record<string, string> {
  if (token !== undefined) {
    return { ...headers, authorization: `Bearer ${token}` };
  }
  if (username !== undefined) {
    const pair = Buffer.from(`${username}:${password}`).toString('base64');
    return { ...headers, authorization: `Basic ${pair}` };
  }
  return headers;
}
