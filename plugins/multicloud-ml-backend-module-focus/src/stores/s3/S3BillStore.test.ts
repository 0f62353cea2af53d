import { createServer } from 'node:http';
import { close, listen } from '../__testUtils__/listen';
import {
  awsEnvironment,
  motoBucket,
  startMotoBucket,
} from '../__testUtils__/motoBucket';
import { failureOf, listAll } from '../__testUtils__/StoreUnderTest';
import { useEnvironment } from '../__testUtils__/useEnvironment';

(motoBucket.missing ? describe.skip : describe)('a bucket of S3', () => {
  useEnvironment(awsEnvironment);
  let place: Awaited<ReturnType<typeof startMotoBucket>>;
  beforeAll(async () => {
    place = await startMotoBucket();
    process.env.AWS_ENDPOINT_URL_STS = place.moto.url;
  }, 60_000);
  afterAll(() => place?.stop());

  const putOne = (name: string) => place.put(name, 'x');

  it('lists every page', async () => {
    const names = Array.from(
      { length: 1_003 },
      (_, i) => `pages/${String(i).padStart(5, '0')}.csv`,
    );
    for (let i = 0; i < names.length; i += 50) {
      await Promise.all(names.slice(i, i + 50).map(putOne));
    }

    const files = await listAll(place.open({ prefix: 'pages' }));

    expect(files.map(file => file.key)).toEqual(names);
  }, 60_000);

  it('reads with a role that it assumes', async () => {
    await place.put('role/a.csv', 'x');
    const store = place.openWith({
      prefix: 'role/',
      assumeRoleArn: 'arn:aws:iam::123456789012:role/bills',
      externalId: 'known-to-both',
    });

    expect(await listAll(store)).toMatchObject([{ key: 'role/a.csv' }]);
  });

  it('says that AWS does not know the credentials, and shows none of them', async () => {
    await place.moto.enforcePermissions(true);
    const error = await failureOf(listAll(place.open()));
    await place.moto.enforcePermissions(false);

    expect(error.message).toMatch(
      /There are no valid AWS credentials for the S3 bucket "bills" \(InvalidAccessKeyId\)/,
    );
    expect(`${JSON.stringify(error)}${error.stack}`).not.toMatch(
      /a-secret|AKIATESTING/,
    );
  });

  it('says that there are no credentials, or that a role may not be assumed', async () => {
    const { AWS_ACCESS_KEY_ID } = process.env;
    delete process.env.AWS_ACCESS_KEY_ID;

    const none = await failureOf(listAll(place.open()));
    const role = await failureOf(
      listAll(
        place.openWith({
          assumeRoleArn: 'arn:aws:iam::123456789012:role/bills',
        }),
      ),
    );
    process.env.AWS_ACCESS_KEY_ID = AWS_ACCESS_KEY_ID;

    expect(none.message).toMatch(
      /There are no valid AWS credentials for the S3 bucket "bills".*set assumeRoleArn/,
    );
    expect(role.message).toMatch(
      /The role arn:aws:iam::123456789012:role\/bills, which reads the S3 bucket "bills", could not be assumed/,
    );
  });

  it('says which bucket refuses, and what to grant', async () => {
    // moto cannot check the signature of the SDK's requests; this is the answer that S3 documents.
    const refusing = createServer((_request, response) => {
      response.writeHead(403, { 'content-type': 'application/xml' });
      response.end(
        '<?xml version="1.0" encoding="UTF-8"?><Error><Code>AccessDenied</Code><Message>User: arn:aws:iam::111122223333:user/jane is not authorized</Message></Error>',
      );
    });
    const store = place.openWith({ endpoint: await listen(refusing) });
    await place.put('denied/a.csv', 'x');
    const [file] = await listAll(place.open({ prefix: 'denied' }));

    const list = await failureOf(listAll(store));
    const read = await failureOf(
      store.download(file, '/dev/null', {
        signal: new AbortController().signal,
      }),
    );
    await close(refusing);

    expect(list.message).toMatch(
      /^AWS does not let the backend list the S3 bucket "bills" \(AccessDenied\)\. Grant s3:ListBucket on arn:aws:s3:::bills to/,
    );
    expect(read.message).toMatch(
      /^AWS does not let the backend read denied\/a\.csv .* Grant s3:GetObject on arn:aws:s3:::bills\/\*/,
    );
    expect(list.message).not.toMatch('jane');
  });
});
