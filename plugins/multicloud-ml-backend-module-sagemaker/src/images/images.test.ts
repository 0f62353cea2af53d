import { artifactFormatOf } from './artifactFormatOf';
import { describeContainers } from './describeContainers';
import { imageOriginOf } from './imageOriginOf';
import { runtimeOf } from './runtimeOf';

const US = '123456789012';
const ecr = (account: string, path: string, region = 'ap-southeast-1') =>
  `${account}.dkr.ecr.${region}.amazonaws.com/${path}`;

describe('whose image it is', () => {
  it.each([
    [ecr(US, 'fraud:7'), 'own'],
    [ecr('210987654321', 'shared/fraud:7'), 'own'],
    ['registry.example:5000/team/fraud@sha256:abc', 'own'],
    ['nvcr.io/nim/meta/llama-3.1-8b-instruct:1.3', 'own'],
    [ecr('763104351884', 'pytorch-inference:2.4-gpu'), 'provider'],
    [ecr('121021644041', 'sagemaker-xgboost:1.7-1'), 'provider'],
    [ecr('475088953585', 'blazingtext:1'), 'provider'],
    [
      '727897471807.dkr.ecr.cn-north-1.amazonaws.com.cn/tensorflow-inference:2.14-cpu',
      'provider',
    ],
    [
      '763104351884.dkr.ecr-fips.us-east-1.amazonaws.com/djl-inference:0.29',
      'provider',
    ],
    // A region that is newer than the list of accounts: the name of the repository tells.
    [
      ecr('555555555555', 'huggingface-pytorch-inference:2.1', 'xx-new-1'),
      'provider',
    ],
    ['public.ecr.aws/deep-learning-containers/vllm:0.9', 'provider'],
    ['public.ecr.aws/team/vllm:0.9', 'own'],
    // A copy in one's own account is one's own.
    [ecr(US, 'pytorch-inference:2.4-gpu'), 'own'],
    // Looks like a registry of AWS's, and is none.
    ['763104351884.dkr.ecr.us-east-1.amazonaws.com.evil.example/x:1', 'own'],
    ['fraud:7', undefined],
    [undefined, undefined],
  ])('%s is %s', (image, origin) => {
    expect(imageOriginOf(image, US)).toBe(origin);
  });
});

describe('the runtime, only when the name leaves no doubt', () => {
  it.each([
    [ecr('763104351884', 'sagemaker-tritonserver:24.09-py3'), 'triton'],
    ['nvcr.io/nvidia/tritonserver:24.05-py3', 'triton'],
    [ecr(US, 'mirror/tritonserver@sha256:abc'), 'triton'],
    ['nvcr.io/nim/meta/llama-3.1-8b-instruct:1.3', 'nim'],
    ['docker.io/vllm/vllm-openai:v0.9', 'vllm'],
    ['docker.io/pytorch/torchserve:0.12', 'torchserve'],
    [ecr(US, 'not-vllm-really:1'), undefined],
    [ecr(US, 'animation:nim'), undefined],
    // May run TorchServe, Triton or a server of its own, by version.
    [ecr('763104351884', 'pytorch-inference:2.4-gpu'), undefined],
    [ecr('763104351884', 'djl-inference:0.29-lmi'), undefined],
  ])('%s runs %s', (image, runtime) => {
    expect(runtimeOf(image)).toBe(runtime);
  });
});

describe('the format of the artifact, only where it is stated', () => {
  it.each([
    [{ Framework: 'ONNX' }, 'onnx'],
    [{ Framework: 'xgboost' }, 'xgboost'],
    [{ Framework: 'TENSORFLOW' }, undefined],
    [{ Framework: 'constructor' }, undefined],
    [{ Image: ecr('121021644041', 'sagemaker-scikit-learn:1.2-1') }, 'sklearn'],
    [{ Image: ecr('763104351884', 'tensorflow-inference:2.14') }, 'savedmodel'],
    [
      { Image: ecr('763104351884', 'huggingface-pytorch-inference:2.1') },
      undefined,
    ],
    // An own image may load whatever it likes, whatever it is called.
    [{ Image: ecr(US, 'sagemaker-xgboost:1.7-1') }, undefined],
    [{}, undefined],
  ])('%j is %s', (container, format) => {
    expect(artifactFormatOf(container, US)).toBe(format);
  });
});

describe('several containers in a row', () => {
  const own = { Image: ecr(US, 'features:1') };
  const provider = {
    Image: ecr('121021644041', 'sagemaker-xgboost:1.7-1'),
    ModelDataUrl: 's3://m/1',
  };

  it('are no one image, and one of the provider’s makes them the provider’s', () => {
    expect(describeContainers([own, provider], US)).toEqual({
      image: undefined,
      imageOrigin: 'provider',
      runtime: undefined,
      artifact: { uri: 's3://m/1', format: 'xgboost' },
    });
  });

  it('are one’s own when all are, and unknown when one is', () => {
    expect(describeContainers([own, own], US).imageOrigin).toBe('own');
    expect(describeContainers([own, {}], US).imageOrigin).toBeUndefined();
    expect(describeContainers([], US).imageOrigin).toBeUndefined();
  });

  it('have no one artifact when several hold data', () => {
    expect(describeContainers([provider, provider], US).artifact).toEqual({
      uri: undefined,
      format: undefined,
    });
  });
});
