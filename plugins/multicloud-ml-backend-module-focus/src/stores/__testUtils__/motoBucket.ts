import {
  CreateBucketCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { S3Options } from '../billStoreShape';
import { createBillStore } from '../createBillStore';
import { canRunMoto, MotoS3 } from './MotoS3';
import type { PlaceUnderTest, StoreUnderTest } from './StoreUnderTest';

const region = 'ap-southeast-1';

/** What a client takes from the environment, and no server checks. */
export const awsEnvironment = {
  AWS_ACCESS_KEY_ID: 'AKIATESTING',
  AWS_SECRET_ACCESS_KEY: 'a-secret-that-no-message-may-show',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
};

/** A bucket of moto, and a way to open it with further options. */
export async function startMotoBucket(): Promise<
  StoreUnderTest & {
    moto: MotoS3;
    openWith(options: Partial<S3Options>): ReturnType<typeof createBillStore>;
  }
> {
  Object.assign(process.env, awsEnvironment);
  const moto = await MotoS3.start();
  const client = new S3Client({
    endpoint: moto.url,
    region,
    forcePathStyle: true,
  });
  await client.send(
    new CreateBucketCommand({
      Bucket: 'bills',
      CreateBucketConfiguration: { LocationConstraint: region },
    }),
  );
  const s3 = { bucket: 'bills', region, endpoint: moto.url };
  return {
    moto,
    open: ({ prefix, maxFileGigabytes = 20, missing } = {}) =>
      createBillStore(
        {
          s3: { ...s3, prefix, ...(missing && { bucket: 'no-such-place' }) },
          maxFileGigabytes,
        },
        { at: 'test' },
      ),
    openWith: options =>
      createBillStore(
        { s3: { ...s3, ...options }, maxFileGigabytes: 20 },
        { at: 'test' },
      ),
    async put(key, content) {
      await client.send(
        new PutObjectCommand({ Bucket: 'bills', Key: key, Body: content }),
      );
    },
    async stop() {
      client.destroy();
      await moto.stop();
    },
  };
}

export const motoBucket: PlaceUnderTest = {
  name: 'S3 (moto)',
  missing: canRunMoto() ? undefined : 'pip install "moto[server]"',
  start: startMotoBucket,
};
