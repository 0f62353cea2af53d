import { commonStems } from './commonStems';

describe('commonStems', () => {
  it('finds what many keys share', () => {
    expect(
      commonStems([
        'multicloud-ml.io/model',
        'multicloud-ml-model',
        'multicloud_ml_model',
        'aws:eks:cluster-name',
        'goog-k8s-cluster-name',
        'aks-managed-cluster-name',
      ]),
    ).toEqual(['multicloud', 'cluster-name']);
  });

  it.each([
    [
      ['model', 'ML-Owner'],
      ['model', 'ml-owner'],
    ],
    [
      ['a/model-of-team', 'b"x'],
      ['model-of-team', 'b'],
    ],
    [['modèle'], ['mod']],
    [['模型'], ['']],
  ])('keeps of %j what JSON never writes otherwise', (keys, stems) => {
    expect(commonStems(keys)).toEqual(stems);
  });

  it('has a stem in every key', () => {
    const keys = ['team:model-name', 'model-names', 'xmodel-na', 'model'];
    const stems = commonStems(keys);
    for (const key of keys) {
      expect(stems.some(stem => key.includes(stem))).toBe(true);
    }
  });
});
