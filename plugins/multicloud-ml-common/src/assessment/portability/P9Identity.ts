import { type Criterion, evidenceOf, known, unknown } from './Criterion';

/** P9: whether credentials work the same at every provider. Static credentials left out are none. */
export const P9Identity: Criterion = {
  id: 'P9',
  judge({ model }) {
    const { workloadFederation, externalSecrets, staticCredentials } = model;
    if (staticCredentials.value === true) {
      return known(
        0,
        'Static credentials are in use.',
        evidenceOf(staticCredentials),
      );
    }
    const federation = workloadFederation.value;
    const secrets = externalSecrets.value;
    const evidence = evidenceOf(workloadFederation, externalSecrets);
    if (federation && secrets) {
      return known(1, 'Workload federation and external secrets.', evidence);
    }
    if (federation) {
      return known(0.5, 'Workload federation, no external secrets.', evidence);
    }
    if (secrets) {
      return known(0.5, 'External secrets, no workload federation.', evidence);
    }
    if (federation === undefined || secrets === undefined) {
      return unknown('How the model proves who it is, is not known.');
    }
    return known(
      0,
      'Neither workload federation nor external secrets.',
      evidence,
    );
  },
};
