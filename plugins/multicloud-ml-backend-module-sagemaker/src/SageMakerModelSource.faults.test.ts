import { useTestCredentials } from './__testUtils__/awsEnvironment';
import { answer, FaultyServer } from './__testUtils__/FaultyServer';
import { createSource, pollOnce } from './__testUtils__/pollSource';

jest.setTimeout(60_000);
useTestCredentials();

const SINGAPORE = 'ap-southeast-1';
const JAKARTA = 'ap-southeast-3';
const ACCOUNT = '123456789012';
const server = new FaultyServer();

beforeAll(() => server.start());
afterEach(() => server.reset());
afterAll(() => server.stop());

const createFaulty = (options: object = {}) =>
  createSource({
    regions: [SINGAPORE, JAKARTA],
    accountId: ACCOUNT,
    endpoint: server.url,
    maxAttempts: 2,
    timeout: { milliseconds: 500 },
    ...options,
  });

const group = (name: string) => ({
  ModelPackageGroupName: name,
  ModelPackageGroupArn: `arn:aws:sagemaker:${SINGAPORE}:${ACCOUNT}:model-package-group/${name}`,
  ModelPackageGroupStatus: 'Completed',
  CreationTime: 1,
});

describe('a fault in one region fails that region, says why, and the next is read', () => {
  it.each([
    [
      'access denied',
      400,
      {
        __type: 'AccessDeniedException',
        message:
          'User: arn:aws:iam::123456789012:user/secret-name is not authorized to perform: sagemaker:ListEndpoints',
      },
      /Access to sagemaker:ListEndpoints in ap-southeast-1 is denied\. Allow the action/,
    ],
    [
      '403 without a word',
      403,
      '',
      /sagemaker:ListEndpoints in ap-southeast-1 is denied/,
    ],
    [
      'credentials that AWS does not know',
      401,
      { __type: 'UnrecognizedClientException', message: 'no' },
      /did not accept the credentials for sagemaker:ListEndpoints in ap-southeast-1/,
    ],
    [
      'throttling that does not end',
      400,
      { __type: 'ThrottlingException', message: 'Rate exceeded' },
      /kept throttling sagemaker:ListEndpoints in ap-southeast-1/,
    ],
    [
      'an internal error',
      500,
      { __type: 'InternalFailure', message: 'oops' },
      /sagemaker:ListEndpoints in ap-southeast-1 failed/,
    ],
    [
      'an answer that breaks off',
      200,
      '{"Endpoints":[{"EndpointName":"fr',
      /answer to sagemaker:ListEndpoints in ap-southeast-1 could not be understood/,
    ],
    [
      'a page of HTML for an operation that is not there',
      404,
      '<!doctype html><title>404</title>',
      /sagemaker:ListEndpoints is not available in ap-southeast-1/,
    ],
  ])('%s', async (_, status, body, message) => {
    server.fault = ({ region, operation }, response) =>
      region === SINGAPORE && operation === 'ListEndpoints'
        ? answer(response, status, body)
        : undefined;
    const { source } = createFaulty();

    const { outcomes } = await pollOnce(source);

    expect(outcomes).toEqual([
      {
        kind: 'scope-failed',
        scope: `${ACCOUNT}/${SINGAPORE}`,
        message: expect.stringMatching(message),
      },
      { kind: 'scope-complete', scope: `${ACCOUNT}/${JAKARTA}` },
    ]);
    expect(JSON.stringify(outcomes)).not.toContain('secret-name');
  });

  it('a region that hangs, after every try', async () => {
    server.fault = ({ region }) =>
      region === SINGAPORE ? 'handled' : undefined;
    const { outcomes } = await pollOnce(createFaulty().source);
    expect(outcomes).toEqual([
      {
        kind: 'scope-failed',
        scope: `${ACCOUNT}/${SINGAPORE}`,
        message: expect.stringMatching(
          /sagemaker:ListEndpoints in ap-southeast-1 was not answered in time/,
        ),
      },
      { kind: 'scope-complete', scope: `${ACCOUNT}/${JAKARTA}` },
    ]);
    expect(
      server.requests.filter(request => request.region === SINGAPORE),
    ).toHaveLength(2);
  });

  it('a page token that comes back for ever', async () => {
    server.fault = ({ operation }, response) =>
      operation === 'ListEndpoints'
        ? answer(response, 200, { Endpoints: [], NextToken: 'again' })
        : undefined;
    const { outcomes } = await pollOnce(
      createFaulty({ regions: [SINGAPORE] }).source,
    );
    expect(outcomes).toEqual([
      expect.objectContaining({
        kind: 'scope-failed',
        message: expect.stringMatching(/could not be understood/),
      }),
    ]);
    expect(server.requests.length).toBeLessThanOrEqual(3);
  });

  it('a fault after the first page: what was read counts, the rest is not taken for gone', async () => {
    server.fault = ({ operation, body }, response) => {
      if (operation !== 'ListModelPackageGroups') {
        return undefined;
      }
      return body.includes('second')
        ? answer(response, 400, { __type: 'AccessDeniedException' })
        : answer(response, 200, {
            ModelPackageGroupSummaryList: [group('fraud')],
            NextToken: 'second',
          });
    };
    const { models, outcomes } = await pollOnce(
      createFaulty({ regions: [SINGAPORE] }).source,
    );
    expect(models.map(model => model.name)).toEqual(['fraud']);
    expect(outcomes).toEqual([
      expect.objectContaining({
        kind: 'scope-failed',
        message: expect.stringMatching(
          /Access to sagemaker:ListModelPackageGroups/,
        ),
      }),
    ]);
  });

  it('tags that may not be read: no model is reported without its owner', async () => {
    server.fault = ({ operation }, response) => {
      if (operation === 'ListModelPackageGroups') {
        return answer(response, 200, {
          ModelPackageGroupSummaryList: [group('fraud')],
        });
      }
      return operation === 'ListTags'
        ? answer(response, 400, { __type: 'AccessDeniedException' })
        : undefined;
    };
    const { models, outcomes } = await pollOnce(
      createFaulty({ regions: [SINGAPORE] }).source,
    );
    expect(models).toEqual([]);
    expect(outcomes).toEqual([
      expect.objectContaining({
        kind: 'scope-failed',
        message: expect.stringMatching(/Access to sagemaker:ListTags/),
      }),
    ]);
  });
});

it('gets over a throttle that ends', async () => {
  let throttled = 0;
  server.fault = ({ operation }, response) => {
    if (operation === 'ListEndpoints' && throttled < 1) {
      throttled += 1;
      return answer(response, 400, { __type: 'ThrottlingException' });
    }
    return undefined;
  };
  const { outcomes } = await pollOnce(
    createFaulty({ regions: [SINGAPORE] }).source,
  );
  expect(throttled).toBe(1);
  expect(outcomes).toEqual([
    { kind: 'scope-complete', scope: `${ACCOUNT}/${SINGAPORE}` },
  ]);
});

it('stops at once when the poll is aborted, and reports nothing more', async () => {
  const abort = new AbortController();
  server.fault = () => {
    abort.abort(new Error('shutting down'));
    return 'handled';
  };
  const { source } = createFaulty({ timeout: { minutes: 10 } });
  await expect(pollOnce(source, abort.signal)).rejects.toThrow('shutting down');
  expect(server.requests).toHaveLength(1);
});

it('runs no more requests at a time than it may', async () => {
  const names = Array.from({ length: 30 }, (_, i) => `group-${i}`);
  let running = 0;
  let most = 0;
  server.fault = ({ operation }, response) => {
    if (operation === 'ListModelPackageGroups') {
      return answer(response, 200, {
        ModelPackageGroupSummaryList: names.map(group),
      });
    }
    running += 1;
    most = Math.max(most, running);
    setImmediate(() => {
      running -= 1;
      answer(response, 200, {});
    });
    return 'handled';
  };
  const { models } = await pollOnce(
    createFaulty({ regions: [SINGAPORE], concurrency: 3 }).source,
  );
  expect(models).toHaveLength(30);
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThanOrEqual(3);
});

describe('the account', () => {
  it('is asked of AWS when it is not configured', async () => {
    server.fault = ({ operation }, response) => {
      if (operation !== 'undefined') {
        return undefined;
      }
      response.end(
        '<GetCallerIdentityResponse><GetCallerIdentityResult><Account>210987654321</Account></GetCallerIdentityResult></GetCallerIdentityResponse>',
      );
      return 'handled';
    };
    const { outcomes } = await pollOnce(
      createFaulty({ accountId: undefined, regions: [SINGAPORE] }).source,
    );
    expect(outcomes).toEqual([
      { kind: 'scope-complete', scope: `210987654321/${SINGAPORE}` },
    ]);
  });

  it('fails the poll as a whole when AWS does not tell: no scope would have a name', async () => {
    server.fault = (_, response) => {
      response.statusCode = 403;
      response.end(
        '<ErrorResponse><Error><Code>InvalidClientTokenId</Code><Message>no</Message></Error></ErrorResponse>',
      );
      return 'handled';
    };
    await expect(
      pollOnce(createFaulty({ accountId: undefined }).source),
    ).rejects.toThrow(
      /did not accept the credentials for sts:GetCallerIdentity/,
    );
  });

  it('is that of the role, which is assumed with the external id', async () => {
    server.fault = ({ operation }, response) => {
      if (operation !== 'undefined') {
        return undefined;
      }
      response.end(
        `<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>AKIAROLE</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`,
      );
      return 'handled';
    };
    const { outcomes } = await pollOnce(
      createFaulty({
        accountId: undefined,
        regions: [SINGAPORE],
        assumeRoleArn: 'arn:aws:iam::210987654321:role/backstage',
        externalId: 'external',
      }).source,
    );
    expect(
      Object.fromEntries(new URLSearchParams(server.requests[0].body)),
    ).toMatchObject({
      Action: 'AssumeRole',
      RoleArn: 'arn:aws:iam::210987654321:role/backstage',
      ExternalId: 'external',
    });
    expect(outcomes).toEqual([
      { kind: 'scope-complete', scope: `210987654321/${SINGAPORE}` },
    ]);
  });
});
