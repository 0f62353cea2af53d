import type { JsonObject } from '@backstage/types';
import { assess } from '../assess';
import {
  type Change,
  changed,
  context,
  PRIMARY,
} from '../__testUtils__/exemplary';
import { gradeOf } from './gradeOf';
import { createStandard } from '../../standard/createStandard';

function portability(changes: Change[], overrides?: JsonObject) {
  return assess(changed(...changes), context(overrides)).portability;
}

const hide =
  (
    ...facts: Array<
      | 'pipeline'
      | 'data'
      | 'delivery'
      | 'infrastructure'
      | 'identity'
      | 'artifact'
    >
  ): Change =>
  ({ declared }) => {
    facts.forEach(fact => delete declared[fact]);
  };
const served =
  (service: string): Change =>
  ({ declared }) => {
    declared.deployments = [{ ...PRIMARY, service }];
  };
const exportable =
  (value: boolean, equivalents?: string[]): Change =>
  ({ declared }) => {
    declared.artifact = { ...declared.artifact, exportable: value };
    declared.hosted = { equivalents };
  };

describe('figures', () => {
  it('counts what is unknown towards possible, never towards proved', () => {
    expect(portability([hide('pipeline')])).toMatchObject({
      proved: 85,
      possible: 100,
      coverage: 85,
    });
  });

  it('takes what is not applicable out of the whole', () => {
    const noPipeline: Change = ({ declared }) => {
      declared.pipeline = { orchestrator: 'none' };
    };
    const worse: Change = ({ declared }) => {
      declared.infrastructure = { tool: 'cdk' };
    };
    expect(portability([noPipeline, worse])).toMatchObject({
      proved: 8000 / 85,
      possible: 8000 / 85,
      coverage: 100,
    });
  });

  it('proves nothing of a model of which nothing is known', () => {
    const nothing: Change = input => {
      input.declared = {};
      input.operators = {};
      input.drills = [];
    };
    expect(portability([nothing])).toMatchObject({
      proved: 0,
      possible: 100,
      coverage: 0,
      grade: 'withheld',
    });
  });

  it('adds up without a rounding error', () => {
    // .8 · 25 + .7 · 12 and the rest: 20 + 15 + 15 + 5 + 8.4 + 8 + 5 + 5 + 3 + 7, less P10's drill half.
    const { proved, criteria } = portability([
      served('eks'),
      ({ declared }) => {
        declared.artifact = { format: 'pickle' };
      },
    ]);
    expect(proved).toBe(91.4);
    expect(criteria[0].points).toBe(20);
    expect(criteria[4].points).toBe(8.4);
  });
});

describe('grades', () => {
  it.each([
    [8500, 100, 'A'],
    [84_999, 1000, 'B'],
    [70, 1, 'B'],
    [69_999_999, 1_000_000, 'C'],
    [55, 1, 'C'],
    [54_999, 1000, 'D'],
    [40, 1, 'D'],
    [39_999, 1000, 'E'],
    [0, 1, 'E'],
  ])('%d / %d is %s', (numerator, denominator, grade) => {
    expect(gradeOf(numerator, denominator, createStandard())).toBe(grade);
  });

  it('is exact at the boundary, and one hundredth of a point below it is not there', () => {
    const weights = (p2: number, p7: number): JsonObject => ({
      weights: { P2: p2, P7: p7 },
    });
    const cdk: Change = ({ declared }) => {
      declared.pipeline = { orchestrator: 'sagemaker-pipelines' };
    };
    expect(portability([cdk], weights(15, 5))).toMatchObject({
      proved: 85,
      grade: 'A',
    });
    expect(portability([cdk], weights(15.01, 4.99))).toMatchObject({
      proved: 84.99,
      grade: 'B',
    });
  });

  it('is withheld below 60 known, and given at 60', () => {
    // P2, P3 and P4, P7, P10: 15 + 20 + 5 = 40 unknown.
    const atSixty = portability([hide('pipeline', 'data', 'infrastructure')]);
    expect(atSixty).toMatchObject({ coverage: 60, proved: 60, grade: 'C' });
    const below = portability([
      hide('pipeline', 'data', 'infrastructure', 'identity'),
    ]);
    expect(below).toMatchObject({
      coverage: 57,
      proved: 57,
      grade: 'withheld',
    });
  });
});

describe('caps', () => {
  it('limits what is served only by managed endpoints or hosted APIs to 69, and names the cap', () => {
    expect(portability([served('sagemaker-endpoint')])).toMatchObject({
      proved: 69,
      possible: 69,
      grade: 'C',
      cap: { id: 'managedServing', limit: 69 },
    });
    expect(portability([served('hosted-api')])).toMatchObject({ proved: 69 });
  });

  it('is lifted by Kubernetes, and by a service that is not known', () => {
    const { cap, proved } = portability([served('eks')]);
    expect([cap, proved]).toEqual([undefined, 95]);
    const unknown = portability([served('mainframe')]);
    expect([unknown.cap, unknown.proved]).toEqual([undefined, 75]);
  });

  it('is not lifted by an unverified second site on T1 and T2, but is on T3', () => {
    const managedWithStandby =
      (tier: 'T1' | 'T2' | 'T3'): Change =>
      input => {
        input.declared.tier = tier;
        input.declared.deployments = input.declared.deployments?.map(one =>
          one.role === 'primary'
            ? { ...one, service: 'sagemaker-endpoint' }
            : one,
        );
        input.drills = [];
      };
    expect(portability([managedWithStandby('T1')]).cap?.id).toBe(
      'managedServing',
    );
    expect(portability([managedWithStandby('T2')]).cap?.id).toBe(
      'managedServing',
    );
    expect(portability([managedWithStandby('T3')]).cap).toBeUndefined();
  });

  it('limits an artifact that cannot be exported to 40, or 55 with an equivalent at another provider', () => {
    expect(portability([exportable(false)])).toMatchObject({
      proved: 40,
      grade: 'D',
      cap: { id: 'notExportable', limit: 40 },
    });
    expect(portability([exportable(false, ['aws'])]).proved).toBe(40);
    expect(portability([exportable(false, ['gcp'])])).toMatchObject({
      proved: 55,
      grade: 'C',
      cap: { id: 'notExportableWithEquivalent', limit: 55 },
    });
    expect(portability([exportable(true)]).cap).toBeUndefined();
  });

  it('names the lower of two', () => {
    expect(
      portability([served('sagemaker-endpoint'), exportable(false)]),
    ).toMatchObject({
      proved: 40,
      cap: { id: 'notExportable' },
    });
  });

  it('is reported only where the figure without it would be higher', () => {
    const poor: Change = ({ declared }) => {
      declared.pipeline = { orchestrator: 'vertex-pipelines' };
      declared.data = {
        tables: [{ format: 'redshift' }],
        featureStore: { kind: 'none' },
      };
    };
    const below = portability([served('sagemaker-endpoint'), poor]);
    expect([below.cap, below.proved]).toEqual([undefined, 57.5]);
  });

  it('limits possible where proved is below it', () => {
    expect(
      portability([served('sagemaker-endpoint'), hide('pipeline', 'data')]),
    ).toMatchObject({
      proved: 52.5,
      possible: 69,
      cap: { id: 'managedServing' },
    });
  });
});
