import type {
  DescribeEndpointConfigOutput,
  DescribeEndpointOutput,
} from '@aws-sdk/client-sagemaker';
import type { Arn } from '../aws/parseArn';
import type { Tags } from '../aws/SageMakerRegion';

/** An endpoint with all that is read of it. */
export interface DescribedEndpoint {
  arn: Arn;
  endpoint: DescribeEndpointOutput;
  config: DescribeEndpointConfigOutput;
  tags: Tags;
}
