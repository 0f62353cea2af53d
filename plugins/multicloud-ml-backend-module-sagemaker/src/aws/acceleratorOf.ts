/**
 * Accelerator by instance family, first match counts. Families as AWS names them: the letters say what is inside, the
 * digit the generation. Source: https://aws.amazon.com/sagemaker/ai/pricing/ and
 * https://aws.amazon.com/ec2/instance-types/, read 2026-11.
 */
const FAMILIES: ReadonlyArray<[family: RegExp, accelerator: string]> = [
  [/^g4ad$/, 'amd'],
  // G and P; a "g" after the digit, as in c7g, is Graviton and no accelerator.
  [/^[gp]\d/, 'nvidia'],
  [/^inf\d/, 'inferentia'],
  [/^trn\d/, 'trainium'],
  // DL1 is Gaudi; DL2q is Qualcomm, for which the Standard has no term.
  [/^dl1$/, 'gaudi'],
  [/^(?:c|m|r|t|x)\d/, 'cpu'],
];

/**
 * @param instanceType - for instance `ml.g5.xlarge`
 * @returns undefined for a family that is not known here.
 */
export function acceleratorOf(
  instanceType: string | undefined,
): string | undefined {
  const family = /^ml\.([^.]+)\./.exec(instanceType ?? '')?.[1];
  return family && FAMILIES.find(([pattern]) => pattern.test(family))?.[1];
}
