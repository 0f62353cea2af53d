import { acceleratorOf } from './acceleratorOf';

it.each([
  ['Standard_DS3_v2', 'cpu'],
  ['STANDARD_F2S_V2', 'cpu'],
  ['Standard_FX4mds', 'cpu'],
  ['Standard_E4-2s_v3', 'cpu'],
  ['Standard_HB120rs_v3', 'cpu'],
  ['Standard_NC6s_v3', 'nvidia'],
  ['Standard_NC24ads_A100_v4', 'nvidia'],
  ['Standard_NCC40ads_H100_v5', 'nvidia'],
  ['Standard_ND96isr_H100_v5', 'nvidia'],
  ['Standard_ND128isr_NDR_GB200_v6', 'nvidia'],
  ['Standard_ND96isr_MI300X_v5', 'amd'],
  ['Standard_NV6', 'nvidia'],
  ['Standard_NV12s_v3', 'nvidia'],
  ['Standard_NV36ads_A10_v5', 'nvidia'],
  ['Standard_NV16as_v4', 'amd'],
  ['Standard_NV28adms_V710_v5', 'amd'],
  ['Standard_NG32ads_V620_v1', 'amd'],
  ['Standard_NP10s', undefined],
  ['Standard_NV99_new', undefined],
  ['defaultinstancetype', undefined],
  [undefined, undefined],
])('%s has %s', (size, accelerator) =>
  expect(acceleratorOf(size)).toBe(accelerator),
);
