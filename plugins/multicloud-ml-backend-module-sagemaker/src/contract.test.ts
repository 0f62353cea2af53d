import { createStandard } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { loadContract, type Contract } from './__testUtils__/contract';
import { acceleratorOf } from './aws/acceleratorOf';
import { componentHealth, endpointHealth } from './endpoints/endpointHealth';

const contract = loadContract();
const describeWithContract = contract ? describe : describe.skip;
if (!contract) {
  process.stderr.write(
    "SKIPPED-PART: what SageMaker's API lists: put botocore's sagemaker service-2.json into ../shared/third-party/sagemaker\n",
  );
}

describeWithContract("what SageMaker's API lists is known here", () => {
  const enumOf: Contract['enumOf'] = shape => contract?.enumOf(shape) ?? [];

  it('the accelerator of every instance type, in terms of the Standard', () => {
    const instanceTypes = enumOf('ProductionVariantInstanceType');
    expect(instanceTypes.length).toBeGreaterThan(200);
    const terms = Object.keys(createStandard().vocabularies.accelerators);
    const unknown = instanceTypes.filter(
      type => !terms.includes(acceleratorOf(type) ?? ''),
    );
    expect(unknown).toEqual([]);
  });

  it('every status of an endpoint: only one that serves is healthy, and only a rollback says nothing', () => {
    const statuses = enumOf('EndpointStatus').map(status => [
      status,
      endpointHealth(status),
    ]);
    expect(Object.fromEntries(statuses)).toEqual({
      InService: true,
      Updating: true,
      SystemUpdating: true,
      RollingBack: undefined,
      Creating: false,
      OutOfService: false,
      UpdateRollbackFailed: false,
      Deleting: false,
      Failed: false,
    });
  });

  it('every status of an inference component', () => {
    const statuses = enumOf('InferenceComponentStatus').map(status => [
      status,
      componentHealth(status),
    ]);
    expect(Object.fromEntries(statuses)).toEqual({
      InService: true,
      Updating: true,
      Creating: false,
      Deleting: false,
      Failed: false,
    });
  });

  it('the approval and group status that the source asks for', () => {
    expect(enumOf('ModelApprovalStatus')).toContain('Approved');
    expect(enumOf('ModelPackageGroupStatus')).toContain('Deleting');
  });
});
