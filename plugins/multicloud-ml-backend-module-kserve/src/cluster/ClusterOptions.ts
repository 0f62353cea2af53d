import { z } from 'zod';
import { regionOfEksUrl } from '../credentials/regionOfEksUrl';

/** How the backend may prove who it is without a token of its own in the configuration. */
export const AUTH_METHODS = ['aws', 'google', 'azure', 'inCluster'] as const;

const SERVICE_ACCOUNT = '/var/run/secrets/kubernetes.io/serviceaccount';

const NAME = /^[a-z0-9](?:[-\w.]*[a-z0-9])?$/i;

const text = (longest = 2048) => z.string().trim().min(1).max(longest);

const shape = z.strictObject({
  name: text(200).regex(NAME, {
    error: issue =>
      `${JSON.stringify(
        issue.input,
      )} cannot name a cluster; use letters, digits, "-", "_" and "."`,
  }),
  url: z.url({ protocol: /^https?$/ }).optional(),
  caData: text(1_000_000).optional(),
  caFile: text().optional(),
  serviceAccountToken: text(100_000).optional(),
  tokenFile: text().optional(),
  auth: z
    .enum(AUTH_METHODS, `must be one of ${AUTH_METHODS.join(', ')}`)
    .optional(),
  eksClusterName: text(100).optional(),
  assumeRoleArn: z
    .string()
    .regex(
      /^arn:[\w-]+:iam::\d{12}:role\/[\w+=,.@/-]+$/,
      'must be the ARN of a role, arn:aws:iam::<account>:role/<name>',
    )
    .optional(),
  externalId: text(1224).optional(),
  resourceId: text(1024).optional(),
  provider: text(63).toLowerCase().optional(),
  region: text(63).toLowerCase().optional(),
  account: text(200).optional(),
  namespaces: z
    .array(text(63))
    .min(1, 'is empty; leave it out to read every namespace')
    .transform(namespaces => [...new Set(namespaces)])
    .optional(),
});

/** One cluster, as it is configured. */
export const clusterSchema = shape.transform((given, context) => {
  const refuse = (message: string) => {
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  };
  const inCluster = given.auth === 'inCluster';
  const url = given.url ?? (inCluster ? urlInCluster() : undefined);
  if (url === undefined) {
    return refuse(
      `(cluster ${
        given.name
      }) has no url; give the address of its Kubernetes API${
        inCluster ? ', since the backend does not run in a cluster' : ''
      }`,
    );
  }
  if (!isSafe(url)) {
    return refuse(
      `(cluster ${given.name}) must have a url with https; http is allowed on the backend's own machine only`,
    );
  }
  const ways = [given.serviceAccountToken, given.tokenFile, given.auth];
  const count = ways.filter(way => way !== undefined).length;
  if (count > 1 || (count === 0 && !url.startsWith('http:'))) {
    return refuse(
      `(cluster ${given.name}) needs exactly one of serviceAccountToken, tokenFile and auth`,
    );
  }
  if (given.caData !== undefined && given.caFile !== undefined) {
    return refuse(`(cluster ${given.name}) takes caData or caFile, not both`);
  }
  if (given.auth === 'aws' && !(given.region ?? regionOfEksUrl(url))) {
    return refuse(
      `(cluster ${given.name}) needs a region for auth: aws, since its url does not name one`,
    );
  }
  return {
    ...given,
    url,
    caFile:
      given.caFile ?? (inCluster ? `${SERVICE_ACCOUNT}/ca.crt` : undefined),
    tokenFile:
      given.tokenFile ?? (inCluster ? `${SERVICE_ACCOUNT}/token` : undefined),
  };
});

/** One cluster that is read. */
export type ClusterOptions = z.output<typeof clusterSchema>;

/** A bearer token must not cross a network in the clear. */
function isSafe(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return (
    protocol === 'https:' ||
    ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  );
}

function urlInCluster(): string | undefined {
  const { KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port } =
    process.env;
  return host
    ? `https://${host.includes(':') ? `[${host}]` : host}:${port ?? 443}`
    : undefined;
}
