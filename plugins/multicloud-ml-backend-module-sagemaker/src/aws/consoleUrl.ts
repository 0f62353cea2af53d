/** Host of the console of each partition that has one of its own. */
const CONSOLE_HOSTS: Record<string, string> = {
  aws: 'console.aws.amazon.com',
  'aws-cn': 'console.amazonaws.cn',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
};

/**
 * Address of an endpoint or model in the SageMaker console.
 *
 * @returns undefined in partitions whose console address is not public.
 */
export function consoleUrl(
  page: 'endpoints' | 'models',
  name: string,
  at: { partition: string; region: string },
): string | undefined {
  const host = CONSOLE_HOSTS[at.partition];
  return (
    host &&
    `https://${at.region}.${host}/sagemaker/home?region=${
      at.region
    }#/${page}/${encodeURIComponent(name)}`
  );
}
